internal import Model

/// Reads minutes: протоколы заседаний и совещаний.
struct ProtocolParser: DocumentParser {
    let kind = DocumentKind.protocol

    func score(_ signals: Signals) -> Int { 0 }
    func parse(_ manuscript: Manuscript, into draft: inout Draft) {}
}
