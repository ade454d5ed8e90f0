import Composing
import Model
import TestSupport

/// The sample's matter, with what a test changes of it.
func sampleMatter(_ change: (inout SampleAssessment) -> Void = { _ in }, _ settings: Settings = Settings()) -> Matter {
    var sample = SampleAssessment()
    change(&sample)
    return Matter(
        portfolio: sample.portfolio, assessment: sample.assessment, settings: settings,
        sources: sample.portfolio.documents.map {
            SourceFile(path: $0.source.path, sha256: String(repeating: "ab", count: 32), role: .document($0.kind))
        }, version: "1.0")
}

extension Report {
    func section(_ id: String) -> ReportSection? { sections.first { $0.id == id } }

    func table(_ id: String) -> ReportTable? {
        for section in sections {
            for case .table(let table) in section.blocks where table.id == id { return table }
        }
        return nil
    }
}

extension ReportTable {
    /// The cells of one column, group rows left out.
    func column(_ key: String) -> [ReportCell] {
        guard let index = columns.firstIndex(where: { $0.key == key }) else { return [] }
        return standingAlone.rows.map { $0.cells[index] }
    }
}
