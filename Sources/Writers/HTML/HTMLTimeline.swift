internal import Model
internal import Russian

extension HTMLText {
    /// The plan along the calendar: months across, a bar a duty, the as-of date's line.
    mutating func append(_ spans: [Chart.Span], _ window: DateWindow, today: CivilDate, of chart: Chart) {
        let (top, step) = (30, 40)
        let height = top + spans.count * step + 6
        markup("<div class=\"frame timeline\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
        text(chart.id)
        markup("-title\">")
        openPicture(chart, height: height)
        months(window, height: height)
        for (index, span) in spans.enumerated() { append(span, window, y: top + index * step) }
        let x = window.share(of: today)
        markup("<line class=\"today\" y1=\"18\"")
        attribute("x1", share: x)
        attribute("x2", share: x)
        attribute("y2", Double(height))
        markup("/><text class=\"today-label\" y=\"28\"")
        attribute("x", share: x)
        markup(x > 0.8 ? " text-anchor=\"end\" dx=\"-5\">" : " dx=\"5\">")
        text(today.dotted)
        markup("</text>\n</svg></div>\n")
    }

    private mutating func months(_ window: DateWindow, height: Int) {
        var month = CivilDate(year: window.from.year, month: window.from.month, clampingDay: 1)
        let count = (window.to.year - window.from.year) * 12 + window.to.month - window.from.month + 1
        let every = max(1, (count + 8) / 9)
        var number = 0
        while month <= window.to {
            let x = window.share(of: max(month, window.from))
            markup("<line class=\"grid\" y1=\"16\"")
            attribute("x1", share: x)
            attribute("x2", share: x)
            attribute("y2", Double(height))
            markup("/>")
            if number % every == 0 {
                markup("<text class=\"month\" y=\"12\"")
                attribute("x", share: x)
                markup(">")
                text(month.monthMark(withYear: number == 0 || month.month == 1))
                markup("</text>")
            }
            number += 1
            month = month.adding(months: 1)
        }
        markup("\n")
    }

    private mutating func append(_ span: Chart.Span, _ window: DateWindow, y: Int) {
        let from = window.share(of: max(span.from, window.from))
        let to = window.share(of: min(span.to, window.to).adding(days: 1))
        let isLate = from > 0.55
        if let anchor = span.anchor {
            markup("<a href=\"#")
            text(anchor)
            markup("\">")
        }
        markup("<text class=\"name\"")
        attribute("x", share: isLate ? min(1, max(to, from)) : from)
        attribute("y", Double(y + 14))
        markup(isLate ? " text-anchor=\"end\">" : ">")
        text("\(span.name) \(span.label)")
        markup("</text>")
        if span.anchor != nil { markup("</a>") }
        markup("<rect class=\"fill ")
        text(span.tone.rawValue)
        markup("\" height=\"10\" rx=\"2\"")
        attribute("x", share: from)
        attribute("y", Double(y + 20))
        attribute("width", share: max(to - from, 0.008))
        markup("><title>")
        text("\(span.name): \(dateRange(DateWindow(from: span.from, to: span.to))), \(span.label)")
        markup("</title></rect>\n")
    }
}

extension DateWindow {
    /// How far into the window a day begins, 0…1.
    fileprivate func share(of date: CivilDate) -> Double {
        let days = Double(to.dayNumber - from.dayNumber + 1)
        return min(1, max(0, Double(date.dayNumber - from.dayNumber) / days))
    }
}

extension CivilDate {
    /// «июл», with the year «июл 24».
    fileprivate func monthMark(withYear: Bool) -> String {
        let name = monthName(month).prefix(3)
        return withYear ? "\(name) \((year % 100).padded(to: 2))" : String(name)
    }
}
