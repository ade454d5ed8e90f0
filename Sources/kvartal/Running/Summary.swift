internal import Composing
internal import Model

/// One line for a person at a terminal and for the subject of a mail: how it went and where the report lies.
func summary(_ matter: Matter, folder: String) -> String {
    let assessment = matter.assessment
    let tally = Tally(matter)
    let errors = assessment.diagnostics.count { $0.severity == .error }
    let warnings = assessment.diagnostics.count { $0.severity == .warning }
    return """
        \(folder)/index.html: \(assessment.period) as of \(assessment.asOf), \(counted(tally.files, "file")), \
        \(counted(tally.obligations, "obligation")), \(tally.overdue) overdue, \(counted(errors, "error")), \
        \(counted(warnings, "warning"))\n
        """
}

/// «1 error», «2 errors».
private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
