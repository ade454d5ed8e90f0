internal import Model
internal import Russian

/// What stands over a document's body: the block of approval, the title, date, number and place.
struct Head {
    private(set) var title = ""
    private(set) var date: CivilDate?
    private(set) var number: HeadNumber?
    private(set) var numberPlace = Place.document
    private(set) var place: String?
    private(set) var approval: [Paragraph] = []
    /// What stands below the title and is no date, number or place.
    private(set) var unread: [Paragraph] = []
    /// The date of the minutes that the document is an annex to: none of its own, but its dates are not before it.
    private(set) var contextDate: CivilDate?

    /// Reads the paragraphs over the body. `titleWords`: folded beginnings of a title of this kind («протокол»);
    /// `isDated`: a date in the title is the document's.
    init(_ paragraphs: [Paragraph], titleWords: [String], isDated: Bool = false, context: DateContext) {
        var rest = paragraphs
        takeApproval(from: &rest, titleWords: titleWords)
        let isTitled = rest.contains { Head.begins($0, with: titleWords) }
        var (isBefore, isAfter) = (isTitled, false)
        for paragraph in rest {
            if isBefore, Head.begins(paragraph, with: titleWords) { isBefore = false }
            let isRequisite = readRequisites(paragraph, context: context)
            if isAfter, !isRequisite { unread.append(paragraph) }
            if isBefore || isAfter { continue }
            let opensTitle = title.isEmpty && Head.begins(paragraph, with: titleWords)
            if paragraph.label != nil, !paragraph.isBullet {
                isAfter = !title.isEmpty
            } else if isRequisite || !opensTitle && Head.endsTitle(paragraph, after: title) {
                isAfter = !title.isEmpty
            } else {
                title += (title.isEmpty ? "" : " ") + paragraph.text
            }
            if isAfter, !isRequisite { unread.append(paragraph) }
        }
        if date == nil { readTitleDate(isDated, context) }
        if number == nil, let found = HeadNumber(title) { number = found }
        if Head.isAnnexToMinutes(approval) {
            contextDate = approval.lazy.compactMap { findDate(in: $0.text, context: context)?.value }.first
        } else {
            for paragraph in approval { readApproval(paragraph, context: context) }
        }
    }

    /// «УТВЕРЖДАЮ …», «Приложение к …»: everything up to the title.
    private mutating func takeApproval(from paragraphs: inout [Paragraph], titleWords: [String]) {
        guard let start = paragraphs.firstIndex(where: Head.beginsApproval) else { return }
        let end = paragraphs[start...].dropFirst().firstIndex { Head.begins($0, with: titleWords) } ?? paragraphs.count
        guard end < paragraphs.count || start > 0 else { return }
        approval = Array(paragraphs[start..<end])
        paragraphs.removeSubrange(start..<end)
    }

    private static func beginsApproval(_ paragraph: Paragraph) -> Bool {
        let start = folded(paragraph.text.prefix(utf8Count: 40))
        return ["утвержда", "утвержден", "приложение", "согласован"].contains { hasPrefix(start, $0) }
    }

    /// «Приложение № 2 к протоколу … от 12.12.2024 № 9»: number and date are those of the minutes, which may lie among
    /// the documents themselves. An order or an agreement puts its annex into force, and lends it both.
    private static func isAnnexToMinutes(_ approval: [Paragraph]) -> Bool {
        guard let first = approval.first, hasPrefix(folded(first.text.prefix(utf8Count: 40)), "приложение") else {
            return false
        }
        return approval.prefix(4).contains { contains(folded($0.text.prefix(utf8Count: 160)), "к протоколу") }
    }

    private static func begins(_ paragraph: Paragraph, with words: [String]) -> Bool {
        let start = folded(paragraph.text.prefix(utf8Count: 60))
        return words.contains { hasPrefix(start, $0) }
    }

    /// A title names its own date after «от»; dates of a plan's title are its term, where `isDated` is false.
    private mutating func readTitleDate(_ isDated: Bool, _ context: DateContext) {
        guard let found = findDate(in: title, context: context) else { return }
        let before = String(title.prefix(utf8Count: found.range.lowerBound)).trimmed
        if isDated || lastWord(of: before) == "от" { date = found.value }
    }

    private static func endsTitle(_ paragraph: Paragraph, after title: String) -> Bool {
        if !title.isEmpty, hasPrefix(folded(paragraph.text.prefix(utf8Count: 20)), "проект «") { return true }
        return endsTitle(paragraph)
    }

    private static func endsTitle(_ paragraph: Paragraph) -> Bool {
        LineOpening.isDeliberate(paragraph.text) && !hasPrefix(folded(paragraph.text.prefix(utf8Count: 20)), "проект")
            && !hasPrefix(folded(paragraph.text.prefix(utf8Count: 20)), "протокол")
    }

    /// Date, number and place, where the paragraph is short enough to be about nothing else.
    private mutating func readRequisites(_ paragraph: Paragraph, context: DateContext) -> Bool {
        let text = paragraph.text
        guard text.utf8.count <= 160, !text.isEmpty else { return false }
        let start = folded(text.prefix(utf8Count: 60))
        let value = FieldLine(text).flatMap {
            ["дата", "место", "номер"].contains(where: hasPrefixIn(start)) ? $0.value : nil
        }
        if value == nil, !Head.isRequisite(start) { return false }
        let subject = value ?? text
        if date == nil { date = findDate(in: subject, context: context)?.value }
        if number == nil, let found = HeadNumber(text) { (number, numberPlace) = (found, paragraph.place) }
        if place == nil {
            place = hasPrefix(start, "место") ? value.map { Town.find(in: $0) ?? $0 } : Town.find(in: subject)
        }
        return true
    }

    /// Begins with a figure, «от», «№», a quoted day or a town.
    private static func isRequisite(_ start: String) -> Bool {
        if ["№", "n ", "от ", "г. ", "г.", "город ", "с. ", "п. ", "пгт", "пос. ", "«", "\"", "__"].contains(
            where: hasPrefixIn(start))
        {
            let first = start.unicodeScalars.first { !"«\"_ ".unicodeScalars.contains($0) }
            return Lettering.first(of: start) != .openingQuote || first.map { Lettering($0) == .digit } ?? true
        }
        return Lettering.first(of: start) == .digit
            && (Connectors.holdsMonth(start) || start.utf8.filter { $0 == 0x2E }.count >= 2)
    }

    /// The date and number of approval, where the document states none of its own.
    private mutating func readApproval(_ paragraph: Paragraph, context: DateContext) {
        if date == nil { date = findDate(in: paragraph.text, context: context)?.value }
        if number == nil, let found = HeadNumber(paragraph.text), found != .blank { number = found }
    }
}

private func hasPrefixIn(_ text: String) -> (String) -> Bool { { hasPrefix(text, $0) } }

extension Draft {
    /// Takes over what a head says, and reads dates from now on against it.
    mutating func take(_ head: Head) {
        document.title = head.title
        document.date = head.date
        document.place = head.place
        context.documentDate = head.date ?? head.contextDate
        switch head.number {
        case .number(let number): document.number = number
        case .blank: note(.blankNumber, at: head.numberPlace)
        case nil: break
        }
        if document.project == nil { document.project = ProjectName.find(in: head.title) }
        takeApproval(head.approval)
    }

    /// The person who approves signs; an office or an order that approves is nobody.
    private mutating func takeApproval(_ paragraphs: [Paragraph]) {
        guard let first = paragraphs.first, hasPrefix(folded(first.text.prefix(utf8Count: 30)), "утвержда") else {
            return
        }
        for (index, paragraph) in paragraphs.enumerated() {
            guard let person = SpeakerName.nominatives(in: paragraph.text).last else { continue }
            let above =
                paragraphs[..<index].map(\.text) + [String(paragraph.text.prefix(utf8Count: person.range.lowerBound))]
            let role = Post.approver(above.joined(separator: " "))
            document.people.append(Person(name: person.value, role: role, part: .signatory, origin: paragraph.place))
            return
        }
    }
}

extension Remark {
    static let blankNumber = Remark(
        "blank-number", .warning, "the place for the document's number is empty",
        wording: "номер документа не проставлен", remedy: "впишите номер и дату регистрации")
}
