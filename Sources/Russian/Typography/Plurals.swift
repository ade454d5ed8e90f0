/// The form of a noun that goes with a whole number: 1 контакт, 2 контакта, 5 контактов, 11 контактов, 21 контакт.
package func plural(_ n: Int, _ one: String, _ few: String, _ many: String) -> String {
    let lastTwo = n.magnitude % 100
    if (11...14).contains(lastTwo) { return many }
    switch lastTwo % 10 {
    case 1: return one
    case 2...4: return few
    default: return many
    }
}

/// The form of a noun that goes with any number; a fraction takes the genitive singular: 1,5 контакта.
package func plural(_ value: Double, _ one: String, _ few: String, _ many: String) -> String {
    guard let whole = Int(exactly: value) else { return few }
    return plural(whole, one, few, many)
}

/// Number and noun, joined by a no-break space: «1 200 контактов».
package func counted(_ n: Int, _ one: String, _ few: String, _ many: String) -> String {
    numberText(n) + noBreakSpace + plural(n, one, few, many)
}
