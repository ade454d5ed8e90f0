/// Counts the numbered paragraphs of one story and writes their labels, as Word does on the screen.
struct ListCounters {
    struct Label: Equatable {
        var text: String
        var isBullet = false
        var level: Int
    }

    private let numbering: Numbering
    private let styles: StyleSheet
    private var lists: [Int: Numbering.List?] = [:]
    /// By abstract definition: the last number of each level, nil before the first.
    private var counters: [Int: [Int?]] = [:]
    /// Lists that have had a paragraph: an override of the start counts at the first one only.
    private var begun: Set<Int> = []

    init(_ numbering: Numbering, _ styles: StyleSheet) {
        self.numbering = numbering
        self.styles = styles
    }

    /// The level that a paragraph of a style has in a list: the one that is linked to the style or to what it is based
    /// on (§17.9.23), nearest first.
    mutating func level(ofStyles chain: [String], in numId: Int) -> Int? {
        guard let list = list(numId) else { return nil }
        for style in chain {
            if let found = list.levels.filter({ $0.value.style == style }).keys.min() { return found }
        }
        return nil
    }

    /// Counts one more paragraph and writes its label; nil where the list or the level is not defined.
    mutating func next(_ numId: Int, level: Int) -> Label? {
        guard let list = list(numId), let definition = list.levels[level] else { return nil }
        var numbers = counters[list.abstract] ?? Array(repeating: nil, count: 9)
        if begun.insert(numId).inserted, !list.starts.isEmpty {
            for index in 0..<9 where list.starts[index] != nil { numbers[index] = nil }
        }
        numbers[level] = numbers[level].map { $0 + 1 } ?? start(level, list)
        for deeper in (level + 1)..<max(9, level + 1) where numbers[deeper] != nil {
            if restarts(list.levels[deeper]?.restart, after: level) { numbers[deeper] = nil }
        }
        counters[list.abstract] = numbers
        return label(definition, level, numbers, list)
    }

    private mutating func list(_ numId: Int) -> Numbering.List? {
        if let known = lists[numId] { return known }
        let list = numbering.list(numId, styles)
        lists[numId] = .some(list)
        return list
    }

    private func start(_ level: Int, _ list: Numbering.List) -> Int {
        list.starts[level] ?? list.levels[level]?.start ?? 1
    }

    /// §17.9.10: by default every level begins anew after any higher one.
    private func restarts(_ restart: Int?, after level: Int) -> Bool {
        guard let restart else { return true }
        return level < restart
    }

    private func label(
        _ definition: Numbering.Level, _ level: Int, _ numbers: [Int?], _ list: Numbering.List
    ) -> Label? {
        guard !definition.isHidden else { return nil }
        if definition.isPicture { return Label(text: "•", isBullet: true, level: level) }
        if definition.format == .bullet { return bullet(definition, level) }
        var text = ""
        var rest = definition.text[...]
        while let percent = rest.utf8.firstIndex(of: UInt8(ascii: "%")) {
            text += rest[..<percent]
            rest = rest[rest.utf8.index(after: percent)...]
            guard let digit = rest.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit) else {
                text += "%"
                continue
            }
            rest = rest[rest.utf8.index(after: rest.startIndex)...]
            text += number(Int(digit - UInt8(ascii: "1")), numbers, list, isLegal: definition.isLegal)
        }
        return Label(text: trimmed(text + rest), level: level)
    }

    private func number(_ level: Int, _ numbers: [Int?], _ list: Numbering.List, isLegal: Bool) -> String {
        guard let definition = list.levels[level] else { return "" }
        let value = numbers[level] ?? start(level, list)
        let format = isLegal && definition.format != .none ? NumberFormat.decimal : definition.format
        return format.write(value)
    }

    private func bullet(_ definition: Numbering.Level, _ level: Int) -> Label {
        let font = definition.symbolFont
        let scalars = definition.text.unicodeScalars.map { scalar -> Unicode.Scalar in
            let isPrivate = (0xF000...0xF0FF).contains(scalar.value)
            guard font != nil || isPrivate else { return scalar }
            return (font ?? .symbol).character(scalar.value) ?? "•"
        }
        let text = trimmed(String(String.UnicodeScalarView(scalars)))
        return Label(text: text, isBullet: !text.isEmpty, level: level)
    }

    private func trimmed(_ text: String) -> String {
        let isVisible = { (byte: UInt8) in (0x21...0x7E).contains(byte) }
        if text.utf8.first.map(isVisible) ?? true, text.utf8.last.map(isVisible) ?? true { return text }
        var text = Substring(text)
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return String(text)
    }
}
