/// The bodies and territories that the user has named: they win over the rules of the language.
package struct Registry: Sendable {
    /// A known name in the nominative, with the other names it goes by («АНО «Особые люди»», «Минсоцполитики»).
    package struct Entry: Hashable, Sendable {
        package var name: String
        package var aliases: [String]

        package init(name: String, aliases: [String] = []) {
            self.name = name
            self.aliases = aliases
        }
    }

    package var bodies: [Entry]
    package var territories: [Entry]

    package init(bodies: [Entry] = [], territories: [Entry] = []) {
        self.bodies = bodies
        self.territories = territories
    }
}
