internal import Model
internal import Russian

/// Reads minutes: протоколы заседаний и совещаний, перечни поручений.
struct ProtocolParser: DocumentParser {
    let kind = DocumentKind.protocol

    static let titleWords = [
        "протокол", "перечень поручений", "решение заседания", "выписка из протокола", "решения совещания",
    ]

    private static let decisions: Openings = ["решили", "постановили", "решил:", "слушали", "принято решение"]
    private static let people: Openings = ["председательств", "присутствовал", "секретарь"]
    /// What somebody did, no post.
    private static let presided: Openings = [
        "председательств", "вел ", "вела ", "провел", "протокол", "совещание ", "заседание ",
    ]
    private static let verbs: Openings = ["принять к сведению", "поручить", "рекомендовать"]

    func score(_ signals: Signals) -> Int {
        var score = 0
        if signals.heads.contains(where: { start in Self.titleWords.contains { hasPrefix(start, $0) } }) {
            score += 60
        }
        if signals.count(startingWith: Self.decisions) > 0 {
            score += 25
        }
        if signals.count(startingWith: Self.people) > 0 { score += 15 }
        if signals.count(startingWith: Self.verbs) > 0 { score += 10 }
        return min(score, 100)
    }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        let body = MinutesBody(manuscript)
        let signature = Signature(body.paragraphs)
        let walk = body.walk(upTo: signature.start)
        draft.take(Head(walk.head, titleWords: Self.titleWords, isDated: true, context: draft.context))
        draft.context.isOfMeeting = true
        draft.document.attendees = Attendance.count(walk.attendance)
        readPeople(walk, signature, into: &draft)
        MinutesReading().read(walk.sections, into: &draft)
        if draft.document.project == nil { draft.document.project = project(walk) }
        if draft.document.items.isEmpty { draft.note(.noItems, at: .document, excerpt: draft.document.title) }
    }

    /// The first project that the head, the questions or the points name.
    private func project(_ walk: MinutesWalk) -> String? {
        let heads = walk.head.lazy.compactMap { ProjectName.find(in: $0.text) }.first
        return heads ?? walk.sections.lazy.compactMap { ProjectName.find(in: $0.title) }.first
    }

    private func readPeople(_ walk: MinutesWalk, _ signature: Signature, into draft: inout Draft) {
        let presiding = walk.attendance.filter { contains(folded($0.text), "(председател") }
        if let chair = person(walk.chair, part: .chair) ?? person(presiding, part: .chair) {
            draft.document.people.append(chair)
        }
        if let secretary = person(walk.secretary, part: .secretary) { draft.document.people.append(secretary) }
        let known = draft.document.people
        draft.document.people += signature.people.filter { signed in
            !known.contains { $0.name == signed.name && $0.part == signed.part }
        }
        var speakers = Set(draft.document.people.filter { $0.part == .speaker }.map(\.name))
        for section in walk.sections {
            for name in section.speakers.names where speakers.insert(name).inserted {
                draft.document.people.append(Person(name: name, part: .speaker, origin: section.place))
            }
        }
    }

    /// The name in the lines of a post; what stands around it is the post.
    private func person(_ paragraphs: [Paragraph], part: Person.Part) -> Person? {
        for paragraph in paragraphs {
            guard let person = SpeakerName.nominatives(in: paragraph.text).first else { continue }
            var above = paragraphs.prefix { $0 != paragraph }.map(\.text)
            let start = paragraph.text.utf8.index(
                paragraph.text.startIndex, offsetBy: min(person.range.lowerBound, paragraph.text.utf8.count))
            above.append(String(paragraph.text[..<start]))
            var words = above.joined(separator: " ")
            var behind: String?
            if let marker = Marker(words), marker.kind == .chair || marker.kind == .secretary {
                if marker.rest.isEmpty {
                    behind = Post.behind(person.range.upperBound, in: paragraph.text)
                } else {
                    words = marker.rest
                }
            }
            let trimmed = words.trimmed.trimmingSeparators
            let isPost = !trimmed.isEmpty && !Self.presided.beginFolded(trimmed)
            let role = behind ?? (isPost ? trimmed : nil)
            return Person(name: person.value, role: role, part: part, origin: paragraph.place)
        }
        return nil
    }
}
