/// U+00A0, which keeps a number and what belongs to it on one line.
package let noBreakSpace = "\u{A0}"
/// U+2013, which joins a range.
package let enDash = "\u{2013}"
/// U+2212, the sign before a negative number.
private let minus = "\u{2212}"

/// A whole number in groups of three digits: «19 000» with no-break spaces.
package func numberText(_ n: Int) -> String {
    let digits = String(n.magnitude)
    return (n < 0 ? minus : "") + grouped(digits)
}

/// A number with a decimal comma and at most `decimals` places (half away from zero), without trailing zeros:
/// «1 200,5». What is not finite is «—».
package func numberText(_ value: Double, decimals: Int = 1) -> String {
    let scale = (0..<max(0, min(decimals, 9))).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, scaled < 9e18 else { return "—" }
    let (whole, fraction) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    var text = (value < 0 && scaled > 0 ? minus : "") + grouped(String(whole))
    if fraction > 0 {
        var places = String(fraction + Int(scale)).dropFirst()
        while places.last == "0" { places.removeLast() }
        text += "," + places
    }
    return text
}

/// A share in percent, the value as it is printed: 60.5 → «60,5 %» (ГОСТ 8.417: a space before the sign).
package func percentText(_ percent: Double, decimals: Int = 1) -> String {
    numberText(percent, decimals: decimals) + noBreakSpace + "%"
}

private func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    guard count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (count - index) % 3 == 0 { text += noBreakSpace }
        text.append(digit)
    }
    return text
}
