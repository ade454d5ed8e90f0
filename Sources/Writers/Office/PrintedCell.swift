internal import Model
internal import Russian

extension ReportCell {
    /// A cell as paper shows it. A quotation is its words alone: its place stands apart.
    var printed: String {
        switch self {
        case .empty: ""
        case .text(let text), .link(let text, _): text
        case .number(let value, let unit):
            unit.isEmpty ? numberText(value, decimals: 2) : numberText(value, decimals: 2) + noBreakSpace + unit
        case .percent(let share): percentText(share * 100)
        case .date(let date): date.dotted
        case .status(let words, let sign, _): sign.isEmpty ? words : sign + noBreakSpace + words
        case .item(let number): "п." + noBreakSpace + number
        case .quotation(let words, _): words.isEmpty ? "" : "«\(words)»"
        }
    }

    /// What a status says by colour as well.
    var tone: Tone {
        if case .status(_, _, let tone) = self { tone } else { .neutral }
    }
}
