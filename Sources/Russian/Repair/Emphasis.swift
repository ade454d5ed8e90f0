/// The signs of Markdown emphasis that pair off within a line; a star that marks a footnote has no partner and stays.
enum Emphasis {
    static func pairs(in bytes: [UInt8]) -> Set<Int> {
        var paired: Set<Int> = []
        for sign in [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`")] where bytes.contains(sign) {
            pair(sign, in: bytes, &paired)
        }
        return paired
    }

    private static func pair(_ sign: UInt8, in bytes: [UInt8], _ paired: inout Set<Int>) {
        var open: Range<Int>?
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0A { open = nil }
            guard bytes[index] == sign, !isEscaped(bytes, index) else {
                index += 1
                continue
            }
            let end = bytes[index...].firstIndex { $0 != sign } ?? bytes.count
            let run = index..<end
            index = end
            if let start = open, start.count == run.count, closes(bytes, run, sign) {
                paired.formUnion(start)
                paired.formUnion(run)
                open = nil
            } else if opens(bytes, run, sign) {
                open = run
            }
        }
    }

    private static func isEscaped(_ bytes: [UInt8], _ index: Int) -> Bool {
        index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
    }

    /// An opening sign touches what follows it; an underscore also stands apart from what precedes it.
    private static func opens(_ bytes: [UInt8], _ run: Range<Int>, _ sign: UInt8) -> Bool {
        guard run.upperBound < bytes.count, run.count <= 3, !isSpace(bytes[run.upperBound]) else { return false }
        return sign != UInt8(ascii: "_") || run.lowerBound == 0 || !isLetter(bytes[run.lowerBound - 1])
    }

    private static func closes(_ bytes: [UInt8], _ run: Range<Int>, _ sign: UInt8) -> Bool {
        guard run.lowerBound > 0, !isSpace(bytes[run.lowerBound - 1]) else { return false }
        return sign != UInt8(ascii: "_") || run.upperBound == bytes.count || !isLetter(bytes[run.upperBound])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
