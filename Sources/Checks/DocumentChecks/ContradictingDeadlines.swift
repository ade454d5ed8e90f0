internal import Model

/// `contradicting-deadlines`: documents of one project set the same thing for different days. One finding for each thing,
/// at the first place that differs from the first document that sets it.
struct ContradictingDeadlines: DocumentCheck {
    private struct Key: Hashable {
        var project: TextKey
        var text: TextKey
    }

    fileprivate struct Use {
        var path: String
        var item: Item
    }

    fileprivate struct Uses {
        var first: Use
        var differing: Use?
        /// Documents after `differing` that differ too.
        var others: Set<String> = []
    }

    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        var known: [Key: Uses] = [:]
        for document in documents where document.isAssessed {
            let project = TextKey(folded(document.project ?? ""))
            let path = document.source.path
            for item in document.items where item.text.utf8.count >= 40 && item.deadline.kind != .unspecified {
                let key = Key(project: project, text: TextKey(folded(item.text)))
                known[key, default: Uses(first: Use(path: path, item: item))].add(path, item)
            }
        }
        return known.values.compactMap { uses in
            guard let found = uses.differing else { return nil }
            return Diagnostic(
                contradiction(found.item, uses), at: Origin(path: found.path, place: found.item.deadline.origin),
                excerpt: found.item.excerpt)
        }
    }

    private func contradiction(_ item: Item, _ uses: Uses) -> Remark {
        let (other, path) = (uses.first.item, uses.first.path)
        let (here, there) = (item.deadline.words, other.deadline.words)
        let count = uses.others.count
        let (more, also) =
            count == 0
            ? ("", "") : ("; \(count) more documents differ too", "; документов с иным сроком ещё: \(count)")
        return Remark(
            "contradicting-deadlines", .error,
            "item \(item.id) is due «\(here)», but «\(there)» by item \(other.id) of \(path)\(more)",
            wording: "Срок пункта \(item.id) — «\(here)», а в документе \(path), пункт \(other.id), "
                + "для того же поручения — «\(there)»\(also)",
            remedy: "Уточните, какой срок действует, и уберите прежний документ или пункт")
    }
}

extension ContradictingDeadlines.Uses {
    fileprivate mutating func add(_ path: String, _ item: Item) {
        guard path != first.path, item.deadline.differs(from: first.item.deadline) else { return }
        guard let differing else {
            self.differing = ContradictingDeadlines.Use(path: path, item: item)
            return
        }
        if path != differing.path { others.insert(path) }
    }
}

extension Deadline {
    fileprivate func differs(from other: Deadline) -> Bool {
        kind != other.kind || to != other.to || from != other.from || recurrence != other.recurrence
            || relative != other.relative
    }

    /// Its words, else its date.
    var words: String { text.isEmpty ? to?.dotted ?? "без срока" : text }
}
