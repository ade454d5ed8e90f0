internal import Model

/// Several offices in a row with one name at their end are one person; so is a name that offices follow.
enum Offices {
    typealias Entry = (element: NamedElement, mode: Mode, isResponsible: Bool)

    static func joined(_ entries: [Entry], in text: NamedText) -> [Entry] {
        var joined: [Entry] = []
        joined.reserveCapacity(entries.count)
        var index = 0
        while index < entries.count {
            var end = index
            while end + 1 < entries.count, isOffice(entries[end]), follows(entries[end], entries[end + 1], text) {
                end += 1
            }
            let last = entries[end]
            if last.element.kind == .person {
                joined.append(last)
                if index == end, isBareName(last, text) { end = skipOffices(entries, behind: end, text) }
            } else {
                for entry in index...end { joined.append(entries[entry]) }
            }
            index = end + 1
        }
        return joined
    }

    private static func isOffice(_ entry: Entry) -> Bool {
        entry.element.kind == .office && entry.element.names.count == 1
            && !entry.element.forms.isDisjoint(with: .singulars)
    }

    private static func isBareName(_ entry: Entry, _ text: NamedText) -> Bool {
        text.personName(at: entry.element.tokens.lowerBound) != nil
    }

    /// Only a comma or a dash between two entries of one mode.
    private static func follows(_ a: Entry, _ b: Entry, _ text: NamedText) -> Bool {
        let between = a.element.tokens.upperBound..<b.element.tokens.lowerBound
        return a.mode == b.mode && a.isResponsible == b.isResponsible && between.count <= 1
            && between.allSatisfy { text.isMark(.comma, $0) || text.isMark(.dash, $0) }
    }

    private static func skipOffices(_ entries: [Entry], behind name: Int, _ text: NamedText) -> Int {
        var end = name
        while end + 1 < entries.count, isOffice(entries[end + 1]), follows(entries[end], entries[end + 1], text) {
            end += 1
        }
        return end
    }
}
