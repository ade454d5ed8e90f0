/// A name that a template may use: the list that templates are checked against and that `templates/README.md` shows.
struct TemplateName: Sendable {
    let name: String
    /// In Russian, because staff edit the templates.
    let meaning: String
    let example: String
    /// What may be named inside; empty for a plain value.
    var members: [TemplateName] = []

    init(_ name: String, _ meaning: String, example: String = "", _ members: [TemplateName] = []) {
        self.name = name
        self.meaning = meaning
        self.example = example
        self.members = members
    }
}

extension TemplateName {
    /// Names of `report.*`, `extract.*` and `deadlines.*`.
    static let report: [TemplateName] = [
        TemplateName("title", "заголовок отчёта", example: "Отчёт о ходе исполнения … за III квартал 2024 года"),
        TemplateName("subtitle", "на какую дату", example: "по состоянию на 30.09.2024"),
        TemplateName("period", "отчётный период словами", example: "III квартал 2024 года"),
        TemplateName("periodCode", "отчётный период, как в имени папки", example: "2024-Q3"),
        TemplateName("asOf", "дата, на которую составлен отчёт", example: "30.09.2024"),
        TemplateName("asOfISO", "та же дата по ISO 8601", example: "2024-09-30"),
        TemplateName(
            "requisites", "реквизиты по порядку",
            [
                TemplateName("name", "название реквизита", example: "Исполнитель"),
                TemplateName("value", "значение реквизита", example: "Министерство культуры"),
            ]),
        TemplateName("sections", "все разделы по порядку", section),
        TemplateName("section", "один раздел по имени: {{#section.late}} … {{/section.late}}", sectionNames),
        TemplateName("footer", "строки об источниках и правилах; внутри – {{.}}", example: "kvartal 1.0"),
        TemplateName(
            "signatory", "кто подписывает; нет, если не задано в kvartal.yaml",
            [
                TemplateName("post", "должность", example: "Руководитель проектного офиса"),
                TemplateName("name", "инициалы и фамилия", example: "И.И. Иванов"),
            ]),
    ]

    /// Names of `index.html`.
    static let index: [TemplateName] = [
        TemplateName("title", "заголовок страницы", example: "Отчёты за III квартал 2024 года"),
        TemplateName("subtitle", "на какую дату", example: "по состоянию на 30.09.2024"),
        TemplateName("groups", "отчёты по порядку, каждый во всех форматах", group),
        TemplateName(
            "recipients", "исполнители, каждый со своей папкой",
            [
                TemplateName("name", "исполнитель", example: "Министерство культуры"),
                TemplateName(
                    "counts", "сколько обязательств и сколько просрочено", example: "12 обязательств, 3 просрочено"),
                TemplateName("isLate", "есть ли просроченные", example: "true"),
                TemplateName("groups", "отчёты папки по порядку, каждый во всех форматах", group),
            ]),
        TemplateName("footer", "строки об источниках и правилах; внутри – {{.}}", example: "kvartal 1.0"),
    ]

    private static let group = [
        TemplateName("groupTitle", "что это за отчёт", example: "Выписка"),
        TemplateName(
            "files", "его файлы по порядку",
            [
                TemplateName("path", "путь от этой страницы", example: "recipients/…/report.html"),
                TemplateName("name", "как назвать ссылку", example: "Word"),
            ]),
    ]

    private static let section = [
        TemplateName("id", "имя раздела, оно же якорь", example: "late"),
        TemplateName("title", "заголовок раздела", example: "Просрочено"),
        TemplateName("body", "готовое содержание раздела; ставится с тремя скобками: {{{body}}}", example: "…"),
        TemplateName("isAnnex", "длинный справочный раздел, на бумаге с новой страницы", example: "false"),
        TemplateName("tables", "таблицы раздела как данные", table),
    ]

    private static let table = [
        TemplateName("tableID", "имя таблицы", example: "late-rows"),
        TemplateName("caption", "заголовок таблицы", example: "Просроченные обязательства"),
        TemplateName(
            "columns", "графы по порядку",
            [
                TemplateName("columnTitle", "заголовок графы", example: "Исполнитель"),
                TemplateName("key", "имя графы", example: "assignee"),
            ]),
        TemplateName(
            "rows", "строки по порядку",
            [
                TemplateName("isGroup", "строка-заголовок над следующими", example: "false"),
                TemplateName("tone", "neutral, good, attention, bad, muted", example: "bad"),
                TemplateName(
                    "cells", "ячейки по порядку",
                    [
                        TemplateName("key", "имя графы", example: "assignee"),
                        TemplateName("text", "содержание ячейки", example: "Министерство культуры"),
                    ]),
                TemplateName(
                    "cell", "ячейка по имени графы: {{cell.assignee}}",
                    columnKeys.map { TemplateName($0, "графа «\($0)», если она есть в таблице") }),
            ]),
    ]

    /// The sections that reports have (the composer's ids).
    static let sectionIDs = [
        "summary", "late", "duties", "changes", "coming", "progress", "discipline", "matrix", "plan", "findings",
        "unread", "documents", "annex", "sources",
    ]

    /// The keys of the columns that tables have, those of a matrix apart.
    static let columnKeys = [
        "path", "document", "item", "text", "assignee", "occurrence", "stated", "due", "extended", "status", "done",
        "plan", "actual", "percent", "evidence", "mode", "deadline", "place", "days-late", "latest", "debtors", "count",
        "change", "before", "shortfall", "forecast", "on-time", "late", "in-time-share", "done-share", "extended-share",
        "basis", "total", "severity", "message", "remedy", "kind", "title", "number", "date", "items", "shift",
        "sha256", "indicator", "value", "stage", "from", "to", "time", "figures",
    ]

    private static let sectionNames = sectionIDs.map { TemplateName($0, "раздел «\($0)»", section) }
}
