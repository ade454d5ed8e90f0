internal import Model

/// Lines that stand on every page with its number, «Протокол № 5, страница 2», «Отчёт о результатах | стр. 3 из 7», and
/// came among the lines of a text.
struct RunningHeads {
    /// The page's number of each such line, by the line's number.
    private(set) var pages: [Int: Int] = [:]

    /// Bytes of a line of the title that are compared with each of the lines.
    private static let longestTitleLine = 1000

    /// Words that stand before more than one page's number, or that the document's first lines say.
    init(_ pieces: [Piece]) {
        var found: [(index: Int, words: String, page: Int)] = []
        for index in pieces.indices where Self.mayBe(pieces[index]) {
            if let (words, page) = Self.cut(pieces[index].text) { found.append((index, words, page)) }
        }
        guard let first = found.first?.index else { return }
        let title = folded(
            pieces.prefix(min(first, 6)).map { $0.text.prefix(utf8Count: Self.longestTitleLine) }.joined(separator: " ")
        )
        let firstPages = Dictionary(found.map { ($0.words, $0.page) }) { page, _ in page }
        let repeated = Set(found.filter { firstPages[$0.words] != $0.page }.map(\.words))
        for head in found where repeated.contains(head.words) || contains(title, head.words) {
            pages[head.index] = head.page
        }
    }

    private static func mayBe(_ piece: Piece) -> Bool {
        guard piece.paragraph.label == nil, let last = piece.text.utf8.last else { return false }
        return (0x30...0x39).contains(last) && piece.text.utf8.count > 16 && piece.text.utf8.count <= 240
    }

    /// The words before «страница 2», and the number.
    private static func cut(_ text: String) -> (words: String, page: Int)? {
        let lower = lowered(text)
        for mark in ["страница ", "стр. ", "стр.", "лист "] {
            guard let found = offset(of: mark, in: lower), found > 0,
                case .marked(let page)? = PageNumber(text.dropping(utf8: found))
            else { continue }
            var words = folded(text.prefix(utf8Count: found))[...].trimmed
            while let last = words.utf8.last, [0x2C, 0x2D, 0x2E, 0x3B, 0x7C, 0x28].contains(last) {
                words = words.dropLast().trimmed
            }
            return words.utf8.count >= 8 ? (String(words), page) : nil
        }
        return nil
    }
}
