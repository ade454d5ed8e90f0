internal import Model
internal import Russian

/// The block at a document's end: posts and names of those who sign.
struct Signature {
    /// The number of paragraphs before it.
    let start: Int
    let people: [Person]

    /// Looks for lines that are nothing but a name, or a post with a name, among the last paragraphs.
    init(_ paragraphs: [Paragraph]) {
        var start = paragraphs.count
        var people: [Person] = []
        var index = paragraphs.count - 1
        while index >= max(0, paragraphs.count - 12) {
            guard let line = SignatureLine(paragraphs[index]) else {
                guard people.isEmpty, Signature.isBelow(paragraphs[index]) else { break }
                index -= 1
                continue
            }
            if line.isTail, index == 0 || !LineOpening.isSignatory(paragraphs[index - 1].text) { break }
            var (role, first) = (line.role, index)
            while role.isEmpty || first > 0 && Signature.isRole(paragraphs[first - 1], above: role) {
                guard first > 0, start - first < 12, paragraphs[first - 1].label == nil,
                    Signature.isRole(paragraphs[first - 1], above: role)
                else { break }
                first -= 1
                role = paragraphs[first].text + (role.isEmpty ? "" : " " + role)
            }
            let part: Person.Part = Signature.isSecretary(role) ? .secretary : .signatory
            // «Протокол вела» says what somebody did, and no post.
            let isPost = !role.isEmpty && !hasPrefix(folded(role.prefix(utf8Count: 30)), "протокол ")
            people.insert(
                Person(name: line.name, role: isPost ? role : nil, part: part, origin: paragraphs[index].place), at: 0)
            start = first
            index = first - 1
        }
        self.start = start
        self.people = people
    }

    /// A line that may stand under a signature: no point and no field of one.
    private static func isBelow(_ paragraph: Paragraph) -> Bool {
        let start = folded(paragraph.text.prefix(utf8Count: 160))
        if hasPrefix(start, "исп"), contains(start, "тел") { return true }
        return paragraph.label == nil && FieldMarks(paragraph.text, at: paragraph.place).fields.isEmpty
    }

    private static func isSecretary(_ role: String) -> Bool {
        let role = folded(role)
        return contains(role, "секретар") || hasPrefix(role, "протокол ")
    }

    /// A post that stands over the name; its lower lines too, until the line with the post itself has been taken.
    private static func isRole(_ paragraph: Paragraph, above role: String) -> Bool {
        guard paragraph.label == nil, paragraph.text.utf8.count <= 300, SignatureLine(paragraph) == nil else {
            return false
        }
        if LineOpening.isSignatory(role) { return false }
        return LineOpening.isSignatory(paragraph.text)
            || Lettering.last(of: paragraph.text) == .comma && role.isEmpty == false
    }
}

/// «П.В. Креков», «– П.В. Креков», «Председатель ________ И.И. Иванов».
struct SignatureLine {
    let name: String
    let role: String
    /// What stands before the name is the end of a post that began a line above.
    let isTail: Bool

    init?(_ paragraph: Paragraph) {
        let text = paragraph.text
        guard text.utf8.count <= 320, paragraph.label == nil || paragraph.isBullet, text.utf8.first != 0x28,
            let person = SpeakerName.nominatives(in: text).last
        else { return nil }
        let after = text.dropping(utf8: person.range.upperBound).filter { !" .,;_/)".contains($0) }
        guard after.isEmpty else { return nil }
        let start = text.utf8.index(text.startIndex, offsetBy: min(person.range.lowerBound, text.utf8.count))
        var before = text[..<start].trimmed
        while let last = before.unicodeScalars.last, "_–—-:(/,".unicodeScalars.contains(last) {
            before = before.withoutLastSign.trimmed
        }
        let isSetApart = text[..<start].utf8.contains(0x09) && LineOpening.isPost(String(before))
        isTail = !before.isEmpty && !isSetApart && !LineOpening.isSignatory(String(before))
        guard !isTail || before.utf8.count <= 120 && Lettering.last(of: before) != .stop else { return nil }
        name = person.value
        role = String(before)
    }
}
