internal import Model
internal import Russian

/// What the settings and the language know about the names of bodies and territories.
struct BodyNames {
    private let aliases: [TextKey: [String]]

    init(_ registry: Registry) {
        var aliases: [TextKey: [String]] = [:]
        for entry in registry.bodies + registry.territories where !entry.aliases.isEmpty {
            aliases[TextKey(folded(entry.name)), default: []] += entry.aliases
        }
        self.aliases = aliases
    }

    /// Finds which of the names a text means, by every alias that the settings give them, and an administration by its
    /// territory as well («Реж» for «Администрация Режевского городского округа»).
    func matcher(for names: [String]) -> NameMatcher {
        NameMatcher(
            names: names.map { name in
                let territory = Russian.territory(ofAdministration: name).map { [$0] } ?? []
                return (name, (aliases[TextKey(folded(name))] ?? []) + territory)
            })
    }

    /// A body that stands for a territory: its administration, its head, or the territory itself.
    func isTerritorial(_ name: String) -> Bool {
        let words = folded(name)
        return BodyNames.territorialHeads.contains { words.hasPrefix($0) }
            || words.hasSuffix(" район") || words.contains("городской округ") || words.contains("муниципальный округ")
    }

    /// The territory that a progress row's body means, in the nominative; nil for a body that is an organisation.
    func territory(reportedBy text: String) -> String? {
        let body = nominative(ofBody: text, registry: Registry())
        if let territory = Russian.territory(ofAdministration: body) { return territory }
        let words = folded(body)
        guard !words.isEmpty, !BodyNames.organisations.contains(where: { words.contains($0) }) else { return nil }
        return body
    }

    /// Territories that may be the same begin alike: the first three letters of the first word that is not a sort of
    /// territory.
    func bucket(ofTerritory name: String) -> Substring {
        let words = foldedWords(name)
        return (words.first { !BodyNames.sorts.contains(String($0)) } ?? words.first ?? "").prefix(3)
    }

    private static let sorts: Set<String> = [
        "го", "мо", "мр", "г", "город", "городской", "городского", "округ", "округа", "муниципальный", "муниципальное",
        "образование", "район", "поселок", "село", "города",
    ]
    private static let territorialHeads = [
        "администраци", "глава ", "главы ", "городской округ", "муниципальн", "район", "орган местного самоуправления",
        "органы местного самоуправления",
    ]
    private static let organisations = [
        "министерств", "департамент", "управлени", "комитет", "фонд", "палат", "агентств", "служб", "центр", "учрежден",
        "ано ", "ооо ", "союз", "совет", "дирекц", "университет", "институт", "отдел", "офис", "компани", "обществ",
        "ассоциац", "директор", "руководител", "министр", "куратор", "организац", "библиотек", "музе", "школ",
    ]
}
