internal import Model

/// A check of the documents themselves, such as one would make before signing (DOMAIN §5). A new one is a file in this
/// folder, a line in the list below, and a folder for each of its codes in the gallery of the tests.
protocol DocumentCheck: Sendable {
    /// `documents` in the order of their paths.
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic]
}

/// All checks of documents. What shows only while reading (a blank number, stages outside the project's term, a term
/// without a start) is said by the parsers.
let documentChecks: [any DocumentCheck] = [
    NoDeadline(), EventBoundDeadline(), DeadlineOnDayOff(), DeadlineBeforeDocument(), AgendaTimes(), Numbering(),
    PersonalData(), UnknownBody(), ContradictingDeadlines(),
]

extension Document {
    /// A finding at a place of this document.
    func finding(_ remark: Remark, at place: Place = .document, excerpt: String? = nil) -> Diagnostic {
        Diagnostic(remark, at: Origin(path: source.path, place: place), excerpt: excerpt)
    }
}

extension [Document] {
    /// Every item that is owed, with its document.
    func eachOwedItem(_ find: (Document, Item) -> Diagnostic?) -> [Diagnostic] {
        flatMap { document in
            document.isAssessed
                ? document.items.compactMap { $0.modality == .result ? nil : find(document, $0) } : []
        }
    }
}

extension Item {
    /// The beginning of its wording, for a finding's excerpt.
    var excerpt: String {
        let line = text.utf8.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n").joined(separator: " ") : text
        return line.utf8.count <= 160 || line.unicodeScalars.count <= 160
            ? line : String(line.unicodeScalars.prefix(159)) + "…"
    }
}
