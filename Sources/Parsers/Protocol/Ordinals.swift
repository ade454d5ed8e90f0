/// «По первому вопросу …»: questions that are counted in words.
enum Ordinals {
    /// The question's number as figures; nil where the text does not begin so.
    static func question(_ text: String) -> String? {
        guard beginsLowered(text, with: "по ") else { return nil }
        let start = lowered(text.prefix(utf8Count: 80))
        guard contains(start, "вопрос") else { return nil }
        return stems.firstIndex { hasPrefix(start, "по " + $0) }.map { String($0 + 1) }
    }

    /// What follows «По первому вопросу [повестки дня] [«…»]».
    static func rest(of text: String) -> String? {
        let lower = lowered(text)
        for word in ["слушали", "заслушали", "выступили", "выступил", "докладывал", "доложил", "решили"] {
            if let found = offset(of: word, in: lower) { return text.dropping(utf8: found) }
        }
        return nil
    }

    private static let stems = ["перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм", "девят", "десят"]
}

/// Figures and Roman numerals of labels.
enum Numerals {
    /// `12` or `IV` as a number; nil for anything else.
    static func value(_ label: String) -> Int? { Int(label) ?? roman(label) }

    private static func roman(_ label: String) -> Int? {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
        var (sum, last) = (0, 0)
        for letter in label.reversed() {
            guard let value = values[letter] else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return sum > 0 ? sum : nil
    }
}
