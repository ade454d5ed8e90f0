internal import Model

/// A word that opens a part of minutes: «СЛУШАЛИ: …», «РЕШИЛИ:», «Присутствовали: …».
struct Marker: Sendable {
    enum Kind: Sendable {
        case chair, secretary, attendance, guests, absence, agenda
        case heard, spoke, decided, instructed, recommended, voted
        /// «ОТМЕТИЛИ:», «Приложение: …»: read past.
        case other
    }

    var kind: Kind
    /// The mark itself, as written («Председатель комиссии»).
    var name: String
    /// What stands behind it on the same line.
    var rest: String

    /// Nil where the text begins with no such word, or where the word is part of a sentence.
    init?(_ text: String) {
        if let decided = Marker.decision(text) {
            self = decided
            return
        }
        guard Marker.openings.beginLowered(text) else { return nil }
        let start = lowered(text.prefix(utf8Count: 120))
        var next = 0
        while let index = Marker.openings.first(of: start, from: next) {
            next = index + 1
            let (phrase, kind, needsColon) = Marker.phrases[index]
            guard let rest = Marker.rest(of: start, after: phrase.utf8.count, needsColon: needsColon) else { continue }
            self.kind = kind
            name = String(text.prefix(utf8Count: rest)).trimmed
            self.rest = text.dropping(utf8: rest)
            while let first = self.rest.unicodeScalars.first, ":–—-".unicodeScalars.contains(first) {
                self.rest = String(self.rest.dropFirst()).trimmed
            }
            return
        }
        return nil
    }

    /// «Комиссия решила:», «Совет постановил:», «По итогам обсуждения решено:».
    private static func decision(_ text: String) -> Marker? {
        guard text.utf8.last == 0x3A, text.utf8.count <= 120 else { return nil }
        let isVerb = decisions.beginLowered(text[lastWordStart(of: text)...])
        return isVerb ? Marker(kind: .decided, name: text, rest: "") : nil
    }

    private static let decisions: Openings = ["решил", "решено", "решен", "постановил", "договорил", "условил"]

    private init(kind: Kind, name: String, rest: String) {
        (self.kind, self.name, self.rest) = (kind, name, rest)
    }

    /// The offset behind the phrase's word, or behind the colon or dash that soon follows it.
    private static func rest(of start: String, after count: Int, needsColon: Bool) -> Int? {
        let bytes = Array(start.utf8)
        var end = count
        while end + 1 < bytes.count, bytes[end] == 0xD0 || bytes[end] == 0xD1 { end += 2 }
        var index = end
        while index < (needsColon ? bytes.count : min(bytes.count, end + 30)) {
            switch bytes[index] {
            case 0x3A: return index + 1
            case 0xE2
            where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x92...0x95).contains(bytes[index + 2]):
                return index + 3
            case 0x2D where isBlank(bytes[index - 1]): return index + 1
            case 0x2E, 0x3B, 0x2C: return needsColon && index > end ? nil : end
            default: index += 1
            }
        }
        let isAlone = bytes[end...].allSatisfy { isBlank($0) || $0 == 0x2E }
        return isAlone || !needsColon ? end : nil
    }

    private static let openings = Openings(phrases.map(\.0))

    private static let phrases: [(String, Kind, Bool)] = [
        ("председательствовал", .chair, false), ("председательствующ", .chair, false), ("председатель", .chair, true),
        ("вел заседание", .chair, false),
        ("вел совещание", .chair, false), ("вела совещание", .chair, false), ("совещание вел", .chair, false),
        ("провел совещание", .chair, false), ("провела совещание", .chair, false),
        ("вела заседание", .chair, false), ("заседание вел", .chair, false), ("совещание провел", .chair, false),
        ("председатели", .chair, true),
        ("секретарь", .secretary, true), ("ответственный секретарь", .secretary, true),
        ("протокол вел", .secretary, false),
        ("протокол составил", .secretary, false),
        ("присутствовал", .attendance, false), ("присутствуют", .attendance, false),
        ("присутствующие", .attendance, false), ("на заседании присутств", .attendance, false),
        ("на совещании присутств", .attendance, false), ("в совещании участвовали", .attendance, false),
        ("всего присутств", .attendance, false), ("всего участвовал", .attendance, false),
        ("всего участник", .attendance, true), ("количество присутств", .attendance, true),
        ("количество участник", .attendance, true), ("число присутств", .attendance, true),
        ("общее количество присутств", .attendance, true), ("зарегистрировано участник", .attendance, true),
        ("участвовал", .attendance, false), ("приняли участие", .attendance, false),
        ("в заседании участвовали", .attendance, false),
        ("в заседании приняли участие", .attendance, false), ("в совещании приняли участие", .attendance, false),
        ("участники", .attendance, true), ("члены ", .attendance, true), ("в режиме видеоконференц", .attendance, true),
        ("приглашен", .guests, true), ("отсутств", .absence, true),
        ("повестка", .agenda, false), ("вопросы повестки", .agenda, false), ("рассматриваемые вопросы", .agenda, false),
        ("слушали", .heard, false), ("заслушали", .heard, false), ("докладчик", .heard, false),
        ("докладывал", .heard, false), ("доложил", .heard, false),
        ("содокладчик", .spoke, false), ("выступили", .spoke, false), ("выступил", .spoke, false),
        ("в обсуждении", .spoke, false),
        ("обсудили", .spoke, false), ("в обсуждении приняли участие", .spoke, false),
        ("договорились", .decided, false), ("условились", .decided, false), ("решили", .decided, false),
        ("решил", .decided, false), ("решение", .decided, true),
        ("решения", .decided, true),
        ("принято решение", .decided, false), ("приняты решения", .decided, false),
        ("принятые решения", .decided, false), ("приняли решение", .decided, false), ("постановил", .decided, false),
        ("по итогам", .decided, true), ("решено", .decided, false),
        ("поручили", .instructed, false), ("поручить", .instructed, true), ("дать поручени", .instructed, true),
        ("поручения", .instructed, true), ("перечень поручений", .instructed, false),
        ("рекомендовали", .recommended, false), ("рекомендовать", .recommended, true),
        ("рекомендации", .recommended, true),
        ("голосовали", .voted, false), ("результаты голосования", .voted, false), ("проголосовали", .voted, false),
        ("отметили", .other, true), ("приложение", .other, true),
    ]
}

extension Marker {
    /// «РЕКОМЕНДОВАТЬ:» alone in its line is a mark; with an addressee behind it is an item.
    var standsAlone: Bool { rest.isEmpty && !name.utf8.contains(0x20) }
}
