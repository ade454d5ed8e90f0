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

/// The whole portfolio's report of the period. Who writes extracts too makes one `DebtorIndex` and asks it.
package func composeReport(_ matter: Matter) -> Report { DebtorIndex(matter).report() }

/// Overdue, and falling due within so many days of the as-of date.
package func composeDeadlines(_ matter: Matter, within days: Int) -> Report {
    DebtorIndex(matter).deadlines(within: days)
}

/// The chain of the obligations of one item in words; nil where there is no such item. An item is named by its id
/// (`I.2.1`), or by the end of it (`2.1`) where no id is just that.
package func explain(item: String, _ matter: Matter) -> String? { explanation(of: item, matter) }
