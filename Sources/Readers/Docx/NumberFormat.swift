/// How a list writes its numbers (ECMA-376 part 1, §17.18.59). Formats of scripts that do not occur in Russian papers
/// are written in Arabic digits.
enum NumberFormat: Sendable, Equatable {
    case decimal, upperRoman, lowerRoman, upperLetter, lowerLetter, upperRussian, lowerRussian
    case ordinal, chicago, dashed, circled, bullet, none
    /// At least so many digits.
    case padded(Int)

    /// - Parameter custom: `w:format` of a custom format, its first members in a row: `001, 002, 003, …`.
    init(_ name: String, custom: String?) {
        switch name {
        case "upperRoman": self = .upperRoman
        case "lowerRoman": self = .lowerRoman
        case "upperLetter": self = .upperLetter
        case "lowerLetter": self = .lowerLetter
        case "russianUpper": self = .upperRussian
        case "russianLower": self = .lowerRussian
        case "ordinal": self = .ordinal
        case "chicago": self = .chicago
        case "numberInDash": self = .dashed
        case "decimalEnclosedCircle": self = .circled
        case "bullet": self = .bullet
        case "none": self = .none
        case "decimalZero": self = .padded(2)
        case "custom":
            self = .padded(min(custom?.prefix { $0 != "," }.filter(\.isNumber).count ?? 1, 10))
        default: self = .decimal
        }
    }

    func write(_ number: Int) -> String {
        switch self {
        case .decimal: "\(number)"
        case .upperRoman: Self.roman(number)
        case .lowerRoman: Self.roman(number).lowercased()
        case .upperLetter: Self.letters(number, of: Self.latin).uppercased()
        case .lowerLetter: Self.letters(number, of: Self.latin)
        case .upperRussian: Self.letters(number, of: Self.russian).uppercased()
        case .lowerRussian: Self.letters(number, of: Self.russian)
        case .ordinal: "\(number)-й"
        case .chicago: Self.letters(number, of: Array("*†‡§"))
        case .dashed: "- \(number) -"
        case .circled: Self.circled(number)
        case .padded(let digits): Self.padded(number, digits)
        case .bullet, .none: ""
        }
    }

    private static let latin = Array("abcdefghijklmnopqrstuvwxyz")
    /// Without ё, й, ъ and ь, as Word counts.
    private static let russian = Array("абвгдежзиклмнопрстуфхцчшщыэюя")

    /// After the last letter they come doubled, then tripled: а … я, аа … яя.
    private static func letters(_ number: Int, of alphabet: [Character]) -> String {
        guard number > 0 else { return "" }
        let times = min((number - 1) / alphabet.count + 1, 64)
        return String(repeating: alphabet[(number - 1) % alphabet.count], count: times)
    }

    private static func roman(_ number: Int) -> String {
        guard number > 0, number < 32_768 else { return "\(number)" }
        let values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
        let signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]
        var (rest, text) = (number, "")
        for (value, sign) in zip(values, signs) {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func circled(_ number: Int) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(0x245F + UInt32(number)) else {
            return "\(number)"
        }
        return String(Character(scalar))
    }
}
