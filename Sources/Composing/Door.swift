package import Model

/// What a report says of the files it rests on.
package struct SourceFile: Sendable {
    package var path: String
    /// Lower-case hexadecimal.
    package var sha256: String
    package var role: Role

    /// What the file is to the run: everything that changes a figure is listed.
    package enum Role: Hashable, Sendable {
        case document(DocumentKind)
        /// `kvartal.yaml`.
        case settings
        /// `calendar.tsv`.
        case calendar
    }

    package init(path: String, sha256: String, role: Role) {
        self.path = path
        self.sha256 = sha256
        self.role = role
    }

    package var isDocument: Bool {
        if case .document = role { true } else { false }
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

/// The chain of the obligations of one item in words. An item is named by its id (`I.2.1`), or by the end of it (`2.1`)
/// where no id is just that; it may stand in several documents. `paths` are the documents to look in; all where nil.
/// `reasons` puts one obligation's date, figures and status into words.
package func explain(
    item: String, in paths: Set<String>? = nil, _ matter: Matter, reasons: (Obligation) -> [String]
) -> Explanation {
    explanation(of: item, in: paths, matter, reasons)
}

/// What was found of an item.
package struct Explanation: Sendable {
    /// A paragraph for each of `items`, in their order.
    package var text = ""
    /// The items that are meant, each as «I.2.1» with its document's path; none where there is no such item.
    package var items: [(id: String, path: String)] = []
}
