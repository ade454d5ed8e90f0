/// The first words of many paragraphs as they stand, end to end: they are gone through again and again, nearly all are
/// passed over, and so none is worth a string of its own.
struct Beginnings: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func append(_ text: Substring) {
        withBytes(of: text) { bytes.append(contentsOf: $0) }
        ends.append(bytes.count)
    }

    /// How many begin with one of the folded phrases.
    func count(startingWith phrases: Openings) -> Int {
        var count = 0
        forEach { if phrases.beginFolded($0) { count += 1 } }
        return count
    }

    /// Those that a look at their bytes does not rule out, folded.
    func folded(where isPossible: (UnsafeBufferPointer<UInt8>) -> Bool) -> [String] {
        var found: [String] = []
        forEach { if isPossible($0) { found.append(Parsers.folded(String(decoding: $0, as: UTF8.self))) } }
        return found
    }

    private func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for end in ends {
                body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                start = end
            }
        }
    }
}
