package import Model

/// Finds the figures that a text promises or reports (CONTRACT §2, Targets). `addresseeCount` is the number of bodies
/// that the item is addressed to: with more than one each owes it for itself, unless the words say otherwise.
package func findTargets(in text: String, addresseeCount: Int, at place: Place) -> [Reading<Target>] {
    var readings = knownTargets.value(of: text, variant: addresseeCount > 1 ? 1 : 0) {
        (TargetSearch(text, addresseeCount: addresseeCount)?.targets(at: place) ?? [], true)
    }
    for index in readings.indices { readings[index].value.origin = place }
    return readings
}

private let knownTargets = Remembered<[Reading<Target>]>()

/// Finds sums of money: «~ 396,6 млн руб.», «не более 100 тыс. рублей».
package func findAmounts(in text: String, at place: Place) -> [Reading<Amount>] {
    AmountSearch(text)?.amounts(at: place) ?? []
}

/// Reads a number alone in plain or Russian notation: «1 200,5», «19 000», «85%», «двадцать три».
package func readNumber(_ text: String) -> Double? { LoneNumber(text).value }
