internal import Model

/// `no-deadline`: something is ordered or planned, and no date says by when. Advice without one is a note only.
/// Programmes' tasks belong to their day, and information asks for nothing.
struct NoDeadline: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.eachOwedItem { document, item in
            guard item.deadline.kind == .unspecified, document.kind != .programme else { return nil }
            switch item.modality {
            case .directive, .event:
                return document.finding(remark(item, .warning), at: item.origin, excerpt: item.excerpt)
            case .recommendation: return document.finding(remark(item, .note), at: item.origin, excerpt: item.excerpt)
            case .information, .task, .result: return nil
            }
        }
    }

    private func remark(_ item: Item, _ severity: Severity) -> Remark {
        Remark(
            "no-deadline", severity, "item \(item.id) states no deadline",
            wording: "В пункте \(item.id) не указан срок",
            remedy: "Добавьте в пункт срок исполнения")
    }
}
