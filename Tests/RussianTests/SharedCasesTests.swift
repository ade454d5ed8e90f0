import Foundation
import Model
import TestSupport
import Testing

@testable import Russian

/// The Russian cases of two well-known date readers that lie beside the checkout. What this program has no use for is
/// listed in `Cases/shared-out-of-scope.tsv` with the reason.
@Suite("Cases shared with other readers of dates and numbers")
struct SharedCasesTests {
    @Test("numerals")
    func numerals() throws {
        try check("duckling_ru_numeral.tsv") { row in
            let expected = row[1].dropFirst("NumeralValue ".count).trimmingCharacters(
                in: CharacterSet(charactersIn: "()"))
            return (readNumber(row[0]).map { "\($0)" } ?? "nil", Double(expected).map { "\($0)" } ?? expected)
        }
    }

    @Test("ordinals")
    func ordinals() throws {
        try check("duckling_ru_ordinal.tsv") { row in
            let phrase = Phrase(row[0])
            let found = Numerals(phrase: phrase).ordinal(at: 0)
            return (found.map { "OrdinalData \($0.value)" } ?? "nil", row[1])
        }
    }

    @Test("dates, months, quarters and ranges with the reference day 2013-02-12")
    func duckling() throws {
        let context = DateContext(documentDate: CivilDate(iso: "2013-02-12"))
        try check("duckling_ru_time.tsv") { row in
            guard row[1] != "NONE" else {
                return (readDeadline(row[0], in: context, at: .line(1)) == nil ? "NONE" : "some", "NONE")
            }
            let expected = DucklingValue(row[1])
            let deadline = readDeadline(row[0], in: context, at: .line(1))?.value
            return (expected.form.show(deadline), expected.text)
        }
    }

    @Test("dates and ranges inside sentences")
    func chrono() throws {
        try check("chrono_ru.tsv") { row in
            let reference = row[1].isEmpty ? "2012-08-10" : String(row[1].prefix(10))
            let context = DateContext(documentDate: CivilDate(iso: reference))
            let window = findWindow(in: row[0], context: context)?.value
            guard row[3] != "NONE" else { return (window.map { "\($0.from)" } ?? "NONE", "NONE") }
            let start = String(row[3].prefix(10))
            let end = row[4].isEmpty ? "" : String(row[4].prefix(10))
            return ("\(window?.from.iso ?? "nil") \(end.isEmpty ? "" : window?.to.iso ?? "nil")", "\(start) \(end)")
        }
    }

    /// Runs all rows of a file that are in scope; the rows out of scope must be listed, and no row in vain.
    private func check(_ name: String, _ compare: ([String]) throws -> (actual: String, expected: String)) throws {
        guard let folder = sharedFolder() else { return }
        let url = folder.appendingPathComponent("russian").appendingPathComponent(name)
        let lines = try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let excluded = try linesOutOfScope(of: name)
        var passed = 0
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            if excluded.contains(index + 1) { continue }
            let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let (actual, expected) = try compare(row)
            #expect(actual == expected, "\(name):\(index + 1): \(row[0])")
            passed += 1
        }
        #expect(excluded.allSatisfy { $0 <= lines.count }, "\(name) has only \(lines.count) lines")
        print("\(name): \(passed) cases in scope, \(excluded.count) out of scope")
    }

    /// `12 15-18` as the lines 12, 15, 16, 17 and 18.
    private func linesOutOfScope(of name: String) throws -> Set<Int> {
        let rows = try tableRows("shared-out-of-scope.tsv").filter { $0.fields[0] == name }
        let spans = rows.flatMap { $0.fields[1].split(separator: " ") }
        return Set(
            spans.flatMap { span -> [Int] in
                let ends = span.split(separator: "-").compactMap { Int($0) }
                guard let first = ends.first, let last = ends.last else { return [] }
                return Array(first...last)
            })
    }
}

/// A value as duckling's corpus writes it, reduced to days.
private struct DucklingValue {
    /// What a row is about: the first day of what it names, both ends of an interval, or a limit.
    enum Form {
        case start, interval, limit

        func show(_ deadline: Deadline?) -> String {
            guard let deadline, let to = deadline.to else { return "nil" }
            return switch self {
            case .start: "\(deadline.from ?? to)"
            case .interval: "\(deadline.from ?? to)…\(to)"
            case .limit: "…\(to)"
            }
        }
    }

    let form: Form
    let text: String

    init(_ corpus: String) {
        let days = corpus.split(separator: "(").compactMap { part -> CivilDate? in
            let numbers = part.prefix { $0 != ")" }.split(separator: ",")
                .compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
            guard numbers.count >= 3 else { return nil }
            return CivilDate(year: numbers[0], month: max(numbers[1], 1), clampingDay: max(numbers[2], 1))
        }
        guard let first = days.first, let last = days.last else {
            (form, text) = (.start, "no value in \(corpus)")
            return
        }
        // The end of an interval is the first moment that no longer belongs to it.
        if corpus.contains("Before") {
            (form, text) = (.limit, "…\(first.adding(days: -1))")
        } else if days.count > 1 {
            (form, text) = (.interval, "\(first)…\(last.adding(days: -1))")
        } else {
            (form, text) = (.start, "\(first)")
        }
    }
}
