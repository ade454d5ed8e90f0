internal import Model
internal import Russian

extension Draft {
    /// The indicators of a field, one a line, list item or semicolon.
    mutating func readIndicators(_ field: NamedField) {
        for piece in field.pieces {
            let numbered = ParticipantList.numbered(piece.text)
            let lines = numbered.count > 1 ? numbered : piece.text.split(separator: ";").map(String.init)
            for line in lines {
                var text = line[...].trimmed
                while let first = text.unicodeScalars.first, "-–—•·*".unicodeScalars.contains(first) {
                    text = text.dropFirst().trimmed
                }
                if let colon = offset(of: ": - ", in: text) ?? offset(of: ": – ", in: text) {
                    text = text[text.utf8.index(text.startIndex, offsetBy: colon + 2)...].trimmed
                    text = text.drop { "-–— ".contains($0) }.trimmed
                }
                if let label = typedLabel(of: text), !label.isWeak {
                    text = String(text).dropping(utf8: label.length)[...]
                }
                for part in IndicatorText.parts(of: String(text), at: piece.place) {
                    add(indicator: part, at: piece.place)
                }
            }
        }
    }

    mutating func add(indicator text: String, at place: Place) {
        let text = IndicatorText.lastOfYears(text) ?? text
        if let line = IndicatorLine(text, at: place) {
            document.indicators.append(
                Indicator(
                    name: line.name, unit: line.unit, value: line.value, comparison: line.comparison, upper: line.upper,
                    origin: place))
            return
        }
        var from = 0
        for reading in findTargets(in: text, addresseeCount: 0, at: place) {
            let target = reading.value
            let before = text.dropping(utf8: from).prefix(utf8Count: max(0, reading.range.lowerBound - from))
            from = reading.range.upperBound
            let name = IndicatorText.name(before) ?? text
            document.indicators.append(
                Indicator(
                    name: name, unit: target.unit, value: target.value, comparison: target.comparison,
                    upper: target.upper,
                    origin: place))
            note(reading.remarks, at: place, excerpt: text)
        }
    }
}
