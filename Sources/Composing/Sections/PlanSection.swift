internal import Model
internal import Russian

/// The plan along the calendar: one line a duty with its term, today's line across.
func planSection(_ selection: Selection) -> ReportSection {
    let title = "План по срокам"
    let period = selection.assessment.period
    let shown = DateWindow(from: period.previous.first, to: period.next.last)
    let dated = selection.indices.filter { index in
        guard let end = selection.standing(index).effectiveDue ?? selection.ledger.obligations[index].window?.to
        else { return false }
        return end >= shown.from
    }
    let duties = selection.duties(dated).compactMap { duty -> (ItemGroup, DateWindow)? in
        guard let span = selection.span(duty.first), span.overlaps(shown) else { return nil }
        return (duty, span)
    }.sorted { ($0.1.to, $0.1.from) < ($1.1.to, $1.1.from) }
    guard !duties.isEmpty else {
        return ReportSection(
            id: "plan", title: title, blocks: [.note("Обязательств со сроками \(dateRange(shown)) нет.")])
    }
    let kept = duties.filter { selection.worst($0.0.indices).isPending }.prefix(40)
    let spans = (kept.isEmpty ? duties.prefix(40) : kept).map { duty, span in span.bar(selection, duty) }
    var words = ""
    if spans.count < duties.count {
        words =
            "Показано \(numberText(spans.count)) из \(numberText(duties.count)): неисполненные с ближайшими сроками; "
            + "все – \(selection.fullList)."
    }
    let chart = Chart(
        id: "plan-timeline", title: "Сроки \(dateRange(shown))", summary: words,
        shape: .timeline(Array(spans), from: shown.from, to: shown.to, today: selection.asOf))
    return ReportSection(id: "plan", title: title, blocks: [.chart(chart)])
}

extension DateWindow {
    fileprivate func bar(_ selection: Selection, _ duty: ItemGroup) -> Chart.Span {
        let status = selection.worst(duty.indices)
        let first = duty.first
        let late = duty.indices.count { selection.standing($0).status == status }
        let share = duty.indices.count > 1 ? " (\(late) из \(duty.indices.count))" : ""
        var span = Chart.Span(
            name: selection.ledger.itemName(first), from: from, to: to,
            label: "\(status.sign) \(status.wording)\(share)", tone: status.tone)
        span.anchor = selection.anchor(first)
        return span
    }
}
