/// Whether a line begins with a territory in the genitive («Саратовской области», «Республики Коми», «Невьянского
/// городского округа»): with that a body's name ends, and none begins.
func beginsWithRegion(_ line: some StringProtocol) -> Bool {
    guard Lettering.first(of: line) == .upper else { return false }
    let words = folded(line.prefix(120)).split(separator: " ", maxSplits: 3).prefix(3)
    guard let first = words.first else { return false }
    if first == "республики" { return words.count > 1 }
    guard ["ской", "ского", "цкой", "цкого"].contains(where: { first.hasSuffix($0) }) else { return false }
    return words.dropFirst().contains { word in regions.contains { hasPrefix(word, $0) } }
}

private let regions = ["области", "края", "района", "округа", "поселения", "республики", "улуса", "кожууна"]
