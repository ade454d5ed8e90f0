import Foundation

/// The Swift source of a built-in template: what `KVARTAL_RECORD=1` writes when a file in `templates/` has changed.
func compiled(_ name: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
    return """
        /// `templates/\(name).mustache`, for where the user's folder has none; a test holds the two equal.
        let \(compiledName(name)) = #\"""

        """ + lines.joined(separator: "\n") + "\n    \"\"\"#\n"
}

/// The list of the built-in templates.
func compiledList(_ names: [String]) -> String {
    """
    /// The templates that serve where the user has none of that name: `templates/*.mustache`, compiled in.
    let builtInTemplates: [String: String] = [

    """ + names.map { "    \"\($0)\": \(compiledName($0)),\n" }.joined() + "]\n"
}

/// `report.html` is `reportHtmlTemplate`.
func compiledName(_ name: String) -> String {
    let parts = name.split { !$0.isLetter }
    return (parts.first.map(String.init) ?? "") + parts.dropFirst().map(\.capitalized).joined() + "Template"
}
