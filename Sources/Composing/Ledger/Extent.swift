internal import Model
internal import Russian

/// How much a report shows before it summarises. A portfolio of 300 items for 30 bodies, or of a ministry's whole
/// archive, still gives a page that opens at once; every obligation then stands in `report.machine.csv`.
enum Extent {
    /// Obligations that pages list one by one; where there are more, they list items.
    static let page = 3_000
    /// Obligations that CSV and XLSX list one by one.
    static let sheet = 10_000
    /// Letters of an item's wording, which stands in a row of every body and figure; `kvartal read` shows the whole.
    static let wording = 2_000
    /// Events of one calendar, those nearest to the as-of date: nobody heeds more reminders.
    static let events = 300
    /// Rows of one table on a page.
    static let rows = 300
    /// The same where the portfolio is larger than a page.
    static let vastRows = 100
}

/// All of them in their order, or the `limit` with the highest score.
func foremost<Element>(_ all: [Element], _ limit: Int, score: (Element) -> Int) -> [Element] {
    guard all.count > limit else { return all }
    let scores = all.map(score)
    let ranked = all.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    return ranked.prefix(limit).sorted().map { all[$0] }
}

extension Selection {
    /// The nearer an obligation's date lies to the as-of date, before or after it, the higher.
    func nearness(_ index: Int) -> Int { -abs(ledger.daysLate(index)) }
}

extension ReportTable {
    /// The table as it stands where it is short; else its beginning for pages and the whole for sheets. `isWhole` is
    /// false where `rows` are only the first of `total`, so that sheets cannot have more either.
    func blocks(total: Int, isWhole: Bool = true, rest: String) -> [ReportBlock] {
        guard total > Extent.rows || !isWhole else { return [.table(self)] }
        var beginning = self
        beginning.rows = Array(rows.prefix(Extent.rows))
        beginning.audience = isWhole ? .pages : .everyone
        let shown = beginning.rows.count { !$0.isGroup }
        let note = ReportBlock.note("Показано \(numberText(shown)) из \(numberText(total)); \(rest).")
        guard isWhole else { return [note, .table(beginning)] }
        var whole = self
        whole.id += "-all"
        whole.audience = .sheets
        return [note, .table(beginning), .table(whole)]
    }
}
