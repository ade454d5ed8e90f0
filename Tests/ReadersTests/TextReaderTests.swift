import Model
import Readers
import Testing

private func read(_ bytes: [UInt8], path: String = "a.txt", limits: Limits = Limits()) -> Content {
    readContent(bytes, path: path, limits: limits)
}

private func read(_ text: String) -> Content { read(Array(text.utf8)) }

private func lines(_ content: Content) -> [String] {
    content.blocks.map { block in
        switch block {
        case .paragraph(let paragraph): paragraph.text
        case .table(let table):
            table.rows.map { row in row.cells.map(\.text).joined(separator: " | ") }.joined(separator: "\n")
        }
    }
}

/// Bytes of a code page for the letters А…я and the sign №; everything else is ASCII.
private func encoded(_ text: String, upper: [UInt8], lower: [UInt8], number: UInt8?) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
        switch scalar.value {
        case 0x410...0x42F: [upper[Int(scalar.value) - 0x410]]
        case 0x430...0x44F: [lower[Int(scalar.value) - 0x430]]
        case 0x2116: number.map { [$0] } ?? Array("N".utf8)
        default: [UInt8(truncatingIfNeeded: scalar.value)]
        }
    }
}

private let koiOrder: [UInt8] = [
    0x01, 0x02, 0x17, 0x07, 0x04, 0x05, 0x16, 0x1A, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x12, 0x13, 0x14,
    0x15,
    0x06, 0x08, 0x03, 0x1E, 0x1B, 0x1D, 0x1F, 0x19, 0x18, 0x1C, 0x00, 0x11,
]

private struct Encoding {
    let name: String
    let encode: @Sendable (String) -> [UInt8]
}

private let encodings: [Encoding] = [
    Encoding(name: "utf-8") { Array($0.utf8) },
    Encoding(name: "utf-8") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    Encoding(name: "utf-16le") { $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
    Encoding(name: "utf-16le") { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
    Encoding(name: "utf-16be") { $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } },
    Encoding(name: "utf-16be") { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } },
    Encoding(name: "windows-1251") {
        encoded($0, upper: Array(0xC0...0xDF), lower: Array(0xE0...0xFF), number: 0xB9)
    },
    Encoding(name: "koi8-r") {
        encoded($0, upper: koiOrder.map { $0 + 0xE0 }, lower: koiOrder.map { $0 + 0xC0 }, number: nil)
    },
    Encoding(name: "cp866") {
        encoded($0, upper: Array(0x80...0x9F), lower: Array(0xA0...0xAF) + Array(0xE0...0xEF), number: 0xFC)
    },
]

@Suite("Reading plain text")
struct TextReaderTests {
    @Test(
        "the encoding is told by the content",
        arguments: [
            "Отчет о результатах\nПроведено 5 встреч", "ПРОТОКОЛ ЗАСЕДАНИЯ\n12 МАЯ 2024 ГОДА",
            "Паспорт проекта\nСрок: 2024 год\nРуководитель: Петров А.В.",
        ])
    func encodingIsTold(_ text: String) {
        for encoding in encodings {
            let content = read(encoding.encode(text))
            #expect(content.source.encoding == encoding.name)
            #expect(lines(content) == text.split(separator: "\n").map(String.init))
            #expect(content.diagnostics.isEmpty)
        }
    }

    @Test("lines end with LF, CRLF, CR, form feed or a line separator")
    func lineEnds() {
        let content = read("а\nб\r\nв\rг\u{0C}д\u{2028}е")
        #expect(lines(content) == ["а", "б", "в", "г", "д", "е"])
    }

    @Test("a paragraph has the number of its line and knows the blank lines before it")
    func placesAndGaps() {
        let content = read("первая\n\n \t\nвторая\nтретья\n")
        let paragraphs = content.blocks.compactMap { block -> Paragraph? in
            if case .paragraph(let paragraph) = block { return paragraph }
            return nil
        }
        #expect(paragraphs.map(\.place) == [.line(1), .line(4), .line(5)])
        #expect(paragraphs.map(\.followsGap) == [false, true, false])
    }

    @Test("a paragraph knows that a page ends before it")
    func pageEnds() {
        let content = read("первая\n2\n\u{0C}вторая\nтретья\n")
        let paragraphs = content.blocks.compactMap { block -> Paragraph? in
            if case .paragraph(let paragraph) = block { return paragraph }
            return nil
        }
        #expect(paragraphs.map(\.followsPage) == [false, false, true, false])
    }

    @Test("bytes that cannot be decoded are shown and found with their line")
    func damagedBytes() {
        let content = read(Array("Первая строка документа\nСрок ".utf8) + [0xFF] + Array(" года\n".utf8))
        #expect(lines(content).last == "Срок \u{FFFD} года")
        #expect(content.diagnostics.map(\.code) == ["invalid-bytes"])
        #expect(content.diagnostics.first?.origin.place == .line(2))
    }

    @Test("a lone surrogate is found too")
    func loneSurrogate() {
        let content = read([0xFF, 0xFE, 0x14, 0x04, 0x00, 0xD8, 0x30, 0x04])
        #expect(lines(content) == ["Д\u{FFFD}а"])
        #expect(content.diagnostics.map(\.code) == ["invalid-bytes"])
    }

    @Test(
        "binary data is no text document",
        arguments: [[0x00, 0x01, 0x02, 0xD0], [0x41, 0x00, 0x00, 0x00, 0xFF, 0x13]])
    func binary(_ bytes: [UInt8]) {
        let content = read(bytes)
        #expect(content.blocks.isEmpty)
        #expect(content.diagnostics.first?.severity == .error)
    }

    @Test("a file without text is an error", arguments: ["", "\n\n", " \t\n"])
    func empty(_ text: String) {
        #expect(read(text).diagnostics.map(\.code) == ["empty-document"])
    }

    @Test("a line over the limit is refused, the others are read")
    func longLine() {
        var limits = Limits()
        limits.paragraphLength = 20
        let content = read(Array("коротко\nслишком длинная строка\nтоже".utf8), limits: limits)
        #expect(lines(content) == ["коротко", "тоже"])
        #expect(content.diagnostics.map(\.code) == ["text-too-long"])
    }

    @Test("lines over the limit are said once, the last one without an end too")
    func tooManyLines() {
        var limits = Limits()
        limits.paragraphs = 1
        let content = read(Array("один\nдва\nтри".utf8), limits: limits)
        #expect(lines(content) == ["один"])
        #expect(content.diagnostics.map(\.code) == ["too-many-paragraphs"])
    }

    @Test("columns set with tabs are a table, also where last cells are missing and a cell is broken")
    func tabTable() {
        let content = read(
            "№\tМероприятие\tСрок\n1.\tСбор данных\tмарт 2024 года\n2.\tОпрос\tиюнь-сентябрь\n2024 года\n3.\tИтоги\n\nПодпись"
        )
        #expect(
            lines(content) == [
                "№ | Мероприятие | Срок\n1. | Сбор данных | март 2024 года\n2. | Опрос | июнь-сентябрь\n2024 года\n3. | Итоги",
                "Подпись",
            ])
    }

    @Test("a list number and a name before a tab make no table")
    func tabsThatAreNoTable() {
        let content = read("1.\tПервый пункт\n2.\tВторой пункт\nг. Ревда\t\t12 мая 2024 года")
        #expect(content.blocks.count == 3)
    }

    @Test(
        "bars make a table with and without a rule or a frame",
        arguments: [
            "| Время | Тема |\n|---|:--:|\n| 10:00 | Открытие |", "| Время | Тема |\n| 10:00 | Открытие |",
            "Время | Тема\n--- | ---\n10:00 | Открытие",
            "+-------+----------+\n| Время | Тема     |\n+-------+----------+\n| 10:00 | Открытие |\n+-------+----------+",
            "┌───────┬──────────┐\n│ Время │ Тема     │\n├───────┼──────────┤\n│ 10:00 │ Открытие │\n└───────┴──────────┘",
        ])
    func bars(_ text: String) {
        #expect(lines(read(text)) == ["Время | Тема\n10:00 | Открытие"])
    }

    @Test("a framed row may stand on several lines")
    func framedRows() {
        let text = """
            +---+--------+
            | 1 | Сбор   |
            |   | данных |
            +---+--------+
            | 2 | Опрос  |
            +---+--------+
            """
        #expect(lines(read(text)) == ["1 | Сбор данных\n2 | Опрос"])
    }
}
