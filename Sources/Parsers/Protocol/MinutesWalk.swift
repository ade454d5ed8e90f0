internal import Model
internal import Russian

/// Goes through minutes paragraph by paragraph and sorts them: head, people, agenda, questions, points, fields.
struct MinutesWalk {
    var head: [Paragraph] = []
    var chair: [Paragraph] = []
    var secretary: [Paragraph] = []
    var attendance: [Paragraph] = []
    var sections: [MinutesSection] = []
    var mode = Mode.head
    var agenda: [String: String] = [:]
    var lastAgendaNumber = 0
    /// The minutes have «РЕШИЛИ» or the like: what stands before it in a question is a report, no decision.
    let marksDecisions: Bool
    let paragraphs: [Paragraph]
    /// The word that opens a part, for each paragraph that begins with one.
    let markers: [Marker?]
    var index = 0
    /// The report that is open began with «СЛУШАЛИ»: its speakers stand in the accusative.
    var isAccusative = false

    enum Mode { case head, chair, secretary, attendance, others, agenda, speeches, decisions }

    init(_ paragraphs: [Paragraph]) {
        self.paragraphs = paragraphs
        markers = paragraphs.map { Marker($0.text) }
        marksDecisions = markers.contains { $0?.kind == .decided || $0?.kind == .instructed }
    }

    mutating func walk(_ end: Int) {
        while index < end {
            read(paragraphs[index])
            index += 1
        }
    }

    /// Adds a table with assignments to the question that is open.
    mutating func add(_ table: PlanTable) {
        if sections.isEmpty { sections.append(MinutesSection(place: table.place)) }
        let last = sections.count - 1
        let leadIn = sections[last].groups[sections[last].groups.count - 1].takeLeadIn()
        var group = MinutesSection.Group()
        group.table = MinutesSection.AssignmentTable(rows: table, leadIn: leadIn)
        sections[last].groups.append(group)
        mode = .decisions
    }

    mutating func read(_ paragraph: Paragraph) {
        if beginsQuestion(paragraph) {
            openQuestion(paragraph)
        } else if let ordinal = Ordinals.question(paragraph.text), mode != .agenda || agenda[ordinal] != nil {
            openOrdinalQuestion(ordinal, paragraph)
        } else if let marker = markers[index], accepts(marker, paragraph) {
            take(marker, paragraph)
        } else {
            take(paragraph)
        }
    }
}
