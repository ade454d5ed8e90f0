/// What is left of a word without its ending: enough to compare the case forms of one name, not to tell words apart by
/// meaning. The genitive plural -ов is left on, because it ends surnames and towns (Серов, Серова).
enum Stem {
    private static let endings: [[UInt8]] = [
        "иями", "ыми", "ими", "ого", "его", "ому", "ему", "ями", "ами", "иях", "ией", "иям", "ием", "ая", "яя", "ую",
        "юю", "ое", "ее", "ый", "ий", "ой", "ей", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ия", "ии", "ию",
        "ях",
        "ах", "ям", "ам", "ью", "а", "я", "о", "е", "и", "ы", "у", "ю", "й", "ь",
    ].map { Letters.fold($0) }

    static func of(_ letters: some RandomAccessCollection<UInt8>) -> [UInt8] {
        for ending in endings
        where letters.count >= ending.count + 2 && letters.suffix(ending.count).elementsEqual(ending) {
            return Array(letters.dropLast(ending.count))
        }
        return Array(letters)
    }

    /// The stems of a text's words and its numbers, in order; hyphens part words, quotation marks are nothing.
    static func all(of text: some StringProtocol) -> [[UInt8]] {
        text.split { !($0.isLetter || $0.isNumber) }.map { of(Letters.fold($0)) }.filter { !$0.isEmpty }
    }
}
