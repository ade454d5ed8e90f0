internal import Model

/// `duplicate-document`: the same document lies in the input twice (as DOCX and as text, say), so that everything in it
/// is owed twice. `conflicting-documents`: two documents with one number, date and title that say different things.
struct DuplicateDocuments: DocumentCheck {
    private struct Key: Hashable {
        var kind: DocumentKind
        var title: String
        var number: String
        var date: CivilDate?
    }

    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        var first: [Key: Document] = [:]
        var found: [Diagnostic] = []
        for document in documents where document.kind != .progress && document.kind != .unknown {
            let key = Key(
                kind: document.kind, title: folded(document.title), number: folded(document.number ?? ""),
                date: document.date)
            // Without a number or a date, a title alone («График мероприятий») tells no document from another.
            let isIdentified = key.date != nil || !key.number.isEmpty
            guard let other = first[key] else {
                first[key] = document
                continue
            }
            if says(document, theSameAs: other) {
                found.append(document.finding(duplicate(of: other)))
            } else if isIdentified {
                found.append(document.finding(conflict(document, with: other)))
            }
        }
        return found
    }

    private func says(_ a: Document, theSameAs b: Document) -> Bool {
        a.items.elementsEqual(b.items, by: isSame) && a.fields.map(\.value) == b.fields.map(\.value)
            && a.territories == b.territories
    }

    private func isSame(_ a: Item, _ b: Item) -> Bool {
        a.deadline.to == b.deadline.to && (a.text == b.text || folded(a.text) == folded(b.text))
    }

    private func duplicate(of other: Document) -> Remark {
        Remark(
            "duplicate-document", .warning, "the same document as \(other.source.path); its items are owed twice",
            wording: "Тот же документ уже есть: \(other.source.path); его пункты учтены дважды",
            remedy: "Уберите одну из копий")
    }

    private func conflict(_ document: Document, with other: Document) -> Remark {
        let name = [document.number.map { "№ \($0)" }, document.date.map { "от \($0.dotted)" }].compactMap { $0 }
            .joined(separator: " ")
        return Remark(
            "conflicting-documents", .error, "the same title, number and date as \(other.source.path), but other items",
            wording: "Документ \(name) есть в двух разных редакциях: здесь и в \(other.source.path)",
            remedy: "Оставьте действующую редакцию")
    }
}
