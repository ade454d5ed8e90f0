import Model
import TestSupport
import Testing

@testable import Checks

@Suite("Повторяющиеся сроки")
struct OccurrenceTests {
    @Test("A recurring duty is counted out from its document on", arguments: try tableRows("dates/occurrences.tsv"))
    func counts(_ row: CaseRow) throws {
        let fields = row.fields
        var recurrence = Recurrence(try #require(Recurrence.Frequency(rawValue: fields[0])))
        (recurrence.month, recurrence.day) = (Int(fields[1]), Int(fields[2]))
        (recurrence.workingDay, recurrence.monthOffset) = (Int(fields[3]), Int(fields[4]))
        recurrence.weekday = Int(fields[5])
        let rule = OccurrenceRule(recurrence, text: fields[6], defaultDay: 10, calendar: .builtIn)
        let found = rule.occurrences(from: day(fields[7]), beginningBy: day("2030-01-01"), limit: 3)
        let words = found.map { "\($0.label) \($0.stated.iso)" }.joined(separator: ", ")
        #expect(words == fields[8], "\(row.name)")
    }

    @Test("Occurrences follow one another without gap or overlap, whatever the frequency")
    func contiguous() {
        for frequency in [Recurrence.Frequency.weekly, .monthly, .quarterly, .semiannual, .annual] {
            let rule = OccurrenceRule(Recurrence(frequency), text: "", defaultDay: 10, calendar: .builtIn)
            let found = rule.occurrences(from: day("2019-01-01"), beginningBy: day("2027-12-31"))
            for (a, b) in zip(found, found.dropFirst()) {
                #expect(b.period.from == a.period.to.adding(days: 1) && a.stated < b.stated)
            }
        }
    }
}
