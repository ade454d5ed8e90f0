internal import Model
internal import Russian

extension HTMLText {
    /// One bar cut into shares, with a legend of sign, word, count and percent.
    mutating func append(_ shares: [Chart.Share], of chart: Chart) {
        let total = max(1, shares.reduce(0) { $0 + $1.count })
        openPicture(chart, height: 34)
        var x = 0.0
        for share in shares {
            let width = Double(share.count) / Double(total)
            markup("<rect class=\"fill ")
            text(share.tone.rawValue)
            markup("\" y=\"2\" height=\"30\" rx=\"2\"")
            attribute("x", share: x)
            attribute("width", share: max(width - 0.003, 0.001))
            markup("/>")
            if width > 0.05 {
                markup("<text class=\"on-fill\" y=\"22\" text-anchor=\"middle\"")
                attribute("x", share: x + width / 2)
                markup(">")
                text("\(share.sign) \(share.count)")
                markup("</text>")
            }
            x += width
        }
        markup("\n</svg>\n<ul class=\"legend\">\n")
        for share in shares {
            markup("<li><span class=\"status ")
            text(share.tone.rawValue)
            markup("\"><span class=\"sign\" aria-hidden=\"true\">")
            text(share.sign)
            markup("</span> ")
            text(share.name)
            markup("</span> <b>")
            text(numberText(share.count))
            markup("</b> <span class=\"muted\">")
            text(percentText(Double(share.count) * 100 / Double(total)))
            markup("</span></li>\n")
        }
        markup("</ul>\n")
    }
}
