package import Model

/// What a report says of the files it rests on.
package struct SourceFile: Sendable {
    package var path: String
    /// Lower-case hexadecimal.
    package var sha256: String
    package var kind: DocumentKind

    package init(path: String, sha256: String, kind: DocumentKind) {
        self.path = path
        self.sha256 = sha256
        self.kind = kind
    }
}

/// Everything that a report is composed from.
package struct Matter: Sendable {
    package var portfolio: Portfolio
    package var assessment: Assessment
    package var settings: Settings
    package var sources: [SourceFile]
    package var version: String

    package init(
        portfolio: Portfolio, assessment: Assessment, settings: Settings, sources: [SourceFile], version: String
    ) {
        self.portfolio = portfolio
        self.assessment = assessment
        self.settings = settings
        self.sources = sources
        self.version = version
    }
}

/// The whole portfolio's report of the period.
package func composeReport(_ matter: Matter) -> Report {
    Report(
        kind: .portfolio, title: "", subtitle: "", period: matter.assessment.period, asOf: matter.assessment.asOf)
}

/// Overdue, and falling due within so many days of the as-of date.
package func composeDeadlines(_ matter: Matter, within days: Int) -> Report {
    Report(
        kind: .deadlines, title: "", subtitle: "", period: matter.assessment.period, asOf: matter.assessment.asOf)
}

/// One debtor's own items: what it is told, and what it is asked to fill in.
package func composeExtract(for debtor: String, _ matter: Matter) -> Report {
    Report(
        kind: .extract, title: "", subtitle: "", period: matter.assessment.period, asOf: matter.assessment.asOf)
}

/// The blank progress form of one debtor (CONTRACT §3), to be filled in and dropped into `input/`.
package func composeForm(for debtor: String, _ matter: Matter) -> Report {
    Report(
        kind: .form, title: "", subtitle: "", period: matter.assessment.period, asOf: matter.assessment.asOf)
}

/// The debtors of the period, each once, in the order of names.
package func debtors(_ matter: Matter) -> [String] { [] }

/// The chain of the obligations of one item in words; nil where there is no such item.
package func explain(item: String, _ matter: Matter) -> String? { nil }
