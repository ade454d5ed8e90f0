internal import Model
internal import Russian

/// Reads reports on what a project has achieved: a head of fields, then a list or a table of results, each an item with
/// its figures as targets that were reached.
struct ResultsParser: DocumentParser {
    let kind = DocumentKind.results

    private static let headings = [
        "результат", "достигнутые результат", "основные результат", "полученные результат", "итоги", "основные итоги",
        "достижения", "что сделано", "количественные результат", "качественные результат", "ключевые результат",
        "достигнутые показател", "фактические результат", "главные результат", "за время реализации",
        "за период реализации", "в результате реализации", "в ходе реализации", "по итогам реализации",
    ]

    private static let openings = Openings(headings)
    private static let fields: Openings = ["срок", "география", "руководител", "цель", "период"]
    private static let deeds: Openings = ["проведен", "создан", "обучен", "организован", "открыт", "выпущен"]

    func score(_ signals: Signals) -> Int {
        var score = 0
        let heads = signals.heads.prefix(5)
        if heads.contains(where: {
            contains($0, "о результатах") || hasPrefix($0, "результаты") || contains($0, "итоги")
        }) {
            score += 45
        }
        if heads.contains(where: { hasPrefix($0, "отчет") || contains($0, " отчет") }) { score += 30 }
        if signals.count(startingWith: Self.openings) > 0 { score += 30 }
        if heads.contains(where: { hasPrefix($0, "проект") && !hasPrefix($0, "проект программы") }) { score += 8 }
        score += min(signals.count(startingWith: Self.fields) * 6, 24)
        score += min(signals.count(startingWith: Self.deeds) * 4, 16)
        if signals.hasHeading("факт", "достигнут") { score += 25 }
        for kind in ["протокол", "паспорт", "график", "план меропри", "программа"]
        where heads.contains(where: { hasPrefix($0, kind) }) {
            score -= 50
        }
        return min(max(score, 0), 90)
    }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        var reading = ResultsReading(headings: Self.headings)
        let signature = ResultsSignature(manuscript)
        for (index, block) in manuscript.blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                if index == signature.start { draft.document.people += signature.people(in: draft) }
                if index < signature.start || signature.people(in: draft).isEmpty {
                    reading.take(paragraph, into: &draft)
                }
            case .table(let table): reading.take(table, into: &draft)
            }
        }
        reading.finish(&draft)
        if draft.document.items.isEmpty { draft.note(.noItems, at: .document, excerpt: draft.document.title) }
    }
}
