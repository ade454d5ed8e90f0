import Composing
import Model
import TestSupport

/// The sample's reports of every kind.
struct SampleReports {
    let matter: Matter
    let index: DebtorIndex

    init(_ sample: SampleAssessment = SampleAssessment()) {
        var settings = Settings()
        settings.office = "Проектный офис Озёрной области"
        settings.signatory = ("Руководитель проектного офиса", "И.И. Иванова")
        matter = Matter(
            portfolio: sample.portfolio, assessment: sample.assessment, settings: settings,
            sources: sample.portfolio.documents.map {
                SourceFile(
                    path: $0.source.path, sha256: String(repeating: "0a1b2c3d", count: 8), role: .document($0.kind))
            }, version: "1.0")
        index = DebtorIndex(matter)
    }

    var all: [Report] {
        [
            index.report(), index.deadlines(within: 92), index.extract(for: SampleAssessment.hostileBody),
            index.extract(for: "Заречный"),
        ]
    }
}
