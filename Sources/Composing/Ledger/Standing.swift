internal import Model

/// What sections ask of every obligation, apart from the obligation itself: small enough that counting hundreds of
/// thousands costs milliseconds.
struct Standing: Sendable {
    let status: Status
    let isBinding: Bool
    let modality: Modality
    let mode: Mode
    /// Number of the item among the matter's items; obligations of one item stand together.
    let item: Int32
    /// Index into `Ledger.debtors`; nil where nobody is named.
    let debtor: Int32?
    /// The date that counts: the extended one where there is one.
    let effectiveDue: CivilDate?

    init(_ obligation: Obligation, item: Int32, debtor: Int32?) {
        status = obligation.status
        isBinding = obligation.isBinding
        modality = obligation.modality
        mode = obligation.mode
        self.item = item
        self.debtor = debtor
        effectiveDue = obligation.effectiveDue
    }
}
