internal import Model

/// One date by which an item is due: the item's only one, or that of one occurrence of a recurring item. All bodies that
/// owe the item share its terms.
struct Term: Sendable {
    /// `2024-Q3`, `2024-07`, `2024-H1`, `2024`, `2024-W31`; nil for what is owed once.
    var occurrence: String?
    /// The days that a recurring duty's occurrence is about.
    var period: DateWindow?
    /// The window of a plan.
    var window: DateWindow?
    /// The date by the document's words; nil without one.
    var stated: CivilDate?
    /// The date after the moving rule.
    var due: CivilDate?
    /// What is odd about the date: shown where the obligation is.
    var remark: Remark?

    /// The occurrence falls due within the very period that it is about («не реже одного раза в квартал»), so that a
    /// report's date lies in the period and not after it.
    var isDueWithinPeriod: Bool {
        guard let stated, let period else { return false }
        return stated <= period.to
    }

    /// The first day on which work on it can have begun; nil where nothing says so.
    var start: CivilDate? { window?.from ?? period?.from }
}
