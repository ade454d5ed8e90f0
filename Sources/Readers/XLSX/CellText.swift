internal import Glibc
internal import Model

/// From which day a workbook counts (ECMA-376 part 1, §18.17.4.1).
enum DateSystem: Sendable {
    case from1900, from1904

    /// The day of a serial number. In the 1900 system day 60 is 29.02.1900, a day that never was: from 61 on the count
    /// is one too high.
    func day(_ serial: Int) -> CivilDate? {
        switch self {
        case .from1904: CivilDate(iso: "1904-01-01")?.adding(days: serial)
        case .from1900: CivilDate(iso: serial < 61 ? "1899-12-31" : "1899-12-30")?.adding(days: serial)
        }
    }
}

/// What a number in a cell says, written the way a Russian reader writes it.
enum CellText {
    /// Nothing is rounded to the format's digits, only to the 15 that Excel keeps.
    static func number(_ written: String, _ style: NumberStyle, _ system: DateSystem) -> String {
        guard let value = Double(written), value.isFinite else { return written }
        if style.isPercent { return plain(value * 100) + "%" }
        if style.isDate, value >= 0, value < 2_958_466, let text = date(value, style, system) { return text }
        if style.hasTime, value >= 0 { return time(value) }
        return plain(value)
    }

    static func plain(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
        var buffer = [CChar](repeating: 0, count: 32)
        let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]

    /// A format without a day means the month, one without a month the year.
    private static func date(_ value: Double, _ style: NumberStyle, _ system: DateSystem) -> String? {
        guard let day = system.day(Int(value)) else { return nil }
        if !style.hasDay, style.hasMonth, style.hasYear { return "\(months[day.month - 1]) \(day.year)" }
        if !style.hasDay, !style.hasMonth { return "\(day.year)" }
        let text = "\(two(day.day)).\(two(day.month)).\(day.year)"
        let fraction = value - value.rounded(.down)
        return style.hasTime && fraction > 0 ? "\(text) \(time(fraction))" : text
    }

    /// Hours past a day count on: 26:30.
    private static func time(_ value: Double) -> String {
        let seconds = Int((min(value, 1e6) * 86_400).rounded())
        let text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? text : "\(text):\(two(seconds % 60))"
    }

    /// An ISO date of a cell of type `d`.
    static func isoDate(_ written: String) -> String {
        guard let day = CivilDate(iso: String(written.prefix(10))) else { return written }
        return "\(two(day.day)).\(two(day.month)).\(day.year)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
