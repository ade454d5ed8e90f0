internal import Model
internal import Russian

/// Names of persons where the text itself tells their case.
enum SpeakerName {
    /// Persons in a line that names them in the nominative: a signature, a roster, «Докладчик: …».
    static func nominatives(in text: String) -> [Reading<String>] {
        findPersons(in: text).map { reading in
            var reading = reading
            reading.value = stated(text, reading)
            return reading
        }
    }

    /// Whether a line is nothing but names: «П.В. Иволгин, Т.С. Дроздова».
    static func areAll(of text: String) -> Bool {
        guard text.utf8.count <= 240 else { return false }
        let people = findPersons(in: text)
        return !people.isEmpty && people.reduce(0) { $0 + $1.range.count + 2 } >= text.utf8.count
    }

    /// Persons behind «СЛУШАЛИ»: «Громова П.С.» is Громов, «Лапину Т.О.» is Лапина.
    static func accusatives(in text: String) -> [Reading<String>] {
        findPersons(in: text).map { reading in
            let words = stated(text, reading).split(separator: " ").map(String.init)
            let surnames = words.filter { !$0.utf8.contains(0x2E) }
            var reading = reading
            guard words.count > surnames.count, surnames.count == 1, let name = surname(surnames[0]) else {
                reading.value = nominative(ofPerson: words.joined(separator: " "), expecting: .accusative)
                return reading
            }
            reading.value = words.map { $0 == surnames[0] ? name : $0 }.joined(separator: " ")
            return reading
        }
    }

    /// The nominative of a surname in the accusative that ends like a Russian possessive; nil for others.
    private static func surname(_ word: String) -> String? {
        for stem in ["ов", "ев", "ёв", "ин", "ын"] {
            if word.hasSuffix(stem + "у") { return String(word.dropLast()) + "а" }
            // «Информацию начальника отдела Г.Г. Ивлевой»
            if word.hasSuffix(stem + "ой") { return String(word.dropLast(2)) + "а" }
            if word.hasSuffix(stem + "а") { return String(word.dropLast()) }
        }
        return nil
    }

    /// The name as it stands, blanks between initials gone.
    private static func stated(_ text: String, _ reading: Reading<String>) -> String {
        guard reading.range.upperBound <= text.utf8.count else { return reading.value }
        let start = text.utf8.index(text.startIndex, offsetBy: reading.range.lowerBound)
        let end = text.utf8.index(start, offsetBy: reading.range.count)
        let words = text[start..<end].split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\n" })
        guard words.count == reading.value.split(separator: " ").count || words.contains(where: { $0.hasSuffix(".") })
        else { return reading.value }
        var name = ""
        for word in words {
            let joinsInitial = name.hasSuffix(".") && word.hasSuffix(".") && word.utf8.count == 3
            name += name.isEmpty || joinsInitial ? "" : " "
            name += String(word)
        }
        return name
    }
}
