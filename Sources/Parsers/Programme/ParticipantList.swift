/// Lists of people that stand on one line.
enum ParticipantList {
    /// One entry each: parted by semicolons, else by commas before the word for the next group. Where all stand behind
    /// «Участники:» on one line (`isOneLine`), any plural of people begins a group; a line of a list seldom holds two.
    static func split(_ text: String, isOneLine: Bool = false) -> [String] {
        let parts = text.split(separator: ";").map { stripped($0) }.filter { !$0.isEmpty }
        return parts.count > 1 ? parts : parts.flatMap { splitAtCommas($0, isOneLine: isOneLine) }
    }

    /// Tasks that stand on one line, parted by semicolons.
    static func sentences(_ text: String) -> [String] {
        let numbered = numbered(text)
        if numbered.count > 1 { return numbered }
        return text.split(separator: ";").map { stripped($0) }.filter { !$0.isEmpty }
    }

    /// «1. Обсудить меры поддержки. 2. Создать ассоциацию»: parted at the numbers, which count on from one.
    static func numbered(_ text: String) -> [String] {
        guard text.hasPrefix("1. ") || text.hasPrefix("1) ") else { return [] }
        let mark = text.hasPrefix("1. ") ? ". " : ") "
        var parts: [String] = []
        var rest = text.dropping(utf8: 3)
        while let next = offset(of: " \(parts.count + 2)\(mark)", in: rest) {
            parts.append(stripped(rest.prefix(utf8Count: next)))
            rest = rest.dropping(utf8: next + " \(parts.count + 1)\(mark)".utf8.count)
        }
        return (parts + [stripped(rest[...])]).filter { !$0.isEmpty }
    }

    /// Whether a line begins with a group of people in the nominative plural: «Главы …», «Специалисты …».
    static func beginsGroup(_ line: String) -> Bool {
        guard openings.beginFolded(line) else { return false }
        let word = folded(line.prefix(utf8Count: 60)).prefix { $0 != " " }
        return openings.begin(word) && ["и", "ы", "а", "я"].contains(word.suffix(1)) && word.count > 4
    }

    /// «Председатели советов», «Сельские старосты», «Тренеры»: a line of a list of participants that names the next group
    /// by what its people are.
    static func namesGroup(_ line: String) -> Bool {
        guard Lettering.first(of: line) == .upper, line.utf8.count <= 240 else { return false }
        return namesPeople(folded(line.prefix(utf8Count: 120)))
    }

    /// «Участники форума –», «Приглашаются:»: a list stands below.
    static func isHeading(_ line: String) -> Bool {
        guard line.utf8.count <= 160 else { return false }
        switch Lettering.last(of: line) {
        case .colon, .hyphen: break
        default: return false
        }
        return headings.beginFolded(line)
    }

    private static let headings: Openings = [
        "участник", "категории участник", "состав участник", "приглаша", "целевая аудитория", "аудитория",
    ]

    private static func splitAtCommas(_ text: String, isOneLine: Bool) -> [String] {
        var parts: [String] = []
        let pieces = text.split(separator: ",")
        let areBare = pieces.count > 2 && pieces.allSatisfy(isBareGroup)
        for piece in pieces {
            let start = folded(piece)
            let opens = isOneLine ? namesPeople(start) : openings.begin(start)
            if parts.isEmpty || areBare || opens {
                parts.append(stripped(piece))
            } else {
                parts[parts.count - 1] += "," + piece
            }
        }
        return parts
    }

    /// «владельцы гостевых домов», «сельские библиотекари»: a group's own word, or a plural of those who do something,
    /// behind an adjective or alone.
    private static func namesPeople(_ piece: String) -> Bool {
        if openings.begin(piece) { return true }
        let words = piece.split(separator: " ").prefix(2)
        guard let first = words.first else { return false }
        let isAdjective = ["ые", "ие"].contains { first.hasSuffix($0) }
        let noun = isAdjective ? words.last ?? first : first
        return noun.count > 5 && agents.contains { noun.hasSuffix($0) }
    }

    /// Plurals of those who do something; a genitive («сферы», «культуры») ends otherwise.
    private static let agents = [
        "тели", "ники", "льцы", "вцы", "исты", "логи", "воды", "веды", "анты", "торы", "арии", "ари", "щики", "чики",
        "граждане", "яне", "ане", "ицы", "ающие", "яющие", "ященные", "тари", "еры", "оры", "аны", "енты", "нты",
        "мены",
        "аты", "осты", "тавы",
    ]

    /// Whether a line begins with a word for a group of people: «представители …», «специалисты …».
    static func opensGroup(_ line: String) -> Bool {
        openings.beginFolded(line)
    }

    /// «студенты», «молодые специалисты»: one or two words that end in a plural.
    private static func isBareGroup(_ piece: Substring) -> Bool {
        let words = folded(piece).split(separator: " ")
        return words.count <= 2
            && words.last.map { $0.hasSuffix("и") || $0.hasSuffix("ы") || $0.hasSuffix("е") } == true
    }

    private static func stripped(_ text: Substring) -> String {
        var part: Substring = text[...].trimmed
        while let last = part.unicodeScalars.last, ".;,".unicodeScalars.contains(last) {
            part = part.withoutLastSign.trimmed
        }
        return String(part)
    }

    /// Words with which a group of people begins.
    private static let openings: Openings = [
        "представител", "руководител", "специалист", "мастера", "ремесленник", "учител", "педагог", "студент",
        "школьник", "главы", "депутат", "члены", "эксперт", "волонт", "добровол", "предпринимател", "жители",
        "директор",
        "сотрудник", "производител", "организатор", "преподавател", "родител", "ветеран", "журналист", "активист",
        "заместител", "начальник", "работник", "некоммерческ", "общественн", "победител", "наставник", "куратор",
        "председател", "секретар",
    ]
}
