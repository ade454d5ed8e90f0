import Model
import Testing

@testable import Parsers

@Suite("What points hand down to their sub-points") struct HandedDownWordingTests {
    private func minutes(textSize: Int) -> Document {
        let lines = [
            "ПРОТОКОЛ № 5", "совещания от 18.04.2024", "РЕШИЛИ:", "1. Министерству культуры обеспечить:",
            "1.1. ремонт школы.", "1.2. ремонт музея.", "1.3. ремонт театра.", "Срок – до 1 сентября 2024 года.",
        ]
        let paragraphs = lines.enumerated().map { Block.paragraph(Paragraph($1, place: .line($0 + 1))) }
        var settings = Settings()
        settings.limits.textSize = textSize
        return parse(Content(source: Source(path: "m.txt", format: .text), blocks: paragraphs), settings: settings)
    }

    @Test("Each begins with the words over it")
    func repeated() {
        let document = minutes(textSize: 63)
        let wordings = ["ремонт школы.", "ремонт музея.", "ремонт театра."].map { "обеспечить: " + $0 }
        #expect(document.items.map(\.text) == wordings)
        #expect(!document.diagnostics.contains { $0.code == "limit-exceeded" })
    }

    @Test("Where that would make too much text the others stand alone, and it is said how many and from where on")
    func bounded() throws {
        let document = minutes(textSize: 62)
        let wordings = ["обеспечить: ремонт школы.", "обеспечить: ремонт музея.", "ремонт театра."]
        #expect(document.items.map(\.text) == wordings)
        #expect(document.items.allSatisfy { $0.assignees.map(\.name) == ["Министерство культуры"] })
        let finding = try #require(document.diagnostics.first { $0.code == "limit-exceeded" })
        #expect(finding.severity == .error)
        #expect(finding.origin == Origin(path: "m.txt", place: .line(7)))
        #expect(finding.remark.message.hasPrefix("1 points stand without"))
    }
}
