internal import OpenXML

/// The styles of a document (ECMA-376 part 1, §17.7), reduced to what decides which text is seen and how it is
/// numbered. A value without reference to its document: documents with the same styles part can share it.
struct StyleSheet: Sendable {
    struct Style: Sendable {
        /// As Word names it in every language («heading 1»), in lower case.
        var name = ""
        var basedOn: String?
        var numId: Int?
        var level: Int?
        /// 0…9 as written; 9 is body text.
        var outline: Int?
        var vanish: Bool?
        var symbolFont: SymbolFont?
    }

    var styles: [String: Style] = [:]
    var defaultParagraphStyle: String?
    /// Text is hidden by the document's defaults.
    var hidesByDefault = false

    /// What a style and all that it is based on come to.
    struct Resolved: Sendable {
        var isHidden: Bool?
        var numId: Int?
        var level: Int?
        /// 1…9 for headings, 0 for a title, nil for body text.
        var outlineLevel: Int?
        var symbolFont: SymbolFont?
        /// The style and its ancestors, nearest first: a list's level names the style that it belongs to.
        var chain: [String] = []
    }

    /// Word follows eleven styles; nobody needs many more.
    private static let longestChain = 32

    /// Follows `basedOn`, at most once through each style, however the styles refer to each other.
    func resolve(_ id: String) -> Resolved {
        var resolved = Resolved()
        var outline: Int?
        var next: String? = id
        while resolved.chain.count < Self.longestChain, let id = next, let style = styles[id],
            !resolved.chain.contains(id)
        {
            resolved.chain.append(id)
            resolved.isHidden = resolved.isHidden ?? style.vanish
            resolved.numId = resolved.numId ?? style.numId
            resolved.level = resolved.level ?? style.level
            resolved.symbolFont = resolved.symbolFont ?? style.symbolFont
            outline = outline ?? style.outline ?? Self.outline(named: style.name)
            next = style.basedOn
        }
        resolved.outlineLevel = outline.flatMap(Self.outlineLevel)
        return resolved
    }

    /// `w:outlineLvl` counts from 0, and 9 means body text (§17.3.1.20); −1 stands for a title here.
    static func outlineLevel(_ written: Int) -> Int? { (-1...8).contains(written) ? written + 1 : nil }

    /// Headings that carry no outline level are known by their name.
    private static func outline(named name: String) -> Int? {
        if name == "title" || name == "название" { return -1 }
        for word in ["heading ", "заголовок "] where name.hasPrefix(word) {
            return Int(name.dropFirst(word.count)).flatMap { (1...9).contains($0) ? $0 - 1 : nil }
        }
        return nil
    }
}
