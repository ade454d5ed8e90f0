import Model
import TestSupport
import Testing

@testable import Russian

@Suite("Deadlines inside running text")
struct RunningDeadlineTests {
    @Test("only the deadline of the action is found", arguments: try tableRows("running-deadlines.tsv"))
    func phrase(row: CaseRow) {
        let context = DateContext(documentDate: CivilDate(iso: row.fields[1]))
        let reading = findDeadline(in: row.fields[0], context: context, at: .line(1))
        #expect((reading?.value.summary ?? "nil") == row.fields[2], "\(row.fields[0])")
    }

    @Test("«до» excludes its day where the setting says so")
    func literal() {
        var context = DateContext(documentDate: CivilDate(iso: "2024-07-11"))
        context.doIncludesDate = false
        let summary = { (text: String) in readDeadline(text, in: context, at: .line(1))?.value.summary }
        #expect(summary("до 28 декабря 2024 года") == "by 2024-12-27")
        #expect(summary("до 28 декабря 2024 года включительно") == "by 2024-12-28")
        #expect(summary("не позднее 28 декабря 2024 года") == "by 2024-12-28")
        #expect(summary("до марта 2025 года") == "by 2025-02-28")
        #expect(summary("до конца марта 2025 года") == "by 2025-03-31")
    }

    @Test("in minutes a term is counted from the day of their meeting, and of no other")
    func meeting() {
        var context = DateContext(documentDate: CivilDate(iso: "2025-02-14"))
        context.isOfMeeting = true
        let summary = { (text: String) in readDeadline(text, in: context, at: .line(1))?.value.summary }
        let counted = "relative 10 working-day document 2025-02-28"
        #expect(summary("в течение 10 рабочих дней со дня проведения заседания") == counted)
        #expect(summary("в течение 10 рабочих дней после совещания") == counted)
        #expect(summary("в течение 10 рабочих дней после следующего заседания") == "relative 10 working-day event")
        #expect(
            summary("в течение 10 рабочих дней со дня заседания Правительства") == "relative 10 working-day event")
        context.isOfMeeting = false
        #expect(
            summary("в течение 10 рабочих дней со дня проведения заседания") == "relative 10 working-day event")
    }
}
