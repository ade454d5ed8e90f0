import Model
import Testing

@Suite("Civil dates") struct CivilDateTests {
    @Test("every day from 1900 to 2100 survives the way to its number and back")
    func roundTrip() throws {
        let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2100, month: 12, day: 31))
        for number in first.dayNumber...last.dayNumber {
            let date = CivilDate(dayNumber: number)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test("a day that the calendar does not have is refused", arguments: ["2023-02-29", "2024-04-31", "2024-13-01"])
    func impossible(text: String) { #expect(CivilDate(iso: text) == nil) }

    @Test("11 July 2024 was a Thursday")
    func weekday() throws { #expect(try #require(CivilDate(iso: "2024-07-11")).weekday == 4) }
}
