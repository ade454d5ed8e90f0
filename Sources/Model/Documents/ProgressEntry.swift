/// One row of what a territory sends back (CONTRACT §3), as written and, where it could be read, as a value.
package struct ProgressEntry: Sendable, Hashable {
    package enum Status: String, Sendable, CaseIterable {
        case done = "исполнено"
        case inProgress = "в работе"
        case notDone = "не исполнено"
        case released = "снято с контроля"
        case extended = "перенос срока"
    }

    package var document = ""
    package var item = ""
    package var assignee = ""
    package var indicator = ""
    /// «Факт» as written, and its value.
    package var factText = ""
    package var fact: Double?
    package var date: CivilDate?
    package var status: Status?
    package var newDeadline: CivilDate?
    /// The reporting period as a form names it: «III квартал 2024 года»; empty where there is no such column.
    package var period = ""
    package var comment = ""
    package var origin: Origin

    package init(origin: Origin) { self.origin = origin }
}
