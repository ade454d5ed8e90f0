package import Model

/// Reads the user's calendar: tab-separated `date`, `kind`, `name`, … under a heading row, as the built-in data is kept.
///
/// `kind` is `holiday`, `transferred-off` or `working-saturday`. A year of which at least eight days off are listed is
/// taken as known; other rows (a region's days) stand over the built-in ones.
package func readCalendar(
    _ text: String, path: String, over calendar: ProductionCalendar
) -> (calendar: ProductionCalendar, diagnostics: [Diagnostic]) {
    var days: [CivilDate: ProductionCalendar.DayKind] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let line = line.hasSuffix("\r") ? line.dropLast() : line
        if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("date\t") { continue }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        let date = fields.first.flatMap { CivilDate(iso: $0) ?? CivilDate(dotted: $0) }
        let kind = fields.count > 1 ? ProductionCalendar.DayKind(rawValue: String(fields[1])) : nil
        if let date, let kind {
            days[date] = kind
        } else {
            // The row is not quoted: the settings may name any file as the calendar.
            let fault = date == nil ? "its first field is no date" : "its second field is no kind of day"
            let remark = Remark(
                "calendar-row", .error,
                "a row is `date<TAB>kind`, with holiday, transferred-off or working-saturday; \(fault)",
                wording: "Строка производственного календаря не прочитана.",
                remedy: "Запишите дату и вид дня через табуляцию: 2028-01-01, holiday.")
            diagnostics.append(Diagnostic(remark, at: Origin(path: path, place: .line(index + 1))))
        }
    }
    let years = Dictionary(grouping: days.filter { !$0.value.isWorked }, by: \.key.year)
    let complete = years.filter { $0.value.count >= 8 }.map(\.key)
    return (calendar.adding(days.map { (day: $0.key, kind: $0.value) }, completeYears: complete), diagnostics)
}
