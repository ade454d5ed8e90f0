/// Spaces and signs that are not seen.
enum Spacing {
    /// Every kind of space becomes a plain one, several become one, soft hyphens and zero-width signs vanish, no-break
    /// hyphens become plain ones, decomposed й and ё are put together. Line breaks and tabs stay.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = sequenceLength(bytes[index])
            let sequence = bytes[index..<min(index + length, bytes.count)]
            index += length
            switch meaning(of: sequence) {
            case .nothing: continue
            case .space: if clean.last != 0x20 { clean.append(0x20) }
            case .hyphen: clean.append(UInt8(ascii: "-"))
            case .breve: join(&clean, (0xB8, 0xB9), (0x98, 0x99))
            case .diaeresis: joinYo(&clean)
            case .itself: clean.append(contentsOf: sequence)
            }
        }
        return clean
    }

    private enum Meaning { case itself, nothing, space, hyphen, breve, diaeresis }

    private static func meaning(of sequence: ArraySlice<UInt8>) -> Meaning {
        guard let first = sequence.first, let last = sequence.last else { return .nothing }
        if first == 0x20 { return .space }
        guard first >= 0x80, sequence.count > 1 else { return first == 0x0D ? .nothing : .itself }
        let second = sequence[sequence.startIndex + 1]
        switch (first, second, last) {
        case (0xC2, 0xA0, _): return .space
        case (0xC2, 0xAD, _): return .nothing
        case (0xCC, 0x86, _): return .breve
        case (0xCC, 0x88, _): return .diaeresis
        case (0xCC, 0x81, _): return .nothing
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return .space
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .nothing
        case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): return .hyphen
        default: return .itself
        }
    }

    private static func sequenceLength(_ first: UInt8) -> Int {
        first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// и and a breve are й.
    private static func join(_ clean: inout [UInt8], _ small: (UInt8, UInt8), _ capital: (UInt8, UInt8)) {
        guard let last = clean.last, clean.dropLast().last == 0xD0 else { return }
        if last == small.0 { clean[clean.count - 1] = small.1 }
        if last == capital.0 { clean[clean.count - 1] = capital.1 }
    }

    /// е and two dots are ё.
    private static func joinYo(_ clean: inout [UInt8]) {
        guard let last = clean.last, clean.dropLast().last == 0xD0, last == 0xB5 || last == 0x95 else { return }
        clean.removeLast(2)
        clean += last == 0xB5 ? [0xD1, 0x91] : [0xD0, 0x81]
    }
}
