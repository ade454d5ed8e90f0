/// A number format (ECMA-376 part 1, §18.8.30), as few as the figures of a report need.
enum SheetFormat: Hashable {
    case general
    /// 30.09.2024
    case date
    /// With so many decimals.
    case share(Int)
    /// With so many decimals, and its unit in words behind it.
    case number(Int, unit: String)

    /// As many decimals as the number has, up to two.
    init(_ value: Double, unit: String) {
        let hundredths = (value * 100).rounded()
        let isWhole = hundredths.truncatingRemainder(dividingBy: 100) == 0
        let decimals = isWhole ? 0 : hundredths.truncatingRemainder(dividingBy: 10) == 0 ? 1 : 2
        self = .number(decimals, unit: unit)
    }

    /// One decimal at most.
    init(share: Double) { self = .share((share * 1000).rounded().truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1) }

    /// In Excel's notation; nil for “General”.
    var code: String? {
        switch self {
        case .general: return nil
        case .date: return "dd\\.mm\\.yyyy"
        case .share(let decimals): return decimals == 0 ? "0%" : "0.0%"
        case .number(let decimals, let unit):
            var words = String.UnicodeScalarView()
            words.append(contentsOf: unit.unicodeScalars.lazy.filter { $0 != "\"" && $0.value >= 0x20 }.prefix(60))
            let digits = ["#,##0", "#,##0.0", "#,##0.00"][min(decimals, 2)]
            return words.isEmpty ? digits : "\(digits)\" \(String(words))\""
        }
    }
}
