import Model
import TestSupport
import Testing

@testable import Checks

@Suite("Сроки и выходные")
struct DueDateTests {
    @Test(
        "A date on a day off moves by the rule of its document, to the day",
        arguments: try tableRows("dates/moving.tsv"))
    func moves(_ row: CaseRow) {
        let stated = day(row.fields[0])
        let previous = MovingRule(shift: .previous, calendar: .builtIn).move(stated)
        let next = MovingRule(shift: .next, calendar: .builtIn).move(stated)
        #expect(previous == day(row.fields[1]), "\(row.name)")
        #expect(next == day(row.fields[2]), "\(row.name)")
        #expect(MovingRule(shift: .none, calendar: .builtIn).move(stated) == stated)
    }

    @Test("A quarterly report is never due before its quarter is over", arguments: try tableRows("dates/reports.tsv"))
    func reports(_ row: CaseRow) {
        let period = quarter(row.fields[0])
        let rule = OccurrenceRule(quarterlyByTheSecond, text: "", defaultDay: 10, calendar: .builtIn)
        let occurrence = rule.occurrence(about: period.first)
        #expect(occurrence.label == row.fields[0])
        #expect(occurrence.stated == day(row.fields[1]))
        for (shift, expected) in [(Shift.previous, row.fields[2]), (.next, row.fields[3])] {
            let rule = MovingRule(shift: shift, calendar: .builtIn)
            let due = rule.move(occurrence.stated, reportOn: period.window)
            #expect(due == day(expected), "\(row.name) \(shift)")
            let remark = rule.remark(on: occurrence.stated, reportOn: period.window)
            let movesForward = shift == .previous && due > occurrence.stated
            #expect((remark?.code == "due-before-period-end") == movesForward)
        }
    }

    @Test("Under «previous» a due date is a working day and never after the stated one")
    func previousNeverLater() {
        let rule = MovingRule(shift: .previous, calendar: .builtIn)
        let next = MovingRule(shift: .next, calendar: .builtIn)
        for number in day("2019-01-09").dayNumber...day("2027-12-31").dayNumber {
            let stated = CivilDate(dayNumber: number)
            let due = rule.move(stated)
            #expect(due <= stated && ProductionCalendar.builtIn.isWorking(due))
            let later = next.move(stated)
            #expect(later >= stated && ProductionCalendar.builtIn.isWorking(later))
        }
    }

    @Test("Ten working days from a letter of 14.02.2025 end on 28.02.2025, from 27.12.2024 on 21.01.2025")
    func workingDays() {
        let calendar = ProductionCalendar.builtIn
        #expect(calendar.adding(workingDays: 10, after: day("2025-02-14")) == day("2025-02-28"))
        #expect(calendar.adding(workingDays: 10, after: day("2024-12-27")) == day("2025-01-21"))
    }

    private let quarterlyByTheSecond = {
        var recurrence = Recurrence(.quarterly)
        (recurrence.day, recurrence.monthOffset) = (2, 1)
        return recurrence
    }()
}
