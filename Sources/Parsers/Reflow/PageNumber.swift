/// What a line says that may be nothing but the number of a page.
enum PageNumber: Equatable, Sendable {
    /// «- 2 -», «— 2 —», «Страница 2 из 5», «стр. 2»: a page's number wherever it stands alone.
    case marked(Int)
    /// «2», «2 из 5», «2/5»: a figure that may mean something else.
    case bare(Int)

    /// The number alone.
    var number: Int {
        switch self {
        case .marked(let number), .bare(let number): number
        }
    }

    /// Reads a whole line; nil where it says anything else. A page's number has at most three digits.
    init?(_ line: String) {
        guard line.utf8.count <= PageNumbers.longest, line.utf8.last.map(PageNumber.mayEnd) == true else { return nil }
        let (core, dashes) = PageNumber.withoutDashes(line)
        if let number = PageNumber.whole(core) {
            guard dashes != 1 else { return nil }
            self = dashes == 2 ? .marked(number) : .bare(number)
            return
        }
        guard dashes == 0 else { return nil }
        let words = folded(core)
        let word = PageNumber.words.first { hasPrefix(words, $0) }
        guard let number = PageNumber.counted(words.dropping(utf8: word?.utf8.count ?? 0)) else { return nil }
        self = word == nil ? .bare(number) : .marked(number)
    }

    private static let words = ["страница ", "стр. ", "стр.", "стр ", "лист ", "page "]

    /// A digit, or the last byte of a dash.
    static func mayEnd(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2D || (0x91...0x95).contains(byte)
    }

    /// The line without dashes at its ends, and at how many ends one stood.
    private static func withoutDashes(_ line: String) -> (core: String, dashes: Int) {
        var core = line[...]
        var dashes = 0
        if Lettering.first(of: core) == .hyphen {
            core = core.dropFirst().trimmed
            dashes += 1
        }
        if Lettering.last(of: core) == .hyphen {
            core = core.dropLast().trimmed
            dashes += 1
        }
        return (String(core), dashes)
    }

    private static func whole(_ text: some StringProtocol) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// «2», «2 из 5», «2/5».
    private static func counted(_ text: String) -> Int? {
        if let number = whole(text) { return number }
        let parts = text.split { $0 == " " || $0 == "/" }
        guard parts.count == 2 || parts.count == 3 && ["из", "of"].contains(parts[1]),
            parts.count == 3 || text.utf8.contains(0x2F), let number = whole(parts[0]),
            let count = whole(parts[parts.count - 1]), number <= count
        else { return nil }
        return number
    }
}
