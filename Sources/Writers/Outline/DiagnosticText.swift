package import Model
internal import Russian

/// A finding for stderr: `file:place: severity: message [code]`, then the source line it is about, indented. Ends with
/// a line feed.
package func diagnosticText(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.origin.place.description
    let origin = place.isEmpty ? diagnostic.origin.path : "\(diagnostic.origin.path):\(place)"
    var text = printable("\(origin): \(diagnostic.severity): \(diagnostic.remark.message) [\(diagnostic.code)]") + "\n"
    if let excerpt = diagnostic.excerpt, !excerpt.isEmpty { text += "    \(printable(excerpt))\n" }
    return text
}

/// On one line and harmless to a terminal: what a document or a file name says must not move the cursor, change
/// colours or reverse the direction of the line.
func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result.append(" ")
        case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return String(result)
}
