internal import Model
internal import Russian

/// The period that a report's title says it is for: «… за I полугодие 2025 года», «… с января по июнь 2025 года».
enum ReportSpan {
    /// Nil where the title names none; a year inside a project's name is not one.
    static func find(in title: String, context: DateContext) -> DateWindow? {
        let words = bare(title).split { $0 == " " || $0 == "\u{A0}" }
        for (index, word) in words.enumerated() {
            let start = folded(String(word))
            guard start == "за" || start == "с" else { continue }
            let rest = words[(start == "за" ? index + 1 : index)...].drop { fillers.contains(folded(String($0))) }
            let text = rest.joined(separator: " ")
            guard let found = findWindow(in: text, context: context) else { continue }
            let before = text.utf8.prefix(found.range.lowerBound)
            if before.isEmpty || before.elementsEqual("с ".utf8) { return found.value }
        }
        return nil
    }

    private static let fillers: Set<String> = ["период", "отчетный", "весь", "истекший"]

    /// Without what stands in quotation marks.
    private static func bare(_ title: String) -> String {
        var depth = 0
        return title.filter { character in
            if character == "«" { depth += 1 }
            defer { if character == "»" { depth = max(0, depth - 1) } }
            return depth == 0
        }
    }
}
