internal import Model

/// One question of minutes while it is being read.
struct MinutesSection: Sendable {
    /// `I`, `2`; nil where the minutes have no questions.
    var number: String?
    var title = ""
    var speakers = Speakers()
    var place: Place
    /// Nothing but the heading has been read: lines without a number still belong to it.
    var isHeadingOpen = true
    /// «Контроль за исполнением поручений оставляю за собой.» without a number: said of the whole.
    var controls: [Paragraph] = []
    /// Points under common words: «ПОРУЧИТЬ:», «Министерству культуры:».
    var groups: [Group] = [Group()]
    /// A table of assignments, and the point or words over it that end with a colon and speak for all its rows.
    struct AssignmentTable: Sendable {
        var rows: PlanTable
        var leadIn: Entry?
    }

    struct Group: Sendable {
        /// Words over the group's points, without a number.
        var leadIn: Entry?
        /// «РЕКОМЕНДОВАТЬ:» over the points.
        var recommends = false
        var tree = EntryTree()
        /// What stands between the points of the group before and this one's.
        var table: AssignmentTable?

        /// What stands right over a table and ends with a colon, taken out of the points.
        mutating func takeLeadIn() -> Entry? {
            if let last = tree.takeLeadIn() { return last }
            guard tree.isEmpty, let words = leadIn, words.text.utf8.last == 0x3A else { return nil }
            leadIn = nil
            return words
        }
    }

    var hasPoints: Bool { groups.contains { !$0.tree.isEmpty || $0.table != nil } }
    /// Points at the top so far, the rows of tables among them: what has no number is counted on from here.
    var pointCount: Int { groups.reduce(0) { $0 + $1.tree.count + ($1.table?.rows.pointCount ?? 0) } }
}
