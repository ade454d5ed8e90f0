internal import Model

extension HTMLText {
    /// A bar for each promise: its full width is what was promised, a tick stands at what was to be expected.
    mutating func append(_ bars: [Chart.Bar], of chart: Chart) {
        let step = 56
        openPicture(chart, height: bars.count * step)
        for (index, bar) in bars.enumerated() {
            let top = index * step
            let share = bar.promised > 0 ? min(1, max(0, bar.actual / bar.promised)) : 0
            label(bar.name, y: top + 14, anchor: bar.anchor, style: "name")
            markup("<rect class=\"track\" x=\"0\" width=\"100%\" height=\"12\" rx=\"2\"")
            attribute("y", Double(top + 20))
            markup("/><rect class=\"fill ")
            text(bar.tone.rawValue)
            markup("\" x=\"0\" height=\"12\" rx=\"2\"")
            attribute("y", Double(top + 20))
            attribute("width", share: share)
            markup("/>")
            if let expected = bar.expected, bar.promised > 0 {
                tick(share: min(1, expected / bar.promised), y: top + 16, height: 20)
            }
            label(bar.words, y: top + 48, anchor: nil, style: "value")
        }
        markup("</svg>\n")
    }

    private mutating func tick(share: Double, y: Int, height: Int) {
        markup("<rect class=\"tick\" width=\"2\"")
        attribute("x", share: min(share, 0.997))
        attribute("y", Double(y))
        attribute("height", Double(height))
        markup("/>")
    }

    private mutating func label(_ words: String, y: Int, anchor: String?, style: String) {
        if let anchor {
            markup("<a href=\"#")
            text(anchor)
            markup("\">")
        }
        markup("<text class=\"")
        text(style)
        markup("\" x=\"0\"")
        attribute("y", Double(y))
        markup(">")
        text(words)
        markup("</text>")
        if anchor != nil { markup("</a>") }
        markup("\n")
    }
}
