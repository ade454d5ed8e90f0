internal import Model
internal import Russian

extension ReportCell {
    /// As a Russian reader sees it: «1 200,5 контакта», «60,5 %», «30.09.2024», «! просрочено», «п. 2.1».
    var shown: String {
        switch self {
        case .empty: ""
        case .text(let text), .link(let text, _): text
        case .number(let value, let unit): unit.isEmpty ? figure(value) : figure(value) + noBreakSpace + unit
        case .percent(let share): percentText(share * 100)
        case .date(let date): date.dotted
        case .status(let words, let sign, _): sign + noBreakSpace + words
        case .item(let number): "п.\(noBreakSpace)\(number)"
        case .quotation(let text, let place): "\(text) (\(place))"
        }
    }

    private func figure(_ value: Double) -> String { numberText(value, decimals: 2) }
}

extension Chart {
    /// The same numbers as lines of words, for formats and readers without the picture.
    var lines: [String] {
        switch shape {
        case .shares(let shares):
            let total = shares.reduce(0) { $0 + $1.count }
            return shares.map { share in
                let percent = total == 0 ? "" : " (\(percentText(Double(share.count) * 100 / Double(total))))"
                return "\(share.sign)\(noBreakSpace)\(share.name): \(numberText(share.count))\(percent)"
            }
        case .progress(let bars): return bars.map { "\($0.name): \($0.words)" }
        case .timeline(let spans, _, _, _):
            return spans.map { "\($0.name): \(dateRange(DateWindow(from: $0.from, to: $0.to))), \($0.label)" }
        case .matrix(let rows, let columns, let cells):
            return zip(rows, cells).map { row, cells in
                let known = zip(columns, cells).filter { !$0.1.sign.isEmpty }.map { "\($0) \($1.sign)" }
                return "\(row): \(known.joined(separator: ", "))"
            }
        }
    }
}

extension Chart.Bar {
    /// «60 из 100 контактов (60 %), ожидалось 75».
    var words: String {
        var text = "\(numberText(actual, decimals: 2)) из \(numberText(promised, decimals: 2))"
        if !unit.isEmpty { text += noBreakSpace + unit }
        if promised > 0 { text += " (\(percentText(actual * 100 / promised)))" }
        if let expected { text += ", ожидалось \(numberText(expected))" }
        return text
    }
}
