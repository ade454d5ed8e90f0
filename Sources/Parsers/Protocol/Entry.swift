internal import Model

/// A numbered point of minutes as it stands, before addressees and deadlines are read; its sub-points inside it.
struct Entry: Sendable {
    /// As a reader sees it, parents included: `2.1`, `2.а`.
    var number: String
    var style: LabelStyle
    /// List level in a DOCX.
    var level: Int?
    /// The wording in pieces: its paragraphs and bullets.
    var wording: [String]
    var fields: [ItemField]
    var children: [Entry] = []
    var place: Place

    /// The wording as one text.
    var text: String { wording.joined(separator: " ") }

    /// Whether anything below it is more than a piece of its wording: a numbered sub-point, or a lettered one that
    /// bids somebody do something or states its own deadline.
    var hasSubItems: Bool {
        children.contains { $0.style == .levels || $0.isDuty } || children.dropLast().contains { !$0.fields.isEmpty }
    }

    /// The point with the pieces that are no sub-points as part of its own wording; what stands under the last of them
    /// is said of the whole.
    var withPieces: Entry {
        guard !hasSubItems else { return self }
        var whole = self
        for child in children {
            let piece = child.withPieces
            whole.wording.append("\(piece.number.split(separator: ".").last ?? "")) \(piece.text)")
            whole.fields += piece.fields
        }
        whole.children = []
        return whole
    }

    private var isDuty: Bool {
        if !children.isEmpty { return true }
        let word = folded(text.prefix(utf8Count: 80)).split(separator: " ").first.map(String.init) ?? ""
        if ["ть", "ться", "ти", "тись", "чь"].contains(where: { word.hasSuffix($0) }), word.utf8.count > 6 {
            return true
        }
        return [
            "министерств", "администраци", "департамент", "управлени", "комитет", "глав", "руководител", "директор",
        ]
        .contains { hasPrefix(word, $0) }
            && (word.hasSuffix("у") || word.hasSuffix("и") || word.hasSuffix("ам") || word.hasSuffix("ю"))
    }
}

/// How a label is written, which tells a point from its sub-point.
enum LabelStyle: Sendable, Equatable {
    /// `2.1.`: its parent's number is part of it.
    case levels
    /// `2.`
    case point
    /// `2)`
    case bracket
    /// `а)`
    case letter
    /// A bullet, or no label at all.
    case none

    init(_ label: String) {
        let bare = SectionHeading.bare(label)
        if !bare.utf8.contains(where: { (0x30...0x39).contains($0) }) {
            self = .letter
        } else if bare.utf8.contains(0x2E) {
            self = .levels
        } else {
            self = label.utf8.last == 0x29 ? .bracket : .point
        }
    }
}

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
        if let parent = open.last, entry.style != .levels { entry.number = parent.number + "." + entry.number }
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
