internal import Model
internal import Synchronization

/// The registry's territories, found by any spelling that `NameMatcher` takes for one of them.
final class KnownTerritories: Sendable {
    private let entries: [Registry.Entry]
    private let matcher: NameMatcher

    private init(_ entries: [Registry.Entry]) {
        self.entries = entries
        matcher = NameMatcher(names: entries.map { ($0.name, $0.aliases) })
    }

    func name(_ text: String) -> String? {
        guard !entries.isEmpty, case .one(let index) = matcher.match(text) else { return nil }
        return entries[index].name
    }

    private static let latest = Mutex<KnownTerritories?>(nil)

    /// Compiled once a registry; the latest is kept.
    static func of(_ registry: Registry) -> KnownTerritories {
        latest.withLock { cached in
            if let cached, cached.entries == registry.territories { return cached }
            let known = KnownTerritories(registry.territories)
            cached = known
            return known
        }
    }
}
