internal import Model

/// `numbering-gap`, `numbering-duplicate`: a number is left out, or given twice, among the items of one section. A section
/// may begin anew or go on from the one before it.
struct Numbering: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.filter { $0.isAssessed && $0.kind != .programme }.flatMap(findings)
    }

    private func findings(in document: Document) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: [String: Int] = [:]
        var last: [String: Int] = [:]
        var (section, latest) = ("", 0)
        for (index, item) in document.items.enumerated() {
            let own = item.section.map { $0 + "." } ?? ""
            if own != section, last[own] == nil, Int(item.number.prefix { $0 != "." }) == latest + 1 {
                last[own] = latest
            }
            section = own
            if let earlier = seen[section + item.number] {
                let remark = duplicate(item, of: document.items[earlier])
                found.append(document.finding(remark, at: item.origin, excerpt: item.excerpt))
                continue
            }
            seen[section + item.number] = index
            let path = item.number.utf8.split(separator: UInt8(ascii: ".")).map { Int(Substring($0)) }
            guard !path.isEmpty, !path.contains(nil) else { continue }
            latest = path[0] ?? latest
            if let missing = missing(path.compactMap { $0 }, in: section, last: &last) {
                found.append(document.finding(gap(item, missing: missing), at: item.origin, excerpt: item.excerpt))
            }
        }
        return found
    }

    /// The numbers left out before this one, at whatever level, as they would be written.
    private func missing(_ path: [Int], in section: String, last: inout [String: Int]) -> [String]? {
        var parent = section
        var missing: [String] = []
        for value in path {
            let before = last[parent] ?? 0
            if value > before + 1, value - before < 100 { missing += (before + 1..<value).map { "\(parent)\($0)" } }
            last[parent] = max(before, value)
            parent += "\(value)."
        }
        return missing.isEmpty ? nil : missing
    }

    private func gap(_ item: Item, missing: [String]) -> Remark {
        let list = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
        return Remark(
            "numbering-gap", .warning, "before item \(item.id), number \(list) is missing",
            wording: "Перед пунктом \(item.id) пропущен номер: \(list)",
            remedy: "Проверьте нумерацию и не потерян ли пункт")
    }

    private func duplicate(_ item: Item, of earlier: Item) -> Remark {
        Remark(
            "numbering-duplicate", .warning, "number \(item.number) is given twice (first at \(earlier.origin))",
            wording: "Номер \(item.number) встречается дважды: «\(earlier.excerpt)» и «\(item.excerpt)»",
            remedy: "Исправьте нумерацию: отчёты по этому номеру нельзя отнести к одному пункту")
    }
}
