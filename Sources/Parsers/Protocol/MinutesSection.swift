internal import Model

/// One question of minutes while it is being read.
struct MinutesSection: Sendable {
    /// `I`, `2`; nil where the minutes have no questions.
    var number: String?
    var title = ""
    var speakers: [String] = []
    var place: Place
    /// Nothing but the heading has been read: lines without a number still belong to it.
    var isHeadingOpen = true
    /// Points under common words: «ПОРУЧИТЬ:», «Министерству культуры:».
    var groups: [Group] = [Group()]
    /// Rows of tables with assignments.
    var tables: [PlanTable] = []

    struct Group: Sendable {
        /// Words over the group's points, without a number.
        var leadIn: Entry?
        /// «РЕКОМЕНДОВАТЬ:» over the points.
        var recommends = false
        var tree = EntryTree()
    }

    var hasPoints: Bool { groups.contains { !$0.tree.isEmpty } || !tables.isEmpty }
    var pointCount: Int { groups.reduce(0) { $0 + $1.tree.count } }
}
