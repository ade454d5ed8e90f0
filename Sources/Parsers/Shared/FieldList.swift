internal import Model

/// Reads the named fields of a document: numbered lines «1. Имя<TAB>значение», lines «Имя: значение», names on a line of
/// their own with the value below, and two- or three-column tables.
struct FieldList {
    /// How the lines of a document set their fields apart; told once for the whole document.
    private enum Style {
        /// «1. Имя<TAB>значение»: only numbered lines begin fields.
        case numbered
        /// «Имя: значение», «Имя<TAB>значение».
        case marked
        /// «Имя», and the value below.
        case bare
    }

    var fields: [NamedField] = []
    /// What stands before the first field: titles.
    private(set) var opening: [Paragraph] = []
    /// Tables that hold no fields but columns of their own (indicators, stages), each with the field it stands under.
    var tables: [(table: Table, under: String)] = []
    private let style: Style
    /// A usual name that stands alone: the heading of a table, or of what follows as its value.
    private var heading: Paragraph?
    /// The last field's name is a line of its own, and not a cell.
    var isNamedByLine = false
    /// The grid column in which a table's names stand, while it is read.
    var nameColumn: Int?
    /// The number of the last field, and of the last item of a list inside its value.
    private var lastNumber = 0
    private var lastListNumber = 0

    init(_ manuscript: Manuscript) {
        style = Self.style(of: manuscript)
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph)
            case .table(let table): add(table)
            }
        }
    }

    /// What a table with columns of its own stands under: a heading, the field that is open, or the title.
    @discardableResult
    mutating func takeOpenName() -> String {
        defer { heading = nil }
        return heading?.text ?? dropHeading() ?? fields.last?.name ?? opening.last?.text ?? ""
    }

    /// A name without a value right over a table is the table's heading («2. Показатели проекта»), and no field.
    @discardableResult
    mutating func dropHeading() -> String? {
        guard isNamedByLine, let last = fields.last, last.pieces.isEmpty else { return nil }
        return fields.removeLast().name
    }

    private static func style(of manuscript: Manuscript) -> Style {
        var (numbered, marked, bare) = (0, 0, 0)
        for case .paragraph(let paragraph) in manuscript.blocks {
            if number(of: paragraph) != nil {
                if FieldName.isUsual(paragraph.text) { numbered += 1 }
            } else if paragraph.label == nil, FieldName.isUsual(paragraph.text) {
                if markedField(paragraph.text) != nil {
                    marked += 1
                } else if FieldName.isBare(paragraph.text) {
                    bare += 1
                }
            }
        }
        if numbered >= 3, numbered >= marked, numbered >= bare { return .numbered }
        return bare >= 3 && bare > marked ? .bare : .marked
    }

    private mutating func add(_ paragraph: Paragraph) {
        if let (name, value) = opened(by: paragraph) {
            heading = nil
            if fields.isEmpty, FieldName.isColumnHeading(name, over: value) { return }
            let pieces = value.isEmpty ? [] : [NamedField.Piece(text: value, place: paragraph.place)]
            fields.append(NamedField(name: name, pieces: pieces, origin: paragraph.place))
            isNamedByLine = true
        } else if fields.isEmpty {
            if Self.number(of: paragraph) == nil { opening.append(paragraph) }
        } else if let part = partHeading(paragraph) {
            heading = part
        } else if isHeading(paragraph) {
            heading = paragraph
        } else if let name = heading {
            heading = nil
            fields.append(
                NamedField(name: name.text, pieces: [NamedField.Piece(paragraph)], origin: name.place))
        } else {
            fields[fields.count - 1].add(paragraph)
        }
    }

    /// Above a table, or above a value where other fields have their names and values on one line.
    private func isHeading(_ paragraph: Paragraph) -> Bool {
        guard !paragraph.isBullet, style == .marked else { return false }
        return FieldName.isBare(paragraph.text) || isPart(paragraph)
    }

    /// «Раздел 2. Цель и показатели», «Часть III. Этапы»: without its number, over the fields or the value of its part.
    private func partHeading(_ paragraph: Paragraph) -> Paragraph? {
        guard paragraph.label == nil, paragraph.text.utf8.count <= 160, Lettering.first(of: paragraph.text) == .upper,
            ["раздел ", "часть ", "блок "].contains(where: { hasPrefix(folded(paragraph.text), $0) }),
            let heading = SectionHeading(row: paragraph.text), !heading.number.isEmpty, !heading.title.isEmpty
        else { return nil }
        var part = paragraph
        part.text = heading.title
        return part
    }

    /// «II. Содержание проекта»: the heading of a part of the document.
    private func isPart(_ paragraph: Paragraph) -> Bool {
        guard let first = paragraph.label?.utf8.first, [0x49, 0x56, 0x58].contains(first) else { return false }
        return paragraph.text.utf8.count <= 100 && !paragraph.text.utf8.contains { $0 == 0x3A || $0 == 0x09 }
    }

    /// The field that a paragraph begins; nil where it belongs to what stands above.
    private mutating func opened(by paragraph: Paragraph) -> (name: String, value: String)? {
        switch style {
        case .numbered:
            guard let number = Self.number(of: paragraph), takesNumber(number, paragraph.text) else { return nil }
            return Self.cut(paragraph.text)
        case .marked:
            guard paragraph.label == nil || !paragraph.isBullet && FieldName.isUsual(paragraph.text) else { return nil }
            let field = Self.markedField(paragraph.text)
            return field.map { isListed($0.name) } == true ? nil : field
        case .bare:
            guard paragraph.label == nil || !paragraph.isBullet else { return nil }
            if FieldName.isBare(paragraph.text) { return (paragraph.text, "") }
            guard FieldName.isUsual(paragraph.text) else { return nil }
            return Self.markedField(paragraph.text)
        }
    }

    /// Whether «Имя: 85» is a line of the indicators that a name without a value has opened.
    private func isListed(_ name: String) -> Bool {
        guard let last = fields.last, let first = last.pieces.first, first.place != last.origin else { return false }
        return last.isAbout("показател", "индикатор", "результат") && !FieldName.isUsual(name)
    }

    // MARK: - Numbered names

    /// The whole number of a paragraph that may name a field.
    private static func number(of paragraph: Paragraph) -> Int? {
        guard let label = paragraph.label, !paragraph.isBullet else { return nil }
        return Int(label.utf8.last.map { $0 == 0x2E || $0 == 0x29 } == true ? String(label.dropLast()) : label)
    }

    /// Whether the next field begins here, and not an item of a numbered list inside the value above: fields count on
    /// from each other, and so does such a list.
    private mutating func takesNumber(_ number: Int, _ text: String) -> Bool {
        let goesOn = lastNumber == 0 || number > lastNumber && number <= lastNumber + 2
        let isInList = lastListNumber > 0 && number == lastListNumber + 1
        if goesOn, !isInList || text.utf8.contains(0x09) || FieldName.isUsual(text) {
            (lastNumber, lastListNumber) = (number, 0)
            return true
        }
        lastListNumber = number
        return false
    }

    /// The name and what follows a tab, a colon, a dash or nothing; all is name where no value stands there.
    private static func cut(_ text: String) -> (name: String, value: String) {
        if let field = FieldLine(tabbed: text) { return (field.name, field.value) }
        if let field = FieldLine(text) { return (field.name, field.value) }
        if let field = FieldLine(dashed: text) { return (field.name, field.value) }
        return FieldName.split(text) ?? (bareName(text[...]), "")
    }

    static func bareName(_ text: Substring) -> String {
        text.utf8.last == 0x3A ? String(text.dropLast().trimmed) : String(text)
    }

    // MARK: - Marked names

    /// «Имя: значение», «Имя<TAB>значение», «Имя – значение» with a usual name.
    private static func markedField(_ text: String) -> (name: String, value: String)? {
        if let field = FieldLine(tabbed: text), isFieldName(field.name) { return (field.name, field.value) }
        if let field = FieldLine(text) { return isFieldName(field.name) ? (field.name, field.value) : nil }
        guard let field = FieldLine(dashed: text), FieldName.isBare(field.name) else { return nil }
        return (field.name, field.value)
    }

    /// A few words that begin with a capital and are no sentence.
    private static func isFieldName(_ name: String) -> Bool {
        guard name.utf8.count <= 120, Lettering.first(of: name) == .upper, !FieldName.isPartOfValue(name) else {
            return false
        }
        return !name.utf8.contains(0x2E) && !contains(name, "http")
    }
}
