import Model
import Testing

@Suite struct DocxNumberingTests {
    private func labels(_ body: String, _ numbering: String, styles: String? = nil) throws -> [String] {
        try TestDocument(body, styles: styles, numbering: numbering).lines()
    }

    @Test func `Levels count on and begin anew after a higher one`() throws {
        let body =
            item("", 1) + item("", 1, 1) + item("", 1, 1) + item("", 1, 2) + item("", 1, 2) + item("", 1)
            + item("", 1, 1)
        #expect(try labels(body, TestLists.decimal) == ["1.", "1.1.", "1.2.", "а)", "б)", "2.", "2.1."])
    }

    @Test func `A start override counts once, the list goes on`() throws {
        let body = item("", 1) + item("", 2) + item("", 2) + item("", 1)
        #expect(try labels(body, TestLists.decimal) == ["1.", "5.", "6.", "7."])
    }

    @Test func `An override may write a level anew`() throws {
        let level = TestLists.level(0, "upperRoman", "%1")
        let numbering =
            TestLists.abstract(0, TestLists.threeLevels)
            + TestLists.num(1, of: 0, #"<w:lvlOverride w:ilvl="0">\#(level)</w:lvlOverride>"#)
        #expect(try labels(item("", 1) + item("", 1), numbering) == ["I", "II"])
    }

    @Test(arguments: [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"),
        ("upperLetter", 28, "BB"), ("lowerLetter", 26, "z"), ("russianLower", 10, "к"), ("russianLower", 26, "ы"),
        ("russianUpper", 29, "Я"), ("russianUpper", 30, "АА"), ("ordinal", 3, "3-й"), ("none", 3, ""),
        ("decimalEnclosedCircle", 3, "③"), ("numberInDash", 2, "- 2 -"), ("chicago", 5, "**"),
    ])
    func `Numbers are written in the level's format`(format: String, number: Int, expected: String) throws {
        let numbering =
            TestLists.abstract(0, TestLists.level(0, format, "%1", start: number)) + TestLists.num(1, of: 0)
        #expect(try labels(item(".", 1), numbering) == [expected.isEmpty ? "." : "\(expected) ."])
    }

    @Test func `Legal numbering writes all levels in digits`() throws {
        let numbering =
            TestLists.abstract(
                0, TestLists.level(0, "upperRoman", "%1.") + TestLists.level(1, "decimal", "%1.%2", "<w:isLgl/>"))
            + TestLists.num(1, of: 0)
        #expect(try labels(item("", 1) + item("", 1, 1), numbering) == ["I.", "1.1"])
    }

    @Test(arguments: [("0", "3)"), ("1", "1)"), ("2", "1)")])
    func `A level begins anew only after the level it names`(restart: String, expected: String) throws {
        let numbering =
            TestLists.abstract(
                0,
                TestLists.level(0, "decimal", "%1.") + TestLists.level(1, "decimal", "%2.")
                    + TestLists.level(2, "decimal", "%3)", #"<w:lvlRestart w:val="\#(restart)"/>"#))
            + TestLists.num(1, of: 0)
        let body = item("", 1) + item("", 1, 2) + item("", 1, 2) + item("", 1) + item("", 1, 2)
        #expect(try labels(body, numbering).last == expected)
    }

    @Test func `A level that restarts after the first ignores the second`() throws {
        let numbering =
            TestLists.abstract(
                0,
                TestLists.level(0, "decimal", "%1.") + TestLists.level(1, "decimal", "%2.")
                    + TestLists.level(2, "decimal", "%3)", #"<w:lvlRestart w:val="1"/>"#))
            + TestLists.num(1, of: 0)
        let body = item("", 1, 1) + item("", 1, 2) + item("", 1, 1) + item("", 1, 2)
        #expect(try labels(body, numbering) == ["1.", "1)", "2.", "2)"])
    }

    @Test func `Bullets are bullets, also from symbol fonts`() throws {
        let font = #"<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>"#
        let bullet = TestLists.level(0, "bullet", "\u{F0B7}").replacing("</w:lvl>", with: font + "</w:lvl>")
        let content = try TestDocument(
            item("да", 1), numbering: TestLists.abstract(0, bullet) + TestLists.num(1, of: 0)
        ).read()
        let paragraph = try #require(paragraphs(content.blocks).first)
        #expect(paragraph.isBullet)
        #expect(paragraph.label == "•")
        #expect(paragraph.level == 0)
    }

    @Test func `Headings take their level from the list's link to their style`() throws {
        let numbering =
            TestLists.abstract(
                0,
                TestLists.level(0, "decimal", "%1", #"<w:pStyle w:val="H1"/>"#)
                    + TestLists.level(1, "decimal", "%1.%2", #"<w:pStyle w:val="H2"/>"#)) + TestLists.num(3, of: 0)
        let styles = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/>\
            </w:numPr></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>
            """
        let (first, second) = (#"<w:pStyle w:val="H1"/>"#, #"<w:pStyle w:val="H2"/>"#)
        let without = second + #"<w:numPr><w:numId w:val="0"/></w:numPr>"#
        let body = p("а", first) + p("б", second) + p("в", without) + p("г", second)
        #expect(try labels(body, numbering, styles: styles) == ["1 а", "1.1 б", "в", "1.2 г"])
    }

    @Test func `A numbering style's link leads to its list`() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Own"/></w:abstractNum>\
            <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Own"/>\(TestLists.level(0, "decimal", "%1)"))</w:abstractNum>
            """
        let links = TestLists.num(1, of: 0) + TestLists.num(2, of: 1)
        let styles = """
            <w:style w:type="numbering" w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>\
            </w:pPr></w:style>
            """
        let body = item("", 1) + item("", 1)
        #expect(try labels(body, numbering + links, styles: styles) == ["1)", "2)"])
    }

    @Test func `Lists that link to each other in a circle give no labels`() throws {
        let numbering =
            #"<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Own"/></w:abstractNum>"#
            + TestLists.num(1, of: 0)
        let styles = """
            <w:style w:type="numbering" w:styleId="Own"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        #expect(try labels(item("да", 1), numbering, styles: styles) == ["да"])
    }

    @Test func `Cells are numbered like paragraphs, empty ones too`() throws {
        let table = "<w:tbl>\(row([item("", 1), p("дело")]))\(row([item("", 1), p("ещё")]))</w:tbl>"
        #expect(try labels(table, TestLists.decimal) == ["| 1. | дело |", "| 2. | ещё |"])
    }
}
