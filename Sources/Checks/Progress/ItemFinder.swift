internal import Model

/// Finds which items of a document a progress row names: «I.3.1», «3.1», «п. 3.1», «пункт 3.1.», «раздел I, п. 3.1».
struct ItemFinder {
    private var byKey: [String: [Int]] = [:]
    private let all: [Int]

    init(_ document: Document) {
        all = document.items.indices.filter { document.items[$0].modality != .result }
        for index in all {
            let item = document.items[index]
            let id = ItemFinder.key(item.id)
            byKey[id, default: []].append(index)
            let number = ItemFinder.key(item.number)
            if number != id, !number.isEmpty { byKey[number, default: []].append(index) }
        }
    }

    /// The items that the words (with their `key`) may mean; all of them for no words. An id wins over a number that looks the same.
    func find(_ text: String, key: String) -> [Int] {
        key.isEmpty ? (text.isEmpty ? all : []) : byKey[key] ?? []
    }

    /// Numerals joined by points, words like «пункт» gone, Cyrillic look-alikes of Roman numerals made Latin.
    static func key(_ text: String) -> String {
        var parts: [String] = []
        var part = ""
        func close() {
            if !part.isEmpty, !words.contains(part) { parts.append(part) }
            part = ""
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", "a"..."z", "а"..."я": part.unicodeScalars.append(scalar)
            case "A"..."Z": part.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
            case "І", "і": part.append("i")
            case "Х": part.append("x")
            case "А"..."Я": part.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
            default: close()
            }
        }
        close()
        return parts.map { $0 == "х" ? "x" : $0 }.joined(separator: ".")
    }

    private static let words: Set<String> = [
        "п", "пп", "пункт", "пункта", "подпункт", "раздел", "раздела", "вопрос", "мероприятие", "поручение", "no", "n",
    ]
}
