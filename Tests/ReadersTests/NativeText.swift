/// The text of a document tree as pandoc prints it: the literals of `Str`, in order.
enum NativeText {
    /// Literals between which no blank and no block begins are parts of one word: `Str "4", Superscript [Str "th"]`.
    static func words(_ native: String) -> [String] {
        var text = ""
        var rest = native.utf8[...]
        while let start = rest.firstRange(of: Array("Str \"".utf8)) {
            let between = Substring(rest[..<start.lowerBound])
            let separators = [
                "Space", "Break", "Para", "Plain", "Header", "Note", "Cell", "Image", "Meta", "] )", ") ,",
            ]
            if separators.contains(where: { between.contains($0) }) { text += " " }
            rest = rest[start.upperBound...]
            text += literal(&rest)
        }
        return TextWords.words(text)
    }

    /// A Haskell string literal up to its closing quotation mark: `\1090` is a character, `\&` nothing.
    private static func literal(_ rest: inout Substring.UTF8View) -> String {
        var scalars = String.UnicodeScalarView()
        var text = Substring(rest).unicodeScalars
        while let scalar = text.popFirst(), scalar != "\"" {
            guard scalar == "\\", let escape = text.first else {
                scalars.append(scalar)
                continue
            }
            let digits = text.prefix { $0.properties.numericType == .decimal }
            if let code = UInt32(String(digits)), let character = Unicode.Scalar(code) {
                scalars.append(character)
                text.removeFirst(digits.count)
            } else {
                if escape != "&" { scalars.append(escape == "n" ? "\n" : escape == "t" ? "\t" : escape) }
                text.removeFirst()
            }
        }
        rest = Substring(text).utf8
        return String(scalars)
    }
}

enum TextWords {
    /// Runs of letters, digits and underscores.
    static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }
}
