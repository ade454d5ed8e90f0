internal import Model
internal import Synchronization

/// The registry's names by the stems of their words, so that any case form of one finds it. Compiled once a registry.
final class KnownNames: Sendable {
    private let byStems: [UInt64: String]

    private init(_ entries: [Registry.Entry]) {
        var names: [UInt64: String] = [:]
        for entry in entries {
            for spelling in [entry.name] + entry.aliases {
                let text = NamedText(spelling)
                let key = text.stemHash(0..<text.count, without: [])
                if names[key] == nil { names[key] = entry.name }
            }
        }
        byStems = names
    }

    var isEmpty: Bool { byStems.isEmpty }

    /// The known name that the tokens of a text are a form of.
    func name(_ text: NamedText, _ run: Range<Int>, without left: [Range<Int>] = []) -> String? {
        byStems.isEmpty ? nil : byStems[text.stemHash(run, without: left)]
    }

    private struct Cached: Sendable {
        let entries: [Registry.Entry]
        let names: KnownNames
    }

    /// The registries asked for last: that of the run, and those of documents that introduce names of their own.
    private static let latest = Mutex<[Cached]>([])
    private static let kept = 8

    /// The bodies of a registry. Equal arrays are compared by identity first.
    static func bodies(of registry: Registry) -> KnownNames {
        latest.withLock { cached in
            if let found = cached.first(where: { $0.entries == registry.bodies }) { return found.names }
            let names = KnownNames(registry.bodies)
            cached.insert(Cached(entries: registry.bodies, names: names), at: 0)
            if cached.count > kept { cached.removeLast() }
            return names
        }
    }
}

extension NamedText {
    /// One number for the stems of the words and numbers of a run.
    func stemHash(_ run: Range<Int>, without left: [Range<Int>]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in run where self[index].mark == .none && !left.contains(where: { $0.contains(index) }) {
            hash = (hash ^ Hash.of(Stem.of(word(index)))) &* 0x100_0000_01B3
        }
        return hash
    }
}
