internal import Model

extension ReportCell {
    /// A cell as paper shows it: of a quotation its words alone, the place stands apart.
    var printed: String {
        if case .quotation(let words, _) = self { words.isEmpty ? "" : "«\(words)»" } else { shown }
    }

    /// What a status says by colour as well.
    var tone: Tone {
        if case .status(_, _, let tone) = self { tone } else { .neutral }
    }
}
