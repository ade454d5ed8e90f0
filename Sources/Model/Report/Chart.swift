/// A picture as data. Every chart has a text equivalent made of the same numbers.
package struct Chart: Sendable {
    package enum Shape: Sendable {
        /// Shares of one whole: how many obligations have which status.
        case shares([Share])
        /// Achieved against promised, with the pace that was to be expected by the as-of date.
        case progress([Bar])
        /// The plan along the calendar with the as-of date's line.
        case timeline([Span], from: CivilDate, to: CivilDate, today: CivilDate)
        /// Bodies × items.
        case matrix(rows: [String], columns: [String], cells: [[MatrixCell]])
    }

    package var id: String
    package var title: String
    /// The whole content in words, for those who do not see it.
    package var summary: String
    /// How to read the marks of the picture: for formats that draw it.
    package var key = ""
    package var shape: Shape
    /// The table of the same report that shows the same numbers; nil where the chart alone has them.
    package var table: String?

    package init(id: String, title: String, summary: String, shape: Shape) {
        self.id = id
        self.title = title
        self.summary = summary
        self.shape = shape
    }

    package struct Share: Sendable {
        package var name: String
        package var count: Int
        package var sign: String
        package var tone: Tone

        package init(name: String, count: Int, sign: String, tone: Tone) {
            self.name = name
            self.count = count
            self.sign = sign
            self.tone = tone
        }
    }

    package struct Bar: Sendable {
        package var name: String
        package var actual: Double
        package var promised: Double
        /// What the elapsed share of the term would make it; nil without a term.
        package var expected: Double?
        package var unit: String
        package var tone: Tone
        package var anchor: String?

        package init(
            name: String, actual: Double, promised: Double, expected: Double?, unit: String, tone: Tone
        ) {
            self.name = name
            self.actual = actual
            self.promised = promised
            self.expected = expected
            self.unit = unit
            self.tone = tone
        }
    }

    package struct Span: Sendable {
        package var name: String
        package var from: CivilDate
        package var to: CivilDate
        package var label: String
        package var tone: Tone
        package var anchor: String?

        package init(name: String, from: CivilDate, to: CivilDate, label: String, tone: Tone) {
            self.name = name
            self.from = from
            self.to = to
            self.label = label
            self.tone = tone
        }
    }

    package struct MatrixCell: Sendable {
        /// A sign for the status, or empty where the body has no such item.
        package var sign: String
        package var label: String
        package var tone: Tone
        package var anchor: String?

        package init(sign: String, label: String, tone: Tone, anchor: String? = nil) {
            self.sign = sign
            self.label = label
            self.tone = tone
            self.anchor = anchor
        }
    }
}
