import Model
import Readers
import Testing

private func read(_ text: String, path: String = "a.csv") -> Content {
    readContent(Array(text.utf8), path: path, limits: Limits())
}

private func rows(_ content: Content) -> [[String]] {
    content.blocks.flatMap { block -> [[String]] in
        if case .table(let table) = block { return table.rows.map { $0.cells.map(\.text) } }
        return []
    }
}

private func places(_ content: Content) -> [Place] {
    content.blocks.flatMap { block -> [Place] in
        if case .table(let table) = block { return table.rows.map(\.place) }
        return []
    }
}

@Suite("Reading comma-separated values")
struct CSVReaderTests {
    @Test("semicolon, comma and tab are told apart", arguments: [";", ",", "\t"])
    func delimiters(_ delimiter: String) {
        let content = read(
            ["Пункт", "Факт", "Дата"].joined(separator: delimiter) + "\r\n" + "1\(delimiter)60\(delimiter)\r\n")
        #expect(rows(content) == [["Пункт", "Факт", "Дата"], ["1", "60", ""]])
        #expect(content.source.format == .csv)
    }

    @Test("commas in a title above the table and in figures do not decide")
    func commasElsewhere() {
        let content = read(
            "Форма отчета, III квартал 2024 года, Ревда\nПункт;Факт;Дата\n1;2,5;01.09.2024\n2;3,5;01.09.2024\n")
        #expect(rows(content).map(\.count) == [1, 3, 3, 3])
    }

    @Test("a sep= line names the delimiter and is no row")
    func separatorLine() {
        let content = read("sep=,\na,b;c\n1,2;3\n")
        #expect(rows(content) == [["a", "b;c"], ["1", "2;3"]])
        #expect(places(content) == [.row(1), .row(2)])
    }

    @Test("quoted cells hold delimiters, doubled quotes and line ends; rows count as a spreadsheet counts them")
    func quoting() {
        let content = read("Орган;Комментарий\n\"ООО \"\"Ромашка\"\"\";\"первая\nвторая; третья\"\n\nРевда;да\n")
        #expect(
            rows(content) == [
                ["Орган", "Комментарий"], ["ООО \"Ромашка\"", "первая\nвторая; третья"], ["Ревда", "да"],
            ])
        #expect(places(content) == [.row(1), .row(2), .row(4)])
        #expect(content.diagnostics.isEmpty)
    }

    @Test("a quote that is not closed costs its own line only", arguments: ["3;\"обрыв", "\"3;обрыв"])
    func unclosedQuote(_ bad: String) {
        let content = read("Пункт;Комментарий\n1;да\n\(bad)\n4;\"в кавычках\"\n5;нет\n")
        #expect(rows(content).count == 5)
        #expect(rows(content).last == ["5", "нет"])
        #expect(content.diagnostics.map(\.code) == ["unclosed-quote"])
        #expect(content.diagnostics.first?.origin.place == .row(3))
    }

    @Test("quotes inside a cell without quotes are letters")
    func innerQuotes() {
        #expect(rows(read("a;b\nООО \"Ромашка\";1\n"))[1] == ["ООО \"Ромашка\"", "1"])
    }

    @Test("rows of different lengths are kept as they are")
    func raggedRows() {
        #expect(rows(read("a;b;c\n1\n1;2;3;4\n")).map(\.count) == [3, 1, 4])
    }

    @Test("cells parted by semicolons are recognised under any name")
    func anotherName() {
        let content = read("Документ;Пункт;Факт\nплан;1;60\nплан;2;70\n", path: "progress.txt")
        #expect(content.source.format == .csv)
        #expect(places(content) == [.row(1), .row(2), .row(3)])
    }

    @Test("binary data under the name of a table is an error")
    func binary() {
        let content = readContent([0x00, 0xFF, 0x01, 0x02, 0x03], path: "a.csv", limits: Limits())
        #expect(content.blocks.isEmpty)
        #expect(content.diagnostics.first?.severity == .error)
    }

    @Test("more cells than the limit are refused with the limit's name")
    func limit() {
        var limits = Limits()
        limits.tableCells = 10
        let text = "a;b;c\n" + String(repeating: "1;2;3\n", count: 100)
        let content = readContent(Array(text.utf8), path: "a.csv", limits: limits)
        #expect(content.diagnostics.map(\.code) == ["table-too-large"])
    }
}
