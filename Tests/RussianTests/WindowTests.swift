import Model
import TestSupport
import Testing

@testable import Russian

@Suite("Windows and dates in a text")
struct WindowTests {
    @Test("the first window and the first full date are found", arguments: try tableRows("windows.tsv"))
    func first(row: CaseRow) {
        let context = DateContext(documentDate: CivilDate(iso: row.fields[1]))
        let window = findWindow(in: row.fields[0], context: context)?.value
        #expect((window.map { "\($0.from) \($0.to)" } ?? "nil") == row.fields[2], "\(row.fields[0])")
        let date = findDate(in: row.fields[0], context: context)?.value
        #expect((date.map { "\($0)" } ?? "nil") == row.fields[3], "\(row.fields[0])")
    }

    @Test("offsets are those of the words in the text")
    func offsets() throws {
        let text = "Указ от 18.09.2019 № 453-УГ"
        let reading = try #require(findDate(in: text, context: DateContext()))
        #expect(String(decoding: Array(text.utf8)[reading.range], as: UTF8.self) == "18.09.2019")
        let item = "Провести опрос (не менее 100 участников)"
        let target = try #require(findTargets(in: item, addresseeCount: 1, at: .line(3)).first)
        #expect(String(decoding: Array(item.utf8)[target.range], as: UTF8.self) == "не менее 100 участников")
        #expect(target.value.text == "не менее 100 участников")
        #expect(target.value.origin == .line(3))
    }
}
