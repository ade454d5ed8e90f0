/// What the user may set in `kvartal.yaml`; every setting has a default, so that no file is needed.
package struct Settings: Sendable {
    package var registry = Registry()
    package var calendar = ProductionCalendar.builtIn
    /// Which way a date on a day off moves, by kind of document (DOMAIN §4).
    package var shifts: [DocumentKind: Shift] = [.protocol: .previous]
    /// Whether «до 28 декабря» includes the 28th.
    package var doIncludesDate = true
    /// The day of the month after the period for a recurring duty without a day.
    package var defaultRecurringDay = 10
    /// Days before the due date from which an open obligation is «due soon».
    package var dueSoonDays = 14
    /// The day after which no recurring duty occurs; nil while the project goes on.
    package var projectEnd: CivilDate?
    /// Severity by code; a code mapped to nil is switched off.
    package var severities: [String: Severity?] = [:]
    /// Phones and e-mail addresses are masked in reports.
    package var masksPersonalData = true
    /// The office that issues the report, for its requisites; empty where unset.
    package var office = ""
    /// Who signs the report: post and name; empty where unset.
    package var signatory = (post: "", name: "")
    package var limits = Limits()

    package init() {}

    package func shift(for kind: DocumentKind) -> Shift { shifts[kind] ?? .none }
}

/// Which way a date on a day off moves.
package enum Shift: String, Sendable, CaseIterable {
    /// To the working day before: assignments of officials.
    case previous
    /// To the working day after: ГК РФ ст. 193.
    case next
    /// Not at all: windows of a plan.
    case none
}
