internal import Model

/// The rows under one heading, each with a number that no other row of the part has.
struct PlanPart {
    var heading: SectionHeading?
    var place: Place
    var rows: [PlanRow] = []
    /// The document does not number its rows.
    var isNumberedHere = false

    /// Cuts rows at the headings. Headings without a number get one where the numbers of their rows begin anew.
    static func parts(of rows: [PlanRow]) -> [PlanPart] {
        var parts: [PlanPart] = []
        for row in rows {
            if let heading = row.heading {
                if let last = parts.last, last.rows.isEmpty { parts.removeLast() }
                parts.append(PlanPart(heading: heading, place: row.place))
            } else if restarts(row, after: parts.last) {
                parts.append(PlanPart(heading: nil, place: row.place, rows: [row]))
            } else {
                if parts.isEmpty { parts.append(PlanPart(heading: nil, place: row.place)) }
                parts[parts.count - 1].rows.append(row)
            }
        }
        parts.removeAll { $0.rows.isEmpty }
        return numbered(parts)
    }

    /// A second table that begins with 1 again without a heading of its own.
    private static func restarts(_ row: PlanRow, after part: PlanPart?) -> Bool {
        guard let part, let number = row.number, number == "1" else { return false }
        return part.rows.contains { $0.number == "1" }
    }

    private static func numbered(_ parts: [PlanPart]) -> [PlanPart] {
        var parts = parts
        let isNumberless = parts.allSatisfy { $0.rows.allSatisfy { $0.number == nil } }
        let hasNumberedSections = parts.contains { !($0.heading?.number ?? "").isEmpty }
        var next = 1
        for index in parts.indices {
            if isNumberless, hasNumberedSections { next = 1 }
            parts[index].isNumberedHere = parts[index].rows.contains { $0.number == nil }
            parts[index].fillNumbers(from: &next)
        }
        let numbers = parts.filter { ($0.heading?.number ?? "").isEmpty }.flatMap { $0.rows.compactMap(\.number) }
        guard Set(numbers).count < numbers.count else { return parts }
        for index in parts.indices where (parts[index].heading?.number ?? "").isEmpty {
            parts[index].heading = SectionHeading(number: String(index + 1), title: parts[index].heading?.title ?? "")
        }
        return parts
    }

    /// Rows without a number get the one after the row above.
    private mutating func fillNumbers(from next: inout Int) {
        var taken = Set(rows.compactMap(\.number))
        for index in rows.indices {
            if let number = rows[index].number {
                if let whole = Int(number) { next = whole + 1 }
                continue
            }
            while taken.contains(String(next)) { next += 1 }
            rows[index].number = String(next)
            taken.insert(String(next))
            next += 1
        }
    }
}
