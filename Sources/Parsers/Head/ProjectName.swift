/// The name of a project in a title: what stands in quotation marks after the word «проект».
enum ProjectName {
    /// Nil where no project is named: «Проект программы» is a draft, «проектный офис» an office.
    static func find(in text: String) -> String? {
        let lower = lowered(text)
        var start = 0
        while let found = offset(of: "проект", in: lower, from: start) {
            start = found + "проект".utf8.count
            if let end = wordEnd(Array(lower.utf8), from: start), !isDraft(lower, from: end),
                let name = QuotedName.find(in: text, after: end)
            {
                return name
            }
        }
        return office(in: text, lower)
    }

    /// «проектного офиса «Семейный маршрут»»: an office named after its project.
    private static func office(in text: String, _ lower: String) -> String? {
        for word in ["проектного офиса ", "проектного комитета ", "проектной команды ", "проектный офис "] {
            guard let found = offset(of: word, in: lower) else { continue }
            let behind = found + word.utf8.count
            if [.openingQuote].contains(Lettering.first(of: text.dropping(utf8: behind))) {
                return QuotedName.find(in: text, after: behind)
            }
        }
        return nil
    }

    /// «Проект программы», «проект плана»: a draft of what is named next.
    private static func isDraft(_ lower: String, from end: Int) -> Bool {
        let next = lower.dropping(utf8: end)[...].trimmed
        return [
            "программ", "план", "повестк", "решени", "протокол", "постановлени", "регламент", "расписани", "график",
        ]
        .contains { hasPrefix(next, $0) }
    }

    /// The end of a form of «проект»; nil for other words with that stem («проектного офиса»).
    private static func wordEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        for ending in endings where bytes[start...].starts(with: ending) {
            let end = start + ending.count
            if end == bytes.count || bytes[end] != 0xD0 && bytes[end] != 0xD1 { return end }
        }
        return nil
    }

    private static let endings = ["ами", "ов", "ом", "ах", "ам", "а", "у", "е", "ы", ""].map { Array($0.utf8) }
}
