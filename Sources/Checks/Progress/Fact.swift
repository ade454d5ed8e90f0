internal import Model

/// A progress row once it is known what it is about: whose word on which obligation and which figure.
struct Fact: Sendable {
    /// Index of the row among all rows, in the order of files and rows.
    var row: Int
    var date: CivilDate
    var value: Double?
    var status: ProgressEntry.Status?
    var newDeadline: CivilDate?
    /// Index into the item's targets; nil where the figure, if any, is for none of them.
    var target: Int?
    /// Who reported, told apart where several bodies report on one thing; the figures of different reporters add up.
    var reporter = ""
    /// The figure of all who owe it together, from a document on results; it is not added to theirs.
    var isTotal = false
    /// False for another body's figure that only counts towards a common total.
    var isOwn = true
}
