internal import Model

/// Which documents are copies of an earlier one (the minutes as DOCX and as text, or under another name): everything in
/// them is owed once, and a row of progress that names either means the first. Which documents say different things under
/// one title, number and date: both are assessed, because nothing tells which is in force.
struct Editions {
    /// The documents that are no copies, in their order.
    private(set) var documents: [Document] = []
    /// By the path of a copy the path of the document that it repeats.
    private(set) var originals: [String: String] = [:]
    private(set) var findings: [Diagnostic] = []

    private struct Key: Hashable {
        var kind: DocumentKind
        var title: String
        var number: String
        var date: CivilDate?
    }

    /// `all` in the order of their paths.
    init(_ all: [Document]) {
        var known: [Key: [Document]] = [:]
        for document in all {
            guard document.kind != .progress, document.kind != .unknown else {
                documents.append(document)
                continue
            }
            let key = Key(
                kind: document.kind, title: folded(document.title), number: folded(document.number ?? ""),
                date: document.date)
            let others = known[key, default: []]
            let twins = others.filter { document.says(theSameAs: $0) }
            // Without a number or a date, a title alone («График мероприятий») tells no document from another, and plans
            // made after one pattern differ in nothing but who approved them.
            let isNamed = key.date != nil || !key.number.isEmpty
            if let original = twins.first(where: { isNamed || $0.textHash == document.textHash }) {
                originals[document.source.path] = original.source.path
                findings.append(document.finding(.copy(of: original)))
                continue
            }
            if let twin = twins.first {
                findings.append(document.finding(.twin(of: twin)))
            } else if isNamed, let first = others.first {
                findings.append(document.finding(.conflict(document, with: first)))
            }
            known[key, default: []].append(document)
            documents.append(document)
        }
    }
}

extension Document {
    /// Whether nothing that is owed, promised or reported differs.
    fileprivate func says(theSameAs other: Document) -> Bool {
        project == other.project && items.elementsEqual(other.items) { $0.says(theSameAs: $1) }
            && indicators.elementsEqual(other.indicators) { $0.name == $1.name && $0.value == $1.value }
            && agenda.elementsEqual(other.agenda) { $0.title == $1.title && $0.from == $1.from && $0.to == $1.to }
            && stages.elementsEqual(other.stages) { $0.name == $1.name && $0.window == $1.window }
            && fields.map(\.value) == other.fields.map(\.value) && territories == other.territories
            && people.map(\.name) == other.people.map(\.name) && place == other.place && period == other.period
    }
}

extension Item {
    fileprivate func says(theSameAs other: Item) -> Bool {
        id == other.id && modality == other.modality && deadline.isSame(as: other.deadline)
            && (text == other.text || folded(text) == folded(other.text))
            && assignees.elementsEqual(other.assignees) { $0.name == $1.name && $0.mode == $1.mode }
            && targets.elementsEqual(other.targets) {
                $0.value == $1.value && $0.unit == $1.unit && $0.comparison == $1.comparison && $0.scope == $1.scope
            }
    }
}

extension Deadline {
    fileprivate func isSame(as other: Deadline) -> Bool {
        kind == other.kind && from == other.from && to == other.to && recurrence == other.recurrence
            && relative == other.relative
    }
}

extension Remark {
    fileprivate static func copy(of other: Document) -> Remark {
        Remark(
            "duplicate-document", .warning, "the same document as \(other.source.path); this copy is not counted",
            wording: "Тот же документ уже есть: \(other.source.path); эта копия не учитывается",
            remedy: "Уберите одну из копий")
    }

    fileprivate static func twin(of other: Document) -> Remark {
        Remark(
            "duplicate-document", .warning,
            "the same items as \(other.source.path), in a document of other words without number and date; both are "
                + "counted: remove one if it is a copy",
            wording: "Пункты те же, что в документе \(other.source.path), а остальной текст другой; учтены оба",
            remedy: "Если это копия, уберите её")
    }

    fileprivate static func conflict(_ document: Document, with other: Document) -> Remark {
        let name = [document.number.map { "№ \($0)" }, document.date.map { "от \($0.dotted)" }].compactMap { $0 }
            .joined(separator: " ")
        return Remark(
            "conflicting-documents", .error, "the same title, number and date as \(other.source.path), but other items",
            wording: "Документ \(name) есть в двух разных редакциях: здесь и в \(other.source.path)",
            remedy: "Оставьте действующую редакцию")
    }
}
