import Model
import Russian
import Testing

@Suite struct TypographyTests {
    @Test(arguments: [
        (0, "контактов"), (1, "контакт"), (2, "контакта"), (4, "контакта"), (5, "контактов"), (11, "контактов"),
        (14, "контактов"), (21, "контакт"), (22, "контакта"), (111, "контактов"), (1001, "контакт"), (-3, "контакта"),
    ])
    func aNounAgreesWithItsNumber(_ n: Int, _ noun: String) {
        #expect(plural(n, "контакт", "контакта", "контактов") == noun)
    }

    @Test func aFractionTakesTheGenitive() {
        #expect(plural(1.5, "контакт", "контакта", "контактов") == "контакта")
        #expect(plural(21.0, "контакт", "контакта", "контактов") == "контакт")
        #expect(counted(1200, "контакт", "контакта", "контактов") == "1\u{A0}200\u{A0}контактов")
    }

    @Test(arguments: [
        (1200.5, "1\u{A0}200,5"), (0, "0"), (60, "60"), (0.05, "0,1"), (-3.25, "\u{2212}3,3"),
        (999_999.96, "1\u{A0}000\u{A0}000"),
        (396_600_000, "396\u{A0}600\u{A0}000"), (.nan, "—"), (-0.01, "0"),
    ])
    func aNumberHasGroupsAndAComma(_ value: Double, _ text: String) {
        #expect(numberText(value) == text)
    }

    @Test func sharesAndDatesAreHeldTogether() throws {
        #expect(percentText(60.5) == "60,5\u{A0}%")
        #expect(numberText(19_000) == "19\u{A0}000")
        let date = try #require(CivilDate(year: 2024, month: 7, day: 11))
        #expect(dateRange(DateWindow(from: date, to: date)) == "11.07.2024")
        #expect(dateRange(DateWindow(from: date, to: date.adding(days: 1))) == "11.07.2024\u{2013}12.07.2024")
    }

    @Test(arguments: [
        ("2024-Q3", "III квартал 2024 года", "III квартала 2024 года", "III квартале 2024 года"),
        ("2024-07", "июль 2024 года", "июля 2024 года", "июле 2024 года"),
        ("2024-H1", "I полугодие 2024 года", "I полугодия 2024 года", "I полугодии 2024 года"),
        ("2024", "2024 год", "2024 года", "2024 году"),
    ])
    func aPeriodHasATitle(_ period: String, _ nominative: String, _ genitive: String, _ prepositional: String) throws {
        let period = try #require(ReportingPeriod(period))
        func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
        #expect(plain(periodTitle(period)) == nominative)
        #expect(plain(periodTitle(period, .accusative)) == nominative)
        #expect(plain(periodTitle(period, .genitive)) == genitive)
        #expect(plain(periodTitle(period, .prepositional)) == prepositional)
    }
}
