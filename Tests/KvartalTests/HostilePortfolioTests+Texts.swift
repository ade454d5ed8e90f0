/// One document that says the same thousands of times, where each place was once compared with all those before it or read
/// anew to the end.
extension HostilePortfolioTests {
    static let texts: [Portfolio] = [
        document("a table of indicators without figures", passport),
        document("lines that could each begin a table", "ПЛАН МЕРОПРИЯТИЙ\n\n" + lines(6000) { _ in deed } + dates(60)),
        document(
            "rows of forty lines, each of them a term",
            "ПЛАН МЕРОПРИЯТИЙ\n\n№ п/п\nМероприятие\nСрок\nОтветственный\n"
                + lines(200) { "\($0)\n" + dates(35) }),
        document(
            "speakers of one question",
            "ПРОТОКОЛ\nсовещания\n\n11 июля 2024 года № 12\n\nI. О ходе\n("
                + (1...8000).map { "И.А. Иван\(letters($0))ов" }.joined(separator: ", ")
                + ")\n\n1. Министерству культуры направить отчет.\n"),
        document(
            "lines that end with a page's number", decision + "\n\n" + lines(30_000) { "abcd\($0) стр.\($0 % 9 + 1)" }),
        document("words cut at the end of every line", decision + "\n" + lines(40_000) { _ in "а-" }),
        document(
            "a result of thousands of figures without a comma",
            "Отчёт о результатах проекта «Школа ремесла»\n\nРезультаты проекта:\n"
                + lines(6000) { _ in "доля выпускников (%) – 85%" }),
    ]

    private static func document(_ description: String, _ text: String) -> Portfolio {
        Portfolio(testDescription: description, files: ["p.txt": text])
    }

    private static let decision =
        "ПРОТОКОЛ\nсовещания\n\n11 июля 2024 года № 1\n\nРЕШИЛИ:\n\n1. Министерству культуры направить отчет."

    private static let passport =
        "ПАСПОРТ ПРОЕКТА\n«Кластер»\nЦель проекта: развитие\n\nПоказатели проекта:\n\n"
        + "| Наименование показателя | План | Итог | Факт |\n|---|---|---|---|\n"
        + lines(7000) { "| доля выпускников \($0) | нет | нет | нет |" }

    private static let deed = "Мероприятие один\nСрок до 28.08.2024\nОтветственный Иванов"

    private static func dates(_ count: Int) -> String { lines(count) { _ in "до 28.08.2024" } }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (1...count).map { line($0) + "\n" }.joined()
    }
}
