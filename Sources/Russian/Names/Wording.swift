/// A word of a name and what is written in its place.
struct Change: Sendable {
    let token: Int
    let text: String

    init(_ token: Int, _ text: String) {
        self.token = token
        self.text = text
    }
}

extension NamedText {
    /// A token as it was typed.
    func original(_ index: Int) -> String {
        let token = self[index]
        return String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    /// A word with other last letters; its beginning stays as typed.
    func replacingEnding(of index: Int, length: Int, with ending: String) -> String {
        let token = self[index]
        let (start, end) = (Int(token.start), Int(token.end))
        let folded = word(index)
        if end - start == folded.count, token.script != .mixed {
            return String(decoding: bytes[start..<end - length], as: UTF8.self) + ending
        }
        let text = String(decoding: folded.dropLast(length), as: UTF8.self) + ending
        return token.isCapitalized ? capitalized(text) : text
    }

    /// Tokens as one line of text: single spaces, some words replaced, some runs left out.
    func phrase(_ run: Range<Int>, replacing changes: [Change] = [], without left: [Range<Int>] = []) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(tokens.range(run).count + 8)
        for index in run where !left.contains(where: { $0.contains(index) }) {
            if self[index].isSpaced, !text.isEmpty { text.append(0x20) }
            if let change = changes.first(where: { $0.token == index }) {
                text.append(contentsOf: change.text.utf8)
            } else {
                text.append(contentsOf: bytes[Int(self[index].start)..<Int(self[index].end)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// A text with a capital first letter (Russian or Latin).
func capitalized(_ text: String) -> String {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) || first == 0xD0 || first == 0xD1,
        let second = text.utf8.dropFirst().first, first != 0xD0 || second >= 0xB0
    else { return text }
    var bytes = Array(text.utf8)
    if (0x61...0x7A).contains(first) {
        bytes[0] = first - 0x20
    } else if bytes.count > 1, first == 0xD0, bytes[1] >= 0xB0 {
        bytes[1] -= 0x20
    } else if bytes.count > 1, first == 0xD1, bytes[1] < 0x90 {
        (bytes[0], bytes[1]) = (0xD0, bytes[1] + 0x20)
    } else if bytes.count > 1, first == 0xD1, bytes[1] == 0x91 {
        (bytes[0], bytes[1]) = (0xD0, 0x81)
    } else {
        return text
    }
    return String(decoding: bytes, as: UTF8.self)
}
