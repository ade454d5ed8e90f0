internal import Model

extension HTMLText {
    /// A picture with its name and its text equivalent: the table that shows the same, else a list of lines.
    mutating func append(_ chart: Chart) {
        markup("<figure class=\"chart\" id=\"")
        text(chart.id)
        markup("\"><figcaption>")
        text(chart.title)
        markup("</figcaption>\n")
        switch chart.shape {
        case .shares(let shares): append(shares, of: chart)
        case .progress(let bars): append(bars, of: chart)
        case .timeline(let spans, let from, let to, let today):
            append(spans, DateWindow(from: from, to: to), today: today, of: chart)
        case .matrix(let rows, let columns, let cells): append(rows, columns, cells, of: chart)
        }
        for words in [chart.key, chart.summary] where !words.isEmpty {
            markup("<p class=\"note\">")
            text(words)
            markup("</p>\n")
        }
        equivalent(chart)
        markup("</figure>\n")
    }

    private mutating func equivalent(_ chart: Chart) {
        if let table = chart.table {
            if case .matrix = chart.shape { return }
            markup("<p class=\"equivalent\"><a href=\"#")
            text(table)
            markup("\">Те же данные в таблице</a></p>\n")
            return
        }
        markup("<details class=\"equivalent\"><summary>То же словами</summary>\n")
        list(chart.lines)
        markup("</details>\n")
    }

    /// Opens a picture as wide as its place: its measures are shares of the width, its type keeps its size.
    mutating func openPicture(_ chart: Chart, height: Int) {
        markup("<svg class=\"picture\" width=\"100%\" height=\"")
        number(height)
        markup("\" role=\"img\" aria-labelledby=\"")
        title(chart)
    }

    /// Opens a picture of a fixed size, which its frame scrolls and paper shrinks.
    mutating func openPicture(_ chart: Chart, width: Int, height: Int) {
        markup("<svg class=\"fixed\" width=\"")
        number(width)
        markup("\" height=\"")
        number(height)
        markup("\" viewBox=\"0 0 ")
        number(width)
        markup(" ")
        number(height)
        markup("\" role=\"img\" aria-labelledby=\"")
        title(chart)
    }

    private mutating func title(_ chart: Chart) {
        text(chart.id)
        markup("-title ")
        text(chart.id)
        markup("-desc\"><title id=\"")
        text(chart.id)
        markup("-title\">")
        text(chart.title)
        markup("</title><desc id=\"")
        text(chart.id)
        markup("-desc\">")
        text(chart.description)
        markup("</desc>\n")
    }

    /// `x="12.5%"`, in percent of the width.
    mutating func attribute(_ name: StaticString, share: Double) {
        markup(" ")
        markup(name)
        markup("=\"")
        length(share * 100)
        markup("%\"")
    }

    mutating func attribute(_ name: StaticString, _ value: Double) {
        markup(" ")
        markup(name)
        markup("=\"")
        length(value)
        markup("\"")
    }
}

extension Chart {
    /// What is read out in place of the picture: all of a small one, of a large one how much it shows.
    fileprivate var description: String {
        let lines = lines
        let words = lines.count <= 12 ? lines.joined(separator: "; ") : "Строк: \(lines.count); все – в таблице."
        return summary.isEmpty ? words : "\(summary) \(words)"
    }
}
