internal import Model
internal import Russian

/// Where stages begin in running text, and what each is called.
enum StageText {
    /// UTF-8 offsets at which a stage begins: «I этап», «этап 1», «1-й этап», «Подготовительный этап».
    static func starts(in text: String) -> [Int] {
        words.flatMap { starts(of: $0, in: lowered(text)) }.sorted()
    }

    /// What a stage is called.
    private static let words = ["этап", "стадия", "фаза"]

    private static func starts(of word: String, in lower: String) -> [Int] {
        let bytes = Array(lower.utf8)
        var starts: [Int] = []
        var from = 0
        while let found = offset(of: word, in: lower, from: from) {
            from = found + word.utf8.count
            let isWhole = from >= bytes.count || bytes[from] != 0xD0 && bytes[from] != 0xD1
            let isWordStart =
                found == 0 || bytes[found - 1] != 0xD0 && bytes[found - 1] < 0x80 || isDashed(bytes, found)
            if isWhole, isWordStart { starts.append(beginning(bytes, of: found)) }
        }
        return starts
    }

    private static func isDashed(_ bytes: [UInt8], _ index: Int) -> Bool {
        index >= 2 && (bytes[index - 1] == 0xA0 || bytes[index - 1] == 0xBB || bytes[index - 1] == 0xAB)
    }

    /// The word before «этап» belongs to it, unless a sentence ends there.
    private static func beginning(_ bytes: [UInt8], of found: Int) -> Int {
        var index = found
        while index > 0, isBlank(bytes[index - 1]) { index -= 1 }
        guard index > 0, ![0x2E, 0x3B, 0x3A, 0x2C, 0x29].contains(bytes[index - 1]) else { return found }
        var start = index
        while start > 0, !isBlank(bytes[start - 1]) { start -= 1 }
        return start
    }

    /// The stage's own name: in quotation marks, else the words beside «этап», else «этап» with its number.
    static func name(of segment: String, windowAt window: Range<Int>) -> String {
        let head = String(segment.prefix(utf8Count: window.lowerBound))
        if let quoted = QuotedName.find(in: head, after: 0) { return quoted }
        let bracket = head.utf8.lastIndex(of: 0x28)
        let words = stripped(String(bracket.map { head[..<$0] } ?? head[...]))
        let lower = lowered(words)
        guard let (found, length) = word(in: lower) else { return words }
        let before = words.prefix(utf8Count: found).trimmed
        var after = stripped(words.dropping(utf8: found + length))
        let number = after.utf8.prefix { (0x30...0x39).contains($0) || [0x49, 0x56, 0x58].contains($0) }
        if !number.isEmpty, before.isEmpty {
            let rest = stripped(String(after[number.endIndex...]))
            if rest.isEmpty { return words }
            after = rest
        }
        if !after.isEmpty { return after }
        let tail = stripped(segment.dropping(utf8: window.upperBound))
        let isNumbered = before.isEmpty || isNumeral(String(before))
        guard isNumbered else { return words }
        return QuotedName.find(in: tail, after: 0, within: 4)
            ?? described(segment.dropping(utf8: window.upperBound)) ?? words
    }

    private static func word(in lower: String) -> (found: Int, length: Int)? {
        for word in words {
            if let found = offset(of: word, in: lower) { return (found, word.utf8.count) }
        }
        return nil
    }

    /// «1-й этап (апрель – июнь 2024 года) – подготовка документации»: a few words behind a dash say what the stage is.
    private static func described(_ tail: String) -> String? {
        let behind = tail.drop { $0 == ")" || $0 == " " || $0 == "г" || $0 == "." }
        guard behind.hasPrefix("– ") || behind.hasPrefix("— ") || behind.hasPrefix("- ") else { return nil }
        let text = stripped(String(behind))
        let isShort = text.utf8.count <= 120 && !text.unicodeScalars.contains { ";,.".unicodeScalars.contains($0) }
        return isShort && !text.isEmpty ? text : nil
    }

    private static func isNumeral(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x49, 0x56, 0x58, 0x2E, 0x2D].contains($0) }
            || text.utf8.first.map { (0x30...0x39).contains($0) } == true
    }

    /// Without blanks and punctuation at either end.
    private static func stripped(_ text: String) -> String {
        var part: Substring = text[...].trimmed
        while let last = part.unicodeScalars.last, ":;,.–—-()".unicodeScalars.contains(last) {
            part = part.withoutLastSign.trimmed
        }
        while let first = part.unicodeScalars.first, ":;,.–—-)".unicodeScalars.contains(first) {
            part = part.dropFirst().trimmed
        }
        return String(part)
    }
}

extension Draft {
    /// The stages that a field states with their terms; those without one are part of its wording only.
    mutating func readStages(_ field: NamedField) {
        for piece in field.pieces {
            let text = piece.text
            let starts = StageText.starts(in: text)
            if starts.isEmpty, field.isAbout("этап", "стади") { readUnnamedStages(text, at: piece.place) }
            for (index, start) in starts.enumerated() {
                let end = index + 1 < starts.count ? starts[index + 1] : text.utf8.count
                let segment = String(text.dropping(utf8: start).prefix(utf8Count: end - start))
                addStage(segment, at: piece.place)
            }
        }
    }

    /// «Основной этап – май 2025 года» as a line below another field's value.
    mutating func readStagesBelow(_ field: NamedField) {
        for piece in field.pieces.dropFirst() where StageText.starts(in: piece.text).first == 0 {
            addStage(piece.text, at: piece.place)
        }
    }

    /// «Подготовительный – апрель 2024 года; основной – май 2024 года»: under the name «Этапы» the word may be missing.
    private mutating func readUnnamedStages(_ text: String, at place: Place) {
        let numbered = ParticipantList.numbered(text)
        let segments = numbered.count > 1 ? numbered : text.split(separator: ";").map { String($0.trimmed) }
        for segment in segments {
            guard let window = findWindow(in: segment, context: context), window.range.lowerBound > 0 else { continue }
            let name = StageText.name(of: segment, windowAt: window.range)
            if !name.isEmpty { add(Stage(name: name, window: window.value, origin: place)) }
        }
    }

    private mutating func addStage(_ segment: String, at place: Place) {
        guard let window = findWindow(in: segment, context: context) else { return }
        add(Stage(name: StageText.name(of: segment, windowAt: window.range), window: window.value, origin: place))
    }

    private mutating func add(_ stage: Stage) {
        if !document.stages.contains(where: { $0.name == stage.name && $0.window == stage.window }) {
            document.stages.append(stage)
        }
    }

    /// A table with a column of stages and one of terms, or with their beginnings and ends, also where only the words
    /// over it («Этапы реализации») say what its rows are; false for any other table.
    mutating func readStages(_ table: Table, under title: String) -> Bool {
        guard let heading = table.rows.prefix(2).first(where: { $0.cells.count > 1 }) else { return false }
        let cells = heading.cells.map { (text: folded($0.text), column: $0.column) }
        func isStage(_ text: String) -> Bool { ["этап", "стади", "фаз"].contains { contains(text, $0) } }
        let named = cells.first { isStage($0.text) && !ColumnKind.isNumber($0.text) && !hasPrefix($0.text, "№") }
        let first = isStage(title) ? cells.first { !ColumnKind.isNumber($0.text) } : nil
        guard let name = (named ?? first)?.column else { return false }
        let columns = StageTerm(cells)
        guard columns.isStated else { return false }
        for row in table.rows where row.place != heading.place {
            guard let cell = row.cell(atColumn: name), !cell.text.isEmpty,
                let window = columns.window(in: row, context: context)
            else { continue }
            let text = joinedText(cell)
            add(Stage(name: QuotedName.find(in: text, after: 0) ?? text, window: window, origin: cell.place))
        }
        return true
    }
}

/// The columns that say when a stage lasts.
private struct StageTerm {
    private var term: Int?
    private var start: Int?
    private var finish: Int?

    init(_ headings: [(text: String, column: Int)]) {
        for (text, column) in headings {
            switch ColumnKind(foldedHeading: text) {
            case .start: start = start ?? column
            case .finish: finish = finish ?? column
            case .deadline, .deadlineAndAssignee: term = term ?? column
            default: break
            }
        }
    }

    var isStated: Bool { term != nil || start != nil && finish != nil }

    func window(in row: Table.Row, context: DateContext) -> DateWindow? {
        func read(_ column: Int?) -> DateWindow? {
            guard let column, let cell = row.cell(atColumn: column) else { return nil }
            return findWindow(in: joinedText(cell), context: context)?.value
        }
        if let first = read(start), let last = read(finish), first.from <= last.to {
            return DateWindow(from: first.from, to: last.to)
        }
        return read(term)
    }
}
