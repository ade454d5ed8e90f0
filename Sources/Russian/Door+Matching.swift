internal import Model

/// Whether two names mean the same territory: «Первоуральск», «ГО Первоуральск», «городского округа Первоуральск».
package func sameTerritory(_ a: String, _ b: String) -> Bool {
    let (x, y) = (KindWords.telling(Stem.all(of: a)), KindWords.telling(Stem.all(of: b)))
    return x == y || TownAdjective.areRelated(x, y)
}

/// The territory whose administration a body is: «Администрация городского округа Первоуральск» → «городской округ
/// Первоуральск». Nil for a body that is no administration.
package func territory(ofAdministration body: String) -> String? {
    let words = body.split(separator: " ", maxSplits: 1)
    guard words.count == 2, Stem.all(of: String(words[0])) == Stem.all(of: "администрация") else {
        return nil
    }
    return readTerritories(String(words[1]), registry: Registry()).first ?? String(words[1])
}

/// A person's name in any case → the nominative, in the order and style of the document; `expecting` decides between
/// readings that the form alone leaves open (П.В. Крекова: genitive of a man, nominative of a woman).
package func nominative(ofPerson name: String, expecting grammaticalCase: GrammaticalCase? = nil) -> String {
    let text = NamedText(name)
    return text.personName(at: 0).map { text.nominative(of: $0, expecting: grammaticalCase) } ?? name
}
