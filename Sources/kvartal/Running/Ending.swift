internal import Composing
internal import Model

/// How a command's work ended, and what there is to say about it.
struct Ending {
    var outcome: Outcome
    var diagnostics: [Diagnostic]
    var tally: Tally?
    /// The folder that was published.
    var output: String?
    /// A line about it for standard output: not what the command was asked for, that lies in the folder.
    var summary: String?

    /// Status 1 where something could not be read or contradicts itself.
    init(_ diagnostics: [Diagnostic]) {
        outcome = diagnostics.contains { $0.severity == .error } ? .doneWithErrors : .done
        self.diagnostics = diagnostics
    }

    init(_ matter: Matter, output: String? = nil, summary: String? = nil) {
        self.init(matter.assessment.diagnostics)
        tally = Tally(matter)
        (self.output, self.summary) = (output, summary)
    }
}

/// A run in numbers: the summary and the log say the same.
struct Tally {
    let files: Int
    let obligations: Int
    let overdue: Int

    init(_ matter: Matter) {
        files = matter.sources.count(where: \.isDocument)
        let all = matter.assessment.obligations
        obligations = all.count
        overdue = all.indices.count { all[$0].status == .overdue }
    }
}
