internal import Model
internal import Russian

/// `unknown-body`: an assignee that is none of the bodies and territories of the settings, with the nearest one by
/// spelling. Says nothing where the settings name no bodies.
struct UnknownBody: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        guard !settings.registry.bodies.isEmpty else { return [] }
        let entries = settings.registry.bodies + settings.registry.territories
        let matcher = NameMatcher(names: entries.map { ($0.name, $0.aliases) })
        // Of thousands of unknown names the first ones get a suggestion.
        var budget = ComparisonBudget(settings.limits)
        return documents.flatMap { document in
            var seen = Set<TextKey>()
            return document.items.flatMap { item in
                item.assignees.compactMap { assignee -> Diagnostic? in
                    guard !assignee.isPerson, seen.insert(TextKey(assignee.name)).inserted,
                        case .none(let suggestion) = matcher.match(
                            assignee.name, suggests: budget.allows(matcher.count))
                    else { return nil }
                    _ = budget.take(matcher.count)
                    let remark = unknown(assignee.name, item: item.id, suggestion: suggestion)
                    return document.finding(remark, at: assignee.origin, excerpt: assignee.name)
                }
            }
        }
    }

    private func unknown(_ name: String, item: String, suggestion: String?) -> Remark {
        Remark(
            "unknown-body", .warning,
            "«\(name)» (item \(item)) is not a known body\(suggestion.map { "; did you mean «\($0)»?" } ?? "")",
            wording: "«\(name)» (пункт \(item)) нет в справочнике\(suggestion.map { "; возможно, «\($0)»" } ?? "")",
            remedy: "Исправьте название или добавьте его в kvartal.yaml")
    }
}
