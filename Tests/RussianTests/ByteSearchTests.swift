import Russian
import TestSupport
import Testing

@Suite("Search for a phrase, byte by byte") struct ByteSearchTests {
    private func find(_ phrase: String, in text: String, from start: Int = 0) -> Int? {
        Array(phrase.utf8).withUnsafeBufferPointer { phrase in
            Array(text.utf8).withUnsafeBufferPointer { firstOffset(of: phrase, in: $0, from: start) }
        }
    }

    @Test(arguments: [
        ("план", "план", 0, 0), ("план", "по плану план", 0, 5), ("план", "по плану план", 6, 16),
        (". ", "а. б. в", 0, 2), (". ", "а. б. в", 3, 6), ("", "план", 2, 2), (" - ", "а- - б", 0, 3),
        ("№ 5", "от № 15, № 5", 0, 13),
    ])
    func itIsFoundFirstAtOrAfterAnOffset(_ phrase: String, _ text: String, _ start: Int, _ offset: Int) {
        #expect(find(phrase, in: text, from: start) == offset)
    }

    @Test(arguments: [("план", "пла", 0), ("план", "план", 1), ("план", "план", 9), ("а", "", 0), ("б", "аааа", 0)])
    func otherwiseThereIsNone(_ phrase: String, _ text: String, _ start: Int) {
        #expect(find(phrase, in: text, from: start) == nil)
    }

    private func letters(_ count: ClosedRange<Int>, _ random: inout Seeded) -> [String] {
        (0..<Int.random(in: count, using: &random)).map { _ in Bool.random(using: &random) ? "а" : "б" }
    }

    @Test func itIsWhatAComparisonAtEachOffsetFinds() {
        var random = Seeded(7)
        for _ in 0..<2_000 {
            let text = letters(0...20, &random)
            let phrase = letters(1...4, &random)
            let first = text.indices.first { text[$0...].starts(with: phrase) }
            #expect(find(phrase.joined(), in: text.joined()) == first.map { 2 * $0 }, "\(phrase) in \(text)")
        }
    }
}
