/// A heading whose letters are set apart («П Р О Т О К О Л», «П Л А Н   Р А Б О Т»), closed up; nil for any other line.
/// Several blanks part its words.
func closedUp(_ line: Substring) -> String? {
    let bytes = line.utf8
    guard (14...160).contains(bytes.count), bytes[bytes.index(bytes.startIndex, offsetBy: 2)] == 0x20 else {
        return nil
    }
    var closed = ""
    var (blanks, letters) = (0, 0)
    for scalar in line.unicodeScalars {
        if scalar == " " || scalar == "\u{A0}" {
            blanks += 1
            continue
        }
        guard Lettering(scalar) == .upper, scalar.value > 0x7F, letters == 0 || blanks > 0 else { return nil }
        if blanks > 1 { closed += " " }
        closed.unicodeScalars.append(scalar)
        (blanks, letters) = (0, letters + 1)
    }
    return letters >= 5 ? closed : nil
}
