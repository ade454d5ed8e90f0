internal import Model
internal import Russian

/// Reads programmes of sessions, forums and seminars, drafts included: a head of fields, who takes part, the tasks, and
/// the agenda as lines, as a table, or with times and titles on lines of their own.
struct ProgrammeParser: DocumentParser {
    let kind = DocumentKind.programme

    static let titleWords = [
        "программа", "проект программы", "рабочая программа", "предварительная программа", "деловая программа",
        "повестка", "регламент", "сценарный план", "расписание", "распорядок", "план проведения", "порядок проведения",
    ]

    private static let fields: Openings = ["участники", "задачи", "расписание", "модератор", "спикер"]

    func score(_ signals: Signals) -> Int {
        var score = 0
        if signals.heads.prefix(8).contains(where: { start in Self.titleWords.contains { hasPrefix(start, $0) } }) {
            score += 45
        } else if signals.heads.prefix(5).contains(where: { contains($0, "программа") }) {
            score += 30
        }
        // Several lines that may begin with a time do.
        let starts = signals.starts.folded { TimeSpan.mayBegin($0) }
        let spans = starts.count { TimeSpan(at: $0, isExpected: true) != nil }
        let lines = spans >= 4 ? spans : starts.count { TimeSpan(at: $0) != nil }
        let cells =
            signals.firstColumns.joined().count { TimeSpan(at: $0) != nil }
            + signals.secondColumns.joined().count { TimeSpan(at: $0) != nil }
        let times = lines + cells
        if times >= 2 { score += min(20 + times * 4, 45) }
        if signals.count(startingWith: Self.fields) > 0 { score += 8 }
        if signals.heads.prefix(6).contains(where: { hasPrefix($0, "протокол") || hasPrefix($0, "паспорт") }) {
            score -= 60
        }
        return min(max(score, 0), 98)
    }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        var reading = ProgrammeReading(manuscript)
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): reading.take(paragraph, into: &draft)
            case .table(let table): reading.take(table, into: &draft)
            }
        }
        reading.finish(&draft)
    }
}
