/// The kinds of document a project office works with (DOMAIN §2), and the tables of progress that come back.
package enum DocumentKind: String, Sendable, CaseIterable {
    case schedule, `protocol`, results, programme, passport, progress, unknown
}

/// One document as it was understood. All kinds share this one shape, as they share one line of JSON (CONTRACT §2):
/// a kind differs in which lists it fills, not in how anybody downstream handles it.
package struct Document: Sendable {
    package var source: Source
    package var kind: DocumentKind
    package var title = ""
    /// The project's name without outer quotation marks.
    package var project: String?
    package var number: String?
    package var date: CivilDate?
    package var place: String?
    package var attendees: Int?
    package var period: DateWindow?
    package var territories: [String] = []
    package var people: [Person] = []
    package var sections: [Section] = []
    package var fields: [Field] = []
    package var stages: [Stage] = []
    package var indicators: [Indicator] = []
    package var amounts: [Amount] = []
    package var participants: [String] = []
    package var agenda: [AgendaEntry] = []
    package var items: [Item] = []
    /// Rows of a progress table (CONTRACT §3).
    package var progress: [ProgressEntry] = []
    package var diagnostics: [Diagnostic] = []
    /// Of a document with neither number nor date a hash of all its words, the same throughout one run of the program:
    /// the one thing that tells plans apart that are made after a pattern.
    package var textHash: Int?

    package init(source: Source, kind: DocumentKind) {
        self.source = source
        self.kind = kind
    }
}

/// A person named in a document, and as what.
package struct Person: Hashable, Sendable {
    package enum Part: String, Sendable { case chair, secretary, speaker, signatory, lead, contact }

    /// In the nominative: «П.В. Креков», «Забалдина Екатерина Александровна».
    package var name: String
    package var role: String?
    package var part: Part
    package var origin: Place

    package init(name: String, role: String? = nil, part: Part, origin: Place) {
        self.name = name
        self.role = role
        self.part = part
        self.origin = origin
    }
}

/// A question of the agenda of minutes («I. О ходе реализации …»), or a part of a schedule.
package struct Section: Hashable, Sendable {
    package var number: String
    package var title: String
    package var speakers: [String]
    package var origin: Place

    package init(number: String, title: String, speakers: [String] = [], origin: Place) {
        self.number = number
        self.title = title
        self.speakers = speakers
        self.origin = origin
    }
}

/// A named field: «Цель проекта: …», a row of a passport.
package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String
    package var origin: Place

    package init(name: String, value: String, origin: Place) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

/// A stage of a project with its term.
package struct Stage: Hashable, Sendable {
    package var name: String
    package var window: DateWindow
    package var origin: Place

    package init(name: String, window: DateWindow, origin: Place) {
        self.name = name
        self.window = window
        self.origin = origin
    }
}

/// A planned or achieved value of a passport: «доля выпускников (%) – 85%».
package struct Indicator: Hashable, Sendable {
    package var name: String
    package var unit: String
    package var value: Double
    package var comparison: Comparison
    /// The upper end of a range, whose lower end is `value`.
    package var upper: Double?
    package var origin: Place

    package init(
        name: String, unit: String, value: Double, comparison: Comparison = .exactly, upper: Double? = nil,
        origin: Place
    ) {
        self.name = name
        self.unit = unit
        self.value = value
        self.comparison = comparison
        self.upper = upper
        self.origin = origin
    }
}

/// A sum of money, resolved to roubles.
package struct Amount: Hashable, Sendable {
    package var text: String
    package var comparison: Comparison
    /// In `currency`, whole units and fractions: 396.6 million is 396600000.
    package var value: Double
    package var currency: String
    package var origin: Place

    package init(text: String, comparison: Comparison, value: Double, currency: String = "RUB", origin: Place) {
        self.text = text
        self.comparison = comparison
        self.value = value
        self.currency = currency
        self.origin = origin
    }
}

/// One entry of a programme: times are `HH:MM`.
package struct AgendaEntry: Hashable, Sendable {
    package var from: String
    package var to: String?
    package var title: String
    package var origin: Place

    package init(from: String, to: String?, title: String, origin: Place) {
        self.from = from
        self.to = to
        self.title = title
        self.origin = origin
    }
}
