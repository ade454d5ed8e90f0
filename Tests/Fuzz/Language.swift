internal import Model
internal import Russian

/// The words of a cell «Срок» or of a whole sentence, as the parsers hand them over: repaired or not.
func findDeadlines(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for words in [text, repair(text).text] {
        for date in [nil, someDay] {
            let context = DateContext(documentDate: date)
            _ = readDeadline(words, in: context, at: .document)
            _ = findDeadline(in: words, context: context, at: .document)
            _ = findWindow(in: words, context: context)
            _ = findDate(in: words, context: context)
        }
    }
}

/// Figures, sums and numbers in running text.
func findQuantities(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for words in [text, repair(text).text] {
        for count in [1, 3] { _ = findTargets(in: words, addresseeCount: count, at: .document) }
        _ = findAmounts(in: words, at: .document)
        _ = readNumber(words)
    }
}

/// Bodies, persons and territories, with a registry and without.
func findNames(_ bytes: [UInt8]) {
    let text = repair(String(decoding: bytes, as: UTF8.self)).text
    for registry in [Registry(), known] {
        _ = readAddressees(text, registry: registry, at: .document)
        _ = readAssigneeList(text, registry: registry, at: .document)
        _ = nominative(ofBody: text, registry: registry)
        _ = readTerritories(text, registry: registry)
        _ = findAbbreviations(in: text, registry: registry)
    }
    _ = findPersons(in: text)
    _ = nominative(ofPerson: text)
    _ = territory(ofAdministration: text)
    _ = sameTerritory(text, "городской округ Первоуральск")
}

private let known = {
    var registry = Registry()
    registry.bodies = [Registry.Entry(name: "Министерство культуры Свердловской области", aliases: ["Минкульт"])]
    registry.territories = [Registry.Entry(name: "городской округ Первоуральск", aliases: ["Первоуральск"])]
    return registry
}()
