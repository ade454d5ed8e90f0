internal import Model
internal import Russian

/// Tells which part of a plan's line is its deadline, by the marks that part it: commas, a colon or dashes.
struct LineTerm {
    let context: DateContext
    let registry: Registry
    let place: Place

    /// A line taken apart.
    struct Parts: Equatable {
        var event: String
        var deadline: String
        /// The names behind the deadline; empty where none are.
        var assignees = ""
    }

    /// «Конкурс сочинений (не менее 300 работ), до 15 февраля, музей», «январь – март: сбор материалов»; nil where
    /// neither commas nor a colon set a deadline apart.
    func parted(_ text: String) -> Parts? { atColon(text) ?? atCommas(text) }

    private func atColon(_ text: String) -> Parts? {
        guard let colon = offset(of: ": ", in: text), colon <= 80 else { return nil }
        let term = String(text.prefix(utf8Count: colon))
        guard isWhole(term) else { return nil }
        return Parts(event: text.dropping(utf8: colon + 1), deadline: term)
    }

    private func atCommas(_ text: String) -> Parts? {
        let parts = LineTerm.clauses(of: text)
        guard parts.count > 1, let index = parts.indices.dropFirst().last(where: { isWhole(parts[$0]) }) else {
            return nil
        }
        let behind = parts[(index + 1)...].joined(separator: ", ")
        guard behind.isEmpty || !readAssigneeList(behind, registry: registry, at: place).assignees.isEmpty else {
            return nil
        }
        return Parts(
            event: parts[..<index].joined(separator: ", "), deadline: parts[index], assignees: behind)
    }

    /// «апрель», «май 2025 г.» on both sides of a dash are one deadline.
    func joiningRanges(_ parts: [String]) -> [String] {
        var joined: [String] = []
        for part in parts {
            if let last = joined.last, last.utf8.count <= 60, isWhole(part), isWhole(last + " – " + part) {
                joined[joined.count - 1] = last + " – " + part
            } else {
                joined.append(part)
            }
        }
        return joined
    }

    /// Whether every word of a text belongs to a deadline.
    func isWhole(_ text: String) -> Bool {
        guard text.utf8.count <= 160, let reading = readDeadline(text, in: context, at: place) else { return false }
        return reading.value.kind != .event && !reading.remarks.contains { $0.code == "deadline-remainder" }
    }

    /// The parts between the commas that stand neither in brackets nor in quotation marks.
    static func clauses(of text: String) -> [String] {
        var parts = [""]
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let last = parts[parts.count - 1]
            let isOpen = openBracketCount(in: last) > 0 || openQuoteCount(in: last) > 0
            if parts == [""] {
                parts = [String(piece)]
            } else if isOpen || piece.utf8.first != 0x20 {
                parts[parts.count - 1] += "," + piece
            } else {
                parts.append(String(piece))
            }
        }
        return parts.map(\.trimmed)
    }

    private static func openQuoteCount(in text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1 == "«" ? 1 : $1 == "»" ? -1 : 0) }
    }
}
