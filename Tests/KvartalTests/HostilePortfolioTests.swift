import Foundation
import TestSupport
import Testing

/// Documents and tables that are well formed and meant to keep the program busy: thousands of rows, figures and names that
/// could each be compared with thousands of others. What a report of them takes of a processor is bounded.
@Suite("Hostile portfolios") struct HostilePortfolioTests {
    struct Portfolio: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var files: [String: String]
        /// Findings that are deserved.
        var codes: [String] = []
    }

    @Test("are reported within seconds", arguments: all + texts)
    func bounded(portfolio: Portfolio) throws {
        let folder = try TemporaryFolder()
        for (name, text) in portfolio.files { try folder.write(text, to: "input/" + name) }
        let run = try Program(in: folder.url).run(
            ["report", "--period", "2024-Q3", "--as-of", "2024-09-30", "--formats", "md", "--no-extracts", "-v"],
            seconds: Program.patience, megabytes: 512)
        #expect([0, 1].contains(run.status), "\(run.errors.suffix(1000))")
        for code in portfolio.codes { #expect(run.errors.contains("[\(code)]"), "\(run.errors.prefix(1000))") }
    }

    private static let words = "мастерская выставка ярмарка семинар конкурс фестиваль обучение занятие".split(
        separator: " ")

    private static func event(_ number: Int) -> String { "\(words[number % 8]) \(words[number / 8 % 8])" }

    private static func minutes(_ items: [String], due: String = "до 1 сентября 2024 года") -> String {
        let points = items.enumerated().map { "\($0 + 1). \($1)\nСрок – \(due)\n" }
        return "ПРОТОКОЛ № 5\nсовещания от 18.04.2024\n\nРЕШИЛИ:\n" + points.joined()
    }

    private static func results(_ lines: [String]) -> String {
        "Итоги реализации протокола № 5 от 18.04.2024\n\n" + lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ rows: [String]) -> String {
        "документ;пункт;исполнитель;показатель;факт;дата;статус\n" + rows.map { $0 + "\n" }.joined()
    }

    /// «…авинск» and the like: names that differ in their letters, not in their number.
    private static func town(_ number: Int) -> String { "Г" + letters(number) + "инск" }

    /// A number with letters for its digits.
    static func letters(_ number: Int) -> String {
        let letters = Array("абвгдежзик")
        return String("\(number)".compactMap(\.wholeNumberValue).map { letters[$0] })
    }

    /// «аааабаааабааа…»: whatever stands in it stands there many times, but not what ends with the digits of a number,
    /// written in «ааа» and «ааб».
    private static func periodic(_ letters: Int, end number: Int = 0) -> String {
        let digits = String(number, radix: 2).map { $0 == "0" ? "ааа" : "ааб" }.joined()
        return String(repeating: "ааааааааааааааааааааааааб", count: letters / 25 + 1).prefix(letters)
            + (number == 0 ? "" : digits)
    }

    private static let almostNamed = (1...3000).map {
        "\(periodic(100 + $0 % 60, end: $0));1;Министерство;;;01.09.2024;исполнено"
    }

    static let all: [Portfolio] = [
        Portfolio(
            testDescription: "results of a thousand figures on a thousand items",
            files: [
                "p.txt": minutes(
                    (1...999).map { "Министерству культуры провести \(event($0)) номер\($0) не менее \($0) человек." }),
                "r.txt": results((1...999).map { "Проведено \(event($0)) номер\($0): \($0) человек." }),
            ]),
        Portfolio(
            testDescription: "results of figures that fit every item",
            files: [
                "p.txt": minutes((1...999).map { "Министерству культуры провести ярмарки, не менее \($0) контактов." }),
                "r.txt": results((1...999).map { "Проведены ярмарки: \($0) контактов." }),
            ], codes: ["result-ambiguous"]),
        Portfolio(
            testDescription: "different results for one promise",
            files: [
                "p.txt": minutes(["Министерству культуры провести ярмарки, не менее 5 контактов."]),
                "r.txt": results((1...3000).map { "Проведены ярмарки: \($0) контактов." }),
            ], codes: ["result-ambiguous"]),
        Portfolio(
            testDescription: "an item of a thousand figures",
            files: [
                "p.txt": minutes([
                    "Министерству культуры провести "
                        + (1...1500).map { "не менее \($0 + 1) \(event($0)) номер\($0) контактов" }.joined(
                            separator: ", ")
                ]),
                "c.csv": table(
                    (1...500).map { "№ 5;1;Министерство культуры;\(event($0)) номер\($0);\($0);01.09.2024;в работе" }),
            ]),
        Portfolio(
            testDescription: "rows that name no item",
            files: [
                "p.txt": minutes(
                    (1...900).map { "Министерству культуры провести ярмарку \($0), не менее 100 человек." }),
                "c.csv": table(
                    (1...4000).map { ";;Министерство номер \($0);показатель \($0);\($0);01.09.2024;исполнено" }),
                "kvartal.yaml": "limits: {comparisons: 50000}\n",
            ], codes: ["limit-exceeded", "progress-unmatched"]),
        Portfolio(
            testDescription: "rows that name a document by words of no title",
            files: Dictionary(
                uniqueKeysWithValues: (1...150).map {
                    (
                        "p\($0).txt",
                        minutes(["Министерству культуры сделать дело \($0)."]).replacing("№ 5", with: "№ \($0)")
                    )
                } + [("c.csv", table((1...3000).map { "порядок работ \($0);1;Министерство;;;01.09.2024;исполнено" }))]),
            codes: ["progress-unmatched"]),
        Portfolio(
            testDescription: "rows whose names are almost a part of one endless title",
            files: [
                "p.txt": minutes(["Министерству культуры сделать дело."]).replacing(
                    "совещания", with: "совещания по проекту «\(periodic(20_000))»"),
                "c.csv": table(almostNamed),
            ], codes: ["progress-unmatched"]),
        Portfolio(
            testDescription: "rows whose names are almost a part of hundreds of long titles",
            files: Dictionary(
                uniqueKeysWithValues: (1...150).map {
                    (
                        "p\($0).txt",
                        minutes(["Министерству культуры сделать дело \($0)."]).replacing(
                            "совещания", with: "совещания по проекту «\(periodic(900)) \($0)»")
                    )
                } + [
                    ("c.csv", table(almostNamed)), ("kvartal.yaml", "limits: {comparisons: 50000}\n"),
                ]), codes: ["limit-exceeded"]),
        Portfolio(
            testDescription: "a page over thousands of points",
            files: [
                "p.txt": minutes(
                    ["Министерству культуры обеспечить " + String(repeating: "занятия школы ", count: 20_000) + ":"]
                ) + (1...3000).map { "1.\($0). направить отчет \($0)\n\n" }.joined()
            ], codes: ["limit-exceeded"]),
        Portfolio(
            testDescription: "a new indicator in every row about an item without figures",
            files: [
                "p.txt": minutes(["Министерству культуры сделать дело."]),
                "c.csv": table((1...4000).map { "№ 5;1;Министерство культуры;дело \($0);\($0);01.09.2024;в работе" }),
            ], codes: ["fact-without-target"]),
        Portfolio(
            testDescription: "a new body in every row about what all owe together",
            files: [
                "p.txt": minutes(["Провести не менее 1000 мероприятий."]),
                "c.csv": table((1...3000).map { "№ 5;1;городской округ \(town($0));;\($0);01.09.2024;в работе" }),
            ]),
        Portfolio(
            testDescription: "a new territory in every row about what each owes",
            files: [
                "p.txt": minutes(["Провести не менее 10 мероприятий от каждой территории."]),
                "c.csv": table((1...1500).map { "№ 5;1;городской округ \(town($0));;\($0);01.09.2024;в работе" }),
            ], codes: ["territory-from-progress"]),
        Portfolio(
            testDescription: "a weekly duty of forty years that is released a thousand times",
            files: [
                "p.txt": minutes(["Министерству культуры докладывать."], due: "еженедельно").replacing(
                    "2024", with: "1984"),
                "c.csv": table(
                    (1...1000).map { "№ 5;1;Министерство культуры;;;\($0 % 18 + 10).09.2024;снято с контроля" }),
                "kvartal.yaml": "limits: {facts: 30000}\n",
            ], codes: ["limit-exceeded"]),
    ]
}
