internal import Composing
internal import Model

/// One line for a person at a terminal and for the subject of a mail: how it went and where the report lies.
func summary(_ matter: Matter, folder: String) -> String {
    let assessment = matter.assessment
    let count = assessment.obligations.count
    let overdue = assessment.obligations.count { $0.status == .overdue }
    let errors = assessment.diagnostics.count { $0.severity == .error }
    let warnings = assessment.diagnostics.count { $0.severity == .warning }
    return """
        \(folder)/index.html: \(assessment.period) as of \(assessment.asOf), \(matter.sources.count) files, \
        \(count) obligations, \(overdue) overdue, \(errors) errors, \(warnings) warnings\n
        """
}
