/// Numbering parts for tests.
enum TestLists {
    static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "", start: Int = 1) -> String {
        """
        <w:lvl w:ilvl="\(index)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\(more)\
        <w:lvlText w:val="\(text)"/></w:lvl>
        """
    }

    static func abstract(_ id: Int, _ levels: String) -> String {
        #"<w:abstractNum w:abstractNumId="\#(id)">\#(levels)</w:abstractNum>"#
    }

    static func num(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
        #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(abstract)"/>\#(overrides)</w:num>"#
    }

    static func start(_ level: Int, at number: Int) -> String {
        #"<w:lvlOverride w:ilvl="\#(level)"><w:startOverride w:val="\#(number)"/></w:lvlOverride>"#
    }

    static let threeLevels =
        level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "russianLower", "%3)")

    /// `1.`, `1.1.`, `а)` as list 1, and as list 2 beginning at 5.
    static let decimal = abstract(0, threeLevels) + num(1, of: 0) + num(2, of: 0, start(0, at: 5))
}
