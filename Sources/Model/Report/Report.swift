/// What is to be said, before anybody has decided in which format: the third of the three trees. Composed once, set by
/// every writer; a figure that differs between two formats is a bug of a writer.
package struct Report: Sendable {
    /// What the report is for: chooses the template, and the name of the file.
    package enum Kind: String, Sendable { case portfolio = "report", deadlines, extract, form }

    package var kind: Kind
    /// «Отчёт о ходе исполнения … за III квартал 2024 года».
    package var title: String
    /// «по состоянию на 30.09.2024».
    package var subtitle: String
    package var period: ReportingPeriod
    package var asOf: CivilDate
    /// Name and value: the issuing office, the project, for whom the extract is.
    package var requisites: [(name: String, value: String)] = []
    package var sections: [ReportSection] = []
    /// Every obligation, for programs; nil where the report lists none.
    package var listing: Listing?
    /// The dates that a calendar program is given.
    package var events: [CalendarEvent] = []
    /// Post and name of who signs; nil where unset.
    package var signatory: (post: String, name: String)?
    /// Sources, calendar, rules and version, a line each.
    package var footer: [String] = []

    package init(kind: Kind, title: String, subtitle: String, period: ReportingPeriod, asOf: CivilDate) {
        self.kind = kind
        self.title = title
        self.subtitle = subtitle
        self.period = period
        self.asOf = asOf
    }
}

extension Report {
    /// The report without the tables that are for other readers.
    package func adapted(to audience: ReportTable.Audience) -> Report {
        var copy = self
        for index in copy.sections.indices {
            copy.sections[index].blocks.removeAll { block in
                guard case .table(let table) = block else { return false }
                return table.audience != .everyone && table.audience != audience
            }
        }
        return copy
    }
}

/// A part of a report with its heading. An empty section says why it is empty; it never vanishes.
package struct ReportSection: Sendable {
    /// Stable, in ASCII: the anchor, the template's name and the CSV's first column: `late`, `coming`, `progress`.
    package var id: String
    package var title: String
    package var blocks: [ReportBlock]
    /// Long reference matter: begins on a page of its own, and a screen may fold it.
    package var isAnnex = false

    package init(id: String, title: String, blocks: [ReportBlock]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }
}

package enum ReportBlock: Sendable {
    case paragraph(String)
    /// A remark in smaller type: a formula, a rule, why a section is empty.
    case note(String)
    case list([String])
    /// The few numbers of the first page, each with its name.
    case figures([KeyFigure])
    case table(ReportTable)
    case chart(Chart)
}

/// One of the big numbers of the summary.
package struct KeyFigure: Sendable {
    package var name: String
    package var value: ReportCell
    /// A line of smaller print under it: the formula with its numbers.
    package var detail: String
    package var tone: Tone
    /// Where the number comes from, in the same report.
    package var anchor: String?

    package init(name: String, value: ReportCell, detail: String = "", tone: Tone = .neutral) {
        self.name = name
        self.value = value
        self.detail = detail
        self.tone = tone
    }
}

/// What a colour would say. Never shown by colour alone: the words and a sign stand beside it.
package enum Tone: String, Sendable { case neutral, good, attention, bad, muted }

/// An all-day event of `deadlines.ics`.
package struct CalendarEvent: Sendable {
    /// The same for the same obligation in every run.
    package var uid: String
    package var date: CivilDate
    package var summary: String
    package var description: String
    /// Days before the event at which a calendar reminds.
    package var alarmDays: Int

    package init(uid: String, date: CivilDate, summary: String, description: String, alarmDays: Int) {
        self.uid = uid
        self.date = date
        self.summary = summary
        self.description = description
        self.alarmDays = alarmDays
    }
}
