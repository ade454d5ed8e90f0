internal import Model

/// `contradicting-deadlines`: two documents of one project set the same thing for different days.
struct ContradictingDeadlines: DocumentCheck {
    private struct Key: Hashable {
        var project: TextKey
        var text: TextKey
    }

    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        var first: [Key: (document: Document, item: Item)] = [:]
        var found: [Diagnostic] = []
        for document in documents where document.isAssessed {
            let project = TextKey(folded(document.project ?? ""))
            for item in document.items where item.text.utf8.count >= 40 && item.deadline.kind != .unspecified {
                let key = Key(project: project, text: TextKey(folded(item.text)))
                guard let other = first[key] else {
                    first[key] = (document, item)
                    continue
                }
                guard other.document.source.path != document.source.path, differs(other.item.deadline, item.deadline)
                else { continue }
                let remark = contradiction(item, other.item, in: other.document)
                found.append(document.finding(remark, at: item.deadline.origin, excerpt: item.excerpt))
            }
        }
        return found
    }

    private func differs(_ a: Deadline, _ b: Deadline) -> Bool {
        a.kind != b.kind || a.to != b.to || a.from != b.from || a.recurrence != b.recurrence
            || a.relative != b.relative
    }

    private func contradiction(_ item: Item, _ other: Item, in document: Document) -> Remark {
        let (here, there) = (item.deadline.words, other.deadline.words)
        return Remark(
            "contradicting-deadlines", .error,
            "item \(item.id) is due «\(here)», but «\(there)» by item \(other.id) of \(document.source.path)",
            wording: "Срок пункта \(item.id) — «\(here)», а в документе \(document.source.path), пункт \(other.id), "
                + "для того же поручения — «\(there)»",
            remedy: "Уточните, какой срок действует, и уберите прежний документ или пункт")
    }
}

extension Deadline {
    /// Its words, else its date.
    var words: String { text.isEmpty ? to?.dotted ?? "без срока" : text }
}
