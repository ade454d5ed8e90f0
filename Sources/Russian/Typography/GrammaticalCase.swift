/// The six cases of Russian.
package enum GrammaticalCase: Int, Sendable, CaseIterable {
    case nominative, genitive, dative, accusative, instrumental, prepositional
}
