internal import ArgumentParser
internal import Composing
internal import Model

/// `kvartal explain ITEM`: one obligation's whole chain.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show an obligation's whole chain: the words, the reading, the rule, the facts, the status.")

    @Argument(help: "The item as the reports name it: I.3.1") var item: String
    @OptionGroup var options: CommonOptions

    func run() async throws {
        try await finish("explain", options) {
            let matter = try await Pipeline(options).matter()
            guard let text = explain(item: item, matter) else {
                let known = matter.portfolio.documents.flatMap { $0.items.map(\.id) }
                throw Failure("there is no item '\(item)' in the documents; there are \(shortList(known))")
            }
            try Console.print(text)
            return Ending(matter)
        }
    }

    private func shortList(_ items: [String]) -> String {
        if items.isEmpty { return "none" }
        return items.prefix(20).joined(separator: ", ") + (items.count > 20 ? ", …" : "")
    }
}
