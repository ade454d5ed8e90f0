internal import Model

/// Reads plans: графики, планы мероприятий, дорожные карты.
struct ScheduleParser: DocumentParser {
    let kind = DocumentKind.schedule

    func score(_ signals: Signals) -> Int { 0 }
    func parse(_ manuscript: Manuscript, into draft: inout Draft) {}
}
