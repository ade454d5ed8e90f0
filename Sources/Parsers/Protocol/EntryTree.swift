/// Builds the tree of points from their order and their labels.
struct EntryTree: Sendable {
    private var open: [Entry] = []
    private(set) var closed: [Entry] = []

    var isEmpty: Bool { open.isEmpty && closed.isEmpty }
    var hasOpen: Bool { !open.isEmpty }
    /// The points so far carry numbers.
    var isNumbered: Bool { !isEmpty && (open.isEmpty ? closed[closed.count - 1].style : open[0].style) != .none }
    /// The label style of the top point that is open.
    var lastStyle: LabelStyle? { open.isEmpty ? nil : open[0].style }
    /// Points at the top so far.
    var count: Int { closed.count + (open.isEmpty ? 0 : 1) }

    mutating func add(_ entry: Entry, label: String) {
        var entry = entry
        close(to: depth(of: entry, label: SectionHeading.bare(label)))
        if let parent = open.last, entry.style != .levels {
            let own = entry.style == .bullet ? String(parent.children.count + 1) : entry.number
            entry.number = parent.number + "." + own
        }
        open.append(entry)
    }

    /// Adds wording or fields to the point that was begun last.
    mutating func extendLast(wording: String, fields: [ItemField]) {
        guard !open.isEmpty else { return }
        let last = open.count - 1
        if !wording.isEmpty { open[last].wording.append(wording) }
        open[last].fields += fields
    }

    /// The point that is open, taken out where it ends with a colon: what follows belongs under it.
    mutating func takeLeadIn() -> Entry? {
        guard open.count == 1, let last = open.last, last.style != .none, last.children.isEmpty,
            last.text.utf8.last == 0x3A
        else { return nil }
        return open.removeLast()
    }

    mutating func finish() -> [Entry] {
        close(to: 0)
        return closed
    }

    /// How many of the open points are parents of a new one.
    private func depth(of entry: Entry, label: String) -> Int {
        switch entry.style {
        case .levels: return parentDepth(label)
        case .letter: return (open.lastIndex { $0.style != .letter } ?? -1) + 1
        case .bracket: return (open.lastIndex { $0.style == .point || $0.style == .levels } ?? -1) + 1
        case .point:
            guard let level = entry.level, level > 0 else { return 0 }
            return (open.lastIndex { ($0.level ?? .max) < level } ?? -1) + 1
        case .bullet: return (open.lastIndex { $0.style != .bullet } ?? -1) + 1
        case .none: return 0
        }
    }

    /// The point whose number a number of several levels begins with.
    private func parentDepth(_ label: String) -> Int {
        (open.lastIndex { label.utf8.count > $0.number.utf8.count && label.hasPrefix($0.number + ".") } ?? -1) + 1
    }

    private mutating func close(to depth: Int) {
        while open.count > depth {
            let entry = open.removeLast()
            if open.isEmpty { closed.append(entry) } else { open[open.count - 1].children.append(entry) }
        }
    }
}
