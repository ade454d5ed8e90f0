internal import Model

/// One statement about time inside a deadline: a date or window, a recurrence, a term, an event, «постоянно».
struct Clause {
    var kind: Deadline.Kind
    var from: CivilDate?
    var to: CivilDate?
    var recurrence: Recurrence?
    var relative: RelativeTerm?
    var remarks: [Remark] = []
    /// The tokens that it was read from.
    var tokens: Range<Int>

    init(_ kind: Deadline.Kind, tokens: Range<Int>) {
        self.kind = kind
        self.tokens = tokens
    }
}
