internal import Model

/// What the reader decided on its own, counted, so that each is said once a document.
struct Findings {
    private var insertions = 0
    private var deletions = 0
    private var moves = 0
    private var hidden = 0
    private var firstRevision: Place?
    private var firstHidden: Place?

    mutating func inserted(at place: Place) {
        insertions += 1
        firstRevision = firstRevision ?? place
    }

    mutating func deleted(at place: Place) {
        deletions += 1
        firstRevision = firstRevision ?? place
    }

    mutating func moved(at place: Place) {
        moves += 1
        firstRevision = firstRevision ?? place
    }

    mutating func hid(at place: Place) {
        hidden += 1
        firstHidden = firstHidden ?? place
    }

    func diagnostics(path: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let place = firstRevision { found.append(Diagnostic(revisions, at: Origin(path: path, place: place))) }
        if let place = firstHidden { found.append(Diagnostic(hiddenText, at: Origin(path: path, place: place))) }
        return found
    }

    private var revisions: Remark {
        Remark(
            "tracked-changes", .note,
            "tracked changes were read as accepted: \(insertions) insertions, \(deletions) deletions, \(moves) moves",
            wording: "В файле есть исправления (вставок: \(insertions), удалений: \(deletions), "
                + "перемещений: \(moves)); прочитан текст с принятыми исправлениями",
            remedy: "Примите или отклоните исправления в Word, если текст ещё не окончательный.")
    }

    private var hiddenText: Remark {
        Remark(
            "hidden-text", .note, "hidden text was left out: \(hidden) runs",
            wording: "В файле есть скрытый текст (фрагментов: \(hidden)); он не прочитан",
            remedy: "Если скрытый текст нужен, снимите с него признак «скрытый» в Word.")
    }
}
