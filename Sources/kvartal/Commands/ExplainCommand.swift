internal import ArgumentParser
internal import Checks
internal import Composing
internal import Model

/// `kvartal explain ITEM`: one obligation's whole chain.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", _superCommandName: Kvartal.name,
        abstract: "Show an obligation's whole chain: the words, the reading, the rule, the facts, the status.",
        discussion: "Where several documents have an item of that number, all are shown; --document chooses one.")

    @Argument(help: "The item as the reports name it: I.3.1, or the end of it: 3.1.") var item: String
    @Option(
        help: ArgumentHelp(
            "The document, as progress tables name it: its file, number, date, or words of its title.",
            valueName: "name")) var document: String?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup(visibility: .hidden) var writing: WritingOptions

    func run() throws {
        try finish("explain", reading, scope) {
            let matter = try Pipeline(reading, scope).matter()
            let paths = try paths(in: matter.portfolio, originals: matter.assessment.originals)
            let reasons = Reasons(settings: matter.settings, asOf: matter.assessment.asOf)
            let explanation = explain(item: item, in: paths, matter, reasons: reasons.lines)
            guard !explanation.items.isEmpty else { throw Failure(unknownItem(matter, paths)) }
            try Console.print(explanation.text)
            if explanation.items.count > 1, !reading.quiet {
                Console.report(ambiguity(explanation.items, hasDocument: document != nil))
            }
            return Ending(matter)
        }
    }

    /// The documents that `--document` may mean, for a copy the one that it repeats; nil where it is not given.
    private func paths(in portfolio: Portfolio, originals: [String: String]) throws -> Set<String>? {
        guard let document else { return nil }
        let found = documents(named: document, in: portfolio.documents)
        if found.isEmpty {
            let known = portfolio.documents.filter { !$0.items.isEmpty }.map(\.source.path)
            throw Failure("no document with items is named '\(document)'; there are \(shortList(known))")
        }
        return Set(found.map { originals[$0.source.path] ?? $0.source.path })
    }

    private func unknownItem(_ matter: Matter, _ paths: Set<String>?) -> String {
        let documents = matter.portfolio.documents.filter { paths?.contains($0.source.path) ?? true }
        let place = document == nil ? "the documents" : documents.map(\.source.path).joined(separator: ", ")
        var seen = Set<String>()
        let known = documents.flatMap { $0.items.map(\.id) }.filter { seen.insert($0).inserted }
        return "there is no item '\(item)' in \(place); there are \(shortList(known))"
    }

    private func ambiguity(_ items: [(id: String, path: String)], hasDocument: Bool) -> String {
        let list = shortList(items.map { "\($0.path): \($0.id)" })
        let advice = hasDocument ? "name the item in full" : "name the item in full or the document with --document"
        return "kvartal: '\(item)' means \(items.count) items (\(list)); to see one, \(advice)"
    }

    private func shortList(_ names: [String]) -> String {
        if names.isEmpty { return "none" }
        return names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    }
}
