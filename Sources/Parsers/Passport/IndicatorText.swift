internal import Model
internal import Russian

/// Indicators that follow each other in running text.
enum IndicatorText {
    /// «количество резидентов – 120 человек, доля занятых – 70 %»: cut before every word that names a measure, where a
    /// figure stands before it; what comes before the first («следующих показателей: ») is left out.
    static func parts(of text: String, at place: Place) -> [String] {
        let lower = lowered(text)
        let starts = nouns.flatMap { offsets(of: $0, in: lower) }.sorted()
        guard starts.count > 1 else { return [text] }
        var cuts: [Int] = []
        for start in starts {
            let part = text.dropping(utf8: cuts.last ?? 0).prefix(utf8Count: start - (cuts.last ?? 0))
            if cuts.isEmpty ? Lettering.last(of: part.trimmed) == .colon || part.isEmpty : holdsFigure(part, at: place)
            {
                cuts.append(start)
            } else if cuts.isEmpty, holdsFigure(part, at: place) {
                cuts += [0, start]
            }
        }
        guard cuts.count > 1 else { return [text] }
        return cuts.indices.map { index in
            let end = index + 1 < cuts.count ? cuts[index + 1] : text.utf8.count
            return stripped(text.dropping(utf8: cuts[index]).prefix(utf8Count: end - cuts[index]))
        }
    }

    /// What is measured, of the words before a figure: «количество гостей составит» → «количество гостей». Nil where
    /// no such verb stands there.
    static func name(_ words: Substring) -> String? {
        let part = words.trimmed
        let last = lastWord(of: String(part))
        guard verbs.contains(last) else { return nil }
        let name = stripped(part.dropLast(last.count))
        return name.isEmpty ? nil : name
    }

    private static let verbs: Set<String> = [
        "составит", "составят", "составляет", "составила", "составило", "составил", "достигнет", "достигнут", "будет",
        "увеличится", "вырастет", "превысит", "снизится",
    ]

    /// «Число музеев, единиц: 2024 г. – 4, 2025 г. – 11» is read with the last year's value. Nil where no years part
    /// figures.
    static func lastOfYears(_ line: String) -> String? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let rest = line[line.index(after: colon)...].trimmed
        let pieces = (rest.utf8.last == 0x2E ? rest.dropLast() : rest).split { ",;".contains($0) }.map { $0.trimmed }
        return series(pieces).map { "\(line[..<colon].trimmed) – \($0)" }
    }

    /// The last figure of «2024 г. – 4», «2025 г. – 11».
    private static func series(_ pieces: [Substring]) -> String? {
        guard pieces.count > 1 else { return nil }
        var last: Substring?
        for piece in pieces {
            guard isYear(piece.prefix(4)), let dash = piece.firstIndex(where: { "–—-:".contains($0) }) else {
                return nil
            }
            last = piece[piece.index(after: dash)...].trimmed
        }
        return last.map(String.init)
    }

    private static func isYear(_ text: Substring) -> Bool {
        text.hasPrefix("20") && text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func holdsFigure(_ part: Substring, at place: Place) -> Bool {
        part.utf8.contains { (0x30...0x39).contains($0) }
            && !findTargets(in: String(part), addresseeCount: 0, at: place).isEmpty
    }

    private static func offsets(of noun: String, in lower: String) -> [Int] {
        let bytes = Array(lower.utf8)
        var starts: [Int] = []
        var from = 0
        while let found = offset(of: noun, in: lower, from: from) {
            from = found + noun.utf8.count
            if found == 0 || isBlank(bytes[found - 1]) { starts.append(found) }
        }
        return starts
    }

    private static func stripped(_ text: Substring) -> String {
        var part = text.trimmed
        while let last = part.utf8.last, last == 0x2C || last == 0x2E { part = part.dropLast().trimmed }
        if part.hasSuffix(" и") { part = part.dropLast(2).trimmed }
        return String(part)
    }

    private static let nouns = [
        "количество ", "число ", "доля ", "объем ", "объём ", "охват ", "численность ", "площадь ", "протяженность ",
        "протяжённость ", "уровень ", "удельный вес ", "процент ", "средний ", "среднее ", "средняя ", "прирост ",
    ]
}
