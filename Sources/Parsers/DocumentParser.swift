internal import Model

/// Reads one kind of document: the extension point of this module. A kind is added by writing one such type, naming it
/// in `documentParsers` and giving it a folder of tests.
protocol DocumentParser: Sendable {
    var kind: DocumentKind { get }

    /// How surely a document is of this kind, 0…100, judged by what is written in it and never by its file's name.
    /// The highest score wins; below `recognitionThreshold` it is nobody's.
    func score(_ signals: Signals) -> Int

    /// Fills in the draft's document. The draft collects the findings on the way.
    func parse(_ manuscript: Manuscript, into draft: inout Draft)
}

/// Every kind that can be read. Among equal scores the earlier one wins.
let documentParsers: [any DocumentParser] = [
    ProgressParser(),
    ProtocolParser(),
    ScheduleParser(),
    PassportParser(),
    ProgrammeParser(),
    ResultsParser(),
]

/// Below this score a document is `unknown`.
let recognitionThreshold = 20
