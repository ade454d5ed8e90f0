/// The list definitions of a document (ECMA-376 part 1, §17.9). A value without reference to its document: documents
/// with the same numbering part can share it.
struct Numbering: Sendable {
    /// One level of a list.
    struct Level: Sendable {
        /// §17.9.25: zero where it is not stated.
        var start = 0
        var format = NumberFormat.decimal
        /// `%1.%2.`: `%n` stands for the number of level n, counted from 1.
        var text = ""
        /// The level (from 1) after whose numbers this one begins anew; 0 never, nil after any higher level.
        var restart: Int?
        /// All numbers in the label in Arabic digits (§17.9.4).
        var isLegal = false
        /// The paragraph style that this level belongs to.
        var style: String?
        var isHidden = false
        var isPicture = false
        var symbolFont: SymbolFont?
    }

    struct Abstract: Sendable {
        var levels: [Int: Level] = [:]
        /// The numbering style whose list this one stands for.
        var numStyleLink: String?
        /// The numbering style that this list is the definition of.
        var styleLink: String?
    }

    struct Instance: Sendable {
        var abstract = 0
        /// Levels written anew for this list.
        var levels: [Int: Level] = [:]
        /// Numbers with which levels begin in this list.
        var starts: [Int: Int] = [:]
    }

    var abstracts: [Int: Abstract] = [:]
    var instances: [Int: Instance] = [:]
    /// By the numbering style that it defines.
    var definitions: [String: Int] = [:]

    /// A list as its paragraphs see it: links followed, overrides applied.
    struct List: Sendable {
        /// The abstract definition: lists that share it share its counters.
        var abstract: Int
        var levels: [Int: Level]
        var starts: [Int: Int]
    }

    /// Nil for a list that is not defined. `numStyleLink` leads through the numbering style to the list that defines
    /// it (§17.9.21); a chain of links that comes back to itself ends there.
    func list(_ numId: Int, _ styles: StyleSheet) -> List? {
        guard let instance = instances[numId] else { return nil }
        var abstract = instance.abstract
        var seen: Set<Int> = []
        while let link = abstracts[abstract]?.numStyleLink, seen.count < 32, seen.insert(abstract).inserted {
            guard let next = definition(of: link, styles) else { break }
            abstract = next
        }
        let levels = (abstracts[abstract]?.levels ?? [:]).merging(instance.levels) { _, own in own }
        return List(abstract: abstract, levels: levels, starts: instance.starts)
    }

    private func definition(of style: String, _ styles: StyleSheet) -> Int? {
        if let numId = styles.styles[style]?.numId, let abstract = instances[numId]?.abstract { return abstract }
        return definitions[style]
    }
}
