internal import Model
internal import Russian

/// What the words that open a part of minutes do.
extension MinutesWalk {
    /// In decisions only the marks that open another part count; «Поручить …» with more words is a point.
    func accepts(_ marker: Marker, _ paragraph: Paragraph) -> Bool {
        switch marker.kind {
        case .instructed, .recommended: return marker.standsAlone && paragraph.label == nil
        case .chair, .secretary, .attendance, .guests, .absence:
            return mode != .decisions && mode != .speeches || sections.isEmpty
        case .other, .agenda: return true
        case .heard, .spoke, .decided, .voted: return true
        }
    }

    mutating func take(_ marker: Marker, _ paragraph: Paragraph) {
        var rest = paragraph
        rest.text = marker.rest
        rest.label = nil
        switch marker.kind {
        case .chair: begin(.chair, with: paragraph)
        case .secretary: begin(.secretary, with: paragraph)
        case .attendance: begin(.attendance, with: paragraph)
        case .guests, .absence, .voted, .other: mode = sections.isEmpty ? .others : .speeches
        case .agenda: beginAgenda(rest)
        case .heard, .spoke: hear(marker, paragraph, rest)
        case .decided, .instructed, .recommended: decide(marker, rest)
        }
    }

    mutating func begin(_ mode: Mode, with paragraph: Paragraph) {
        self.mode = mode
        take(paragraph)
    }

    mutating func beginAgenda(_ rest: Paragraph) {
        mode = .agenda
        lastAgendaNumber = 0
        if !rest.text.isEmpty, !hasPrefix(folded(rest.text), "дня") { takeAgenda(relabelled(rest)) }
    }

    mutating func hear(_ marker: Marker, _ paragraph: Paragraph, _ rest: Paragraph) {
        if mode == .agenda, hasPrefix(folded(marker.name), "доклад") { return }
        if marker.kind == .heard, sections.last.map({ $0.hasPoints }) ?? true,
            !hasPrefix(folded(marker.name), "содоклад")
        {
            sections.append(MinutesSection(number: paragraph.label.map(SectionHeading.bare), place: paragraph.place))
        }
        mode = .speeches
        isAccusative = hasPrefix(folded(marker.name), "слушали") || hasPrefix(folded(marker.name), "заслушали")
        addSpeakers(of: rest.text)
    }

    mutating func decide(_ marker: Marker, _ rest: Paragraph) {
        if sections.isEmpty { sections.append(MinutesSection(place: rest.place)) }
        let last = sections.count - 1
        sections[last].isHeadingOpen = false
        if !sections[last].groups[sections[last].groups.count - 1].tree.isEmpty || marker.kind != .decided {
            sections[last].groups.append(MinutesSection.Group())
        }
        sections[last].groups[sections[last].groups.count - 1].recommends = marker.kind == .recommended
        mode = .decisions
        if !rest.text.isEmpty { takeDecision(relabelled(rest)) }
    }

    /// «РЕШИЛИ: 1. Утвердить …»: a number behind the mark is the point's.
    func relabelled(_ paragraph: Paragraph) -> Paragraph {
        guard let label = typedLabel(of: paragraph.text) else { return paragraph }
        var paragraph = paragraph
        paragraph.label = label.text
        paragraph.isBullet = label.isBullet
        paragraph.text = paragraph.text.dropping(utf8: label.length)
        return paragraph
    }
}
