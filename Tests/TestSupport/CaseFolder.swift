/// A case of a table test: a name that the test's output shows, and its fields.
package struct CaseRow: Sendable {
    package let name: String
    package let fields: [String]

    package init(name: String, fields: [String]) {
        self.name = name
        self.fields = fields
    }
}
