import Foundation
import Model
import TestSupport
import Testing

@testable import Russian

@Suite("Numbers alone")
struct ReadingNumberTests {
    @Test("words in every case and digits of every notation are one number", arguments: try tableRows("numerals.tsv"))
    func number(row: CaseRow) throws {
        let expected = try #require(Double(row.fields[0]))
        for form in row.fields.dropFirst() {
            #expect(readNumber(form) == expected, "\(form)")
        }
    }

    @Test(
        "what is not a number alone is none", arguments: ["", "около", "5 человек", "п. 3", "2.1.3", "01.09.2024", "–"])
    func nothing(text: String) {
        #expect(readNumber(text) == nil)
    }

    @Test("every number up to a million, written out, is read back")
    func everyNumber() {
        for number in Array(0...2200) + stride(from: 2_201, through: 999_999, by: 997) + [1_000_000, 2_345_678] {
            #expect(readNumber(spelled(number)) == Double(number), "\(spelled(number))")
        }
    }

    private func spelled(_ number: Int) -> String {
        if number == 0 { return "ноль" }
        var parts: [String] = []
        if number >= 1_000_000 { parts += [small(number / 1_000_000, isFeminine: false), "миллионов"] }
        let thousands = number / 1000 % 1000
        if thousands > 0 { parts += [small(thousands, isFeminine: true), "тысяч"] }
        if number % 1000 > 0 { parts.append(small(number % 1000, isFeminine: false)) }
        return parts.joined(separator: " ")
    }

    private func small(_ number: Int, isFeminine: Bool) -> String {
        let hundreds = [
            "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
        ]
        let tens = [
            "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
        ]
        let ones = [
            "", isFeminine ? "одна" : "один", isFeminine ? "две" : "два", "три", "четыре", "пять", "шесть", "семь",
            "восемь",
            "девять", "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать",
            "семнадцать", "восемнадцать", "девятнадцать",
        ]
        let rest = number % 100
        let words = rest < 20 ? [ones[rest]] : [tens[rest / 10], ones[rest % 10]]
        return ([hundreds[number / 100]] + words).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
