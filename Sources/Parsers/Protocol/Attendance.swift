internal import Model
internal import Russian

/// How many were present: the number stated, else the names of the roster.
enum Attendance {
    static func count(_ paragraphs: [Paragraph]) -> Int? {
        guard !paragraphs.isEmpty else { return nil }
        for paragraph in paragraphs {
            if let number = stated(in: paragraph.text) { return number }
        }
        let names = paragraphs.reduce(0) { $0 + findPersons(in: $1.text).count }
        return names > 0 ? names : nil
    }

    /// «30 человек», «присутствовало 12 членов комиссии».
    private static func stated(in text: String) -> Int? {
        let words = folded(text).utf8.split { separators.contains($0) }.map { Substring($0) }
        var counts: [Int] = []
        for index in words.indices.dropFirst() where units.contains(where: { hasPrefix(words[index], $0) }) {
            let word = words[index - 1]
            if let number = Int(word) ?? readNumber(String(word)).flatMap({ Int(exactly: $0) }) {
                counts.append(number)
            }
        }
        // «члены комиссии – 11 чел., приглашённые – 4 чел.» are fifteen; «9 человек из 12 человек», «всего 15» are not.
        let isSum = counts.count > 1 && !words.contains("из") && !words.contains("всего")
        if let first = counts.first { return isSum ? counts.reduce(0, +) : first }
        if words.count <= 3, let last = words.last, let number = Int(last) { return number }
        return nil
    }

    private static let separators = Array(" ,;:()-".utf8)
    private static let units = ["человек", "чел", "член", "участник", "представител", "приглаш", "лиц"]
}
