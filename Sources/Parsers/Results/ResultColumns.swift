internal import Model

/// Which columns of a table of results hold what was done, what came of it and in which unit.
struct ResultColumns {
    /// The activity or the indicator; the result itself where no column stands beside it.
    let name: Int
    /// What was achieved.
    let fact: Int?
    let unit: Int?

    /// Nil where the headings name neither an activity nor a result.
    init?(_ heading: Table.Row) {
        let cells = heading.cells.map { (text: folded($0.text), column: $0.column) }
            .filter { !$0.text.isEmpty && !ColumnKind.isNumber($0.text) }
        func column(of words: [String], besides other: Int? = nil) -> Int? {
            words.lazy.compactMap { word in
                cells.first { $0.column != other && contains($0.text, word) }?.column
            }
            .first
        }
        let achieved = column(of: ["факт", "достигнут", "исполнен", "итог"])
        let subject = column(of: Self.subjects, besides: achieved)
        let result = column(of: ["результат"], besides: achieved)
        guard let name = subject ?? result ?? achieved else { return nil }
        self.name = name
        let said = achieved ?? (result == name ? nil : result)
        fact = said == name ? nil : said
        unit = cells.first { hasPrefix($0.text, "ед") && $0.column != name }?.column
    }

    /// The headings of a line with tabs: «Мероприятие<TAB>Итоги». A field («Результаты<TAB>создано …») is none.
    init?(tabLine row: Table.Row) {
        let cells = row.cells.filter { !$0.text.isEmpty && !ColumnKind.isNumber(folded($0.text)) }
        guard cells.count == 2, cells.allSatisfy({ $0.text.utf8.count <= 60 }),
            Self.subjects.contains(where: { hasPrefix(folded(cells[0].text), $0) }),
            ["факт", "достигнут", "исполнен", "итог", "результат", "полученн"].contains(where: {
                hasPrefix(folded(cells[1].text), $0)
            })
        else { return nil }
        (name, fact, unit) = (cells[0].column, cells[1].column, nil)
    }

    private static let subjects = [
        "показател", "мероприят", "наименование", "направлени", "задач", "действи", "вид работ", "виды работ", "этап",
        "содержание",
    ]

    /// Whether a cell tells in words what was achieved («Проведено 24 занятия»), rather than to which figure.
    static func isSentence(_ fact: String) -> Bool {
        guard Lettering.first(of: fact) == .upper || Lettering.first(of: fact) == .lower else { return false }
        let first = folded(fact.prefix(utf8Count: 40)).prefix { $0 != " " }
        return !["не", "более", "менее", "свыше", "около", "до", "от", "порядка"].contains(String(first))
            && fact.utf8.contains(0x20)
    }
}
