/// A page of man(7).
struct ManualPage {
    private(set) var text: String

    init(name: String, version: String, abstract: String) {
        text = """
            .TH \(name.uppercased()) 1 "" "\(name) \(version)"
            .SH NAME
            \(name) \\- \(Self.escaped(abstract))

            """
    }

    mutating func section(_ title: String) { text += ".SH \(title.uppercased())\n" }

    mutating func subsection(_ title: String) { text += ".SS \(Self.escaped(title))\n" }

    mutating func paragraph(_ words: String) { text += ".PP\n\(Self.escaped(words))\n" }

    /// A word or an option, and what it means.
    mutating func entry(_ term: String, _ meaning: String) {
        text += ".TP\n.B \(Self.escaped(term))\n"
        if !meaning.isEmpty { text += Self.escaped(meaning) + "\n" }
    }

    /// Backslashes and hyphens as themselves; a full stop or an apostrophe at a line's beginning is no request.
    private static func escaped(_ words: String) -> String {
        let safe = words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }
}
