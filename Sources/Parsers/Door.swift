package import Model

/// The second stage: what was read → one document as it was understood.
///
/// The broken lines are joined and the typing repaired, then the kind is recognised by the content (never by the
/// file's or folder's name) and its parser reads the rest. Nothing is thrown: what was not understood is a finding.
package func parse(_ content: Content, settings: Settings) -> Document {
    let manuscript = Manuscript(reflowing: content)
    let signals = Signals(manuscript)
    var best: (parser: any DocumentParser, score: Int)?
    for parser in documentParsers {
        let score = parser.score(signals)
        if score >= recognitionThreshold, score > best?.score ?? 0 { best = (parser, score) }
    }
    var draft = Draft(manuscript, kind: best?.parser.kind ?? .unknown, settings: settings)
    if let best {
        best.parser.parse(manuscript, into: &draft)
    } else if !manuscript.blocks.isEmpty {
        draft.document.title = manuscript.openingLine
        draft.note(.unknownKind, at: .document, excerpt: manuscript.openingLine)
    }
    var document = draft.finished()
    if document.number == nil, document.date == nil { document.textHash = manuscript.textHash }
    return document
}

extension Remark {
    fileprivate static let unknownKind = Remark(
        "unknown-kind", .warning, "not recognised as a schedule, protocol, passport, programme or results",
        wording: "вид документа не распознан, поручения и сроки из него не взяты",
        remedy: "проверьте, что в начале документа стоит его название, а в таблице есть заголовки граф")
}
