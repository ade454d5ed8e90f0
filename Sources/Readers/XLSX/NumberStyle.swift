/// How a number format shows a number, as far as it changes what the number means (ECMA-376 part 1, §18.8.30).
struct NumberStyle: Equatable, Sendable {
    var isPercent = false
    var hasYear = false
    var hasMonth = false
    var hasDay = false
    var hasTime = false

    static let plain = NumberStyle()
    static let date = NumberStyle(hasYear: true, hasMonth: true, hasDay: true)
    static let time = NumberStyle(hasTime: true)

    var isDate: Bool { hasYear || hasMonth || hasDay }

    init(
        isPercent: Bool = false, hasYear: Bool = false, hasMonth: Bool = false, hasDay: Bool = false,
        hasTime: Bool = false
    ) {
        self.isPercent = isPercent
        self.hasYear = hasYear
        self.hasMonth = hasMonth
        self.hasDay = hasDay
        self.hasTime = hasTime
    }

    /// One of the formats that every program knows by its number.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self.init(isPercent: true)
        case 14, 15, 16, 27...31, 36, 50...54, 57, 58: self = .date
        case 17: self.init(hasYear: true, hasMonth: true)
        case 22:
            self = .date
            hasTime = true
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .plain
        }
    }

    /// A format code: letters outside quotation marks, escapes and brackets say what is shown. `m` beside hours or
    /// seconds is minutes.
    init(code: String) {
        self = .plain
        let letters = Self.letters(code)
        isPercent = letters.contains("%")
        let isGeneral = letters.hasPrefix("general")
        guard !isGeneral else { return }
        hasTime = letters.contains("h") || letters.contains("s")
        hasYear = letters.contains("y")
        hasDay = letters.contains("d")
        hasMonth = letters.contains("m") && (!hasTime || hasYear || hasDay)
    }

    /// What is left of a code's first section, in lower case; `[h]` counts as a letter, `[Red]` and `[$-419]` do not.
    private static func letters(_ code: String) -> String {
        var kept = ""
        var rest = Substring(code)
        while let character = rest.popFirst() {
            switch character {
            case ";": return kept
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { kept += "h" }
                rest = rest.drop { $0 != "]" }.dropFirst()
            default: kept += character.lowercased()
            }
        }
        return kept
    }
}
