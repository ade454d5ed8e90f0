/// Whether a line begins with a territory in the genitive («Саратовской области», «Республики Коми», «Невьянского
/// городского округа»): with that a body's name ends, and none begins.
func beginsWithRegion(_ line: some StringProtocol) -> Bool {
    guard Lettering.first(of: line) == .upper, mayBeRegion(line) else { return false }
    let words = folded(line.prefix(120)).split(separator: " ", maxSplits: 3).prefix(3)
    guard let first = words.first else { return false }
    if first == "республики" { return words.count > 1 }
    guard ["ской", "ского", "цкой", "цкого"].contains(where: { first.hasSuffix($0) }) else { return false }
    return words.dropFirst().contains { word in regions.contains { hasPrefix(word, $0) } }
}

/// A cheap look at the first word's bytes: it ends in «ой», «го» or «ки».
private func mayBeRegion(_ line: some StringProtocol) -> Bool {
    let word = line.utf8.prefix(80).prefix { $0 != 0x20 && $0 != 0xC2 }
    return regionEnds.contains { word.suffix(3).elementsEqual($0) }
}

/// The last three bytes of «ой», «го», «ки», small and capital.
private let regionEnds: [[UInt8]] = [
    [0xBE, 0xD0, 0xB9], [0xB3, 0xD0, 0xBE], [0xBA, 0xD0, 0xB8], [0x9E, 0xD0, 0x99], [0x93, 0xD0, 0x9E],
    [0x9A, 0xD0, 0x98],
]

private let regions = ["области", "края", "района", "округа", "поселения", "республики", "улуса", "кожууна"]
