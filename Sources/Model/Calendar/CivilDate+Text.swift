extension CivilDate: CustomStringConvertible {
    /// ISO 8601: `2024-07-11`.
    package var iso: String {
        let (year, month, day) = components
        return CivilDate.text([(year, 4), (month, 2), (day, 2)], separator: UInt8(ascii: "-"))
    }

    /// As a Russian table shows it: `11.07.2024`.
    package var dotted: String {
        let (year, month, day) = components
        return CivilDate.text([(day, 2), (month, 2), (year, 4)], separator: UInt8(ascii: "."))
    }

    package var description: String { iso }

    /// Ten digits and marks, written straight into the string: reports and assessments write dates by the hundred
    /// thousand.
    private static func text(_ parts: [(value: Int, width: Int)], separator: UInt8) -> String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var end = 0
            for (value, width) in parts {
                if end > 0 {
                    buffer[end] = separator
                    end += 1
                }
                var rest = value
                for place in stride(from: end + width - 1, through: end, by: -1) {
                    buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                }
                end += width
            }
            return end
        }
    }

    /// Reads `2024-07-11`; nil for anything else.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `11.07.2024`; nil for anything else.
    package init?(dotted text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4,
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Int {
    /// Decimal digits with leading zeros: `7.padded(to: 2)` is `07`.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
