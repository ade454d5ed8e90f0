internal import Model
internal import OpenXML

/// Paragraphs, their properties and their labels (ECMA-376 part 1, §17.3.1).
extension StoryReader {
    func openParagraph() -> Visit {
        guard !isInParagraph else { return .pass }
        document.paragraphs += 1
        guard document.paragraphs <= document.limits.paragraphs else {
            stream.fail(PackageError(.limit("paragraphs", document.limits.paragraphs)))
            return .stop
        }
        beginParagraph(at: nextPlace())
        return .enter
    }

    private func nextPlace() -> Place {
        guard kind == .body, flow.kind == .body else { return flow.place }
        bodyParagraphs += 1
        flow.place = .paragraph(bodyParagraphs)
        return flow.place
    }

    /// A paragraph without a mark of its own goes on in this one.
    func beginParagraph(at place: Place) {
        isInParagraph = true
        run = OpenRun()
        paragraph = OpenParagraph(start: text.count, place: place, style: document.defaultStyle)
        guard let unfinished = flow.unfinished else { return }
        flow.unfinished = nil
        paragraph.start = unfinished.start
        paragraph.notes = unfinished.notes
        paragraph.floats = unfinished.floats
        paragraph.label = unfinished.label
        if unfinished.start < text.count { paragraph.place = unfinished.place }
    }

    func openParagraphProperty(_ element: Name, _ attributes: Attributes) -> Visit {
        guard isInParagraph, scope == .pPr else { return .pass }
        switch element {
        case .pStyle: if let id = attributes.string(.val) { paragraph.style = document.style(id) }
        case .numId: paragraph.numId = attributes.int(.val)
        case .ilvl: paragraph.level = attributes.int(.val)
        case .outlineLvl: paragraph.outline = attributes.int(.val)
        case .framePr:
            paragraph.isDropCap = attributes.equals(.dropCap, "drop") || attributes.equals(.dropCap, "margin")
        default: break
        }
        return .pass
    }

    func closeParagraph() {
        guard isInParagraph else { return }
        isInParagraph = false
        if paragraph.isMarkDeleted || paragraph.isMarkHidden || paragraph.isDropCap {
            if paragraph.isMarkHidden, !paragraph.isMarkDeleted, text.count > paragraph.start {
                paragraph.label = paragraph.label ?? nextLabel()
            }
            if !paragraph.isDropCap { separate() }
            flow.unfinished = paragraph
        } else {
            paragraph.label = paragraph.label ?? nextLabel()
            emit(paragraph)
        }
    }

    /// Two paragraphs that become one keep a blank between their words.
    private func separate() {
        if text.count > paragraph.start, text[text.count - 1] > 0x20 { text.append(0x20) }
    }

    /// A paragraph that nothing followed to join it stands for itself.
    func flushUnfinished() {
        guard let unfinished = flow.unfinished else { return }
        flow.unfinished = nil
        emit(unfinished)
    }

    private func emit(_ open: OpenParagraph) {
        let content = String(trimming: text, from: open.start)
        text.truncate(to: open.start)
        if content.isEmpty, open.label == nil, open.notes.isEmpty {
            flow.followsGap = true
        } else {
            var finished = Paragraph(content, place: open.place)
            finished.label = open.label?.text
            finished.isBullet = open.label?.isBullet ?? false
            finished.level = open.label?.level
            finished.outlineLevel =
                open.outline.map { StyleSheet.outlineLevel($0) } ?? open.style.outlineLevel
            finished.followsGap = flow.followsGap
            finished.notes = open.notes
            flow.blocks.append(.paragraph(finished))
            flow.followsGap = false
        }
        flow.blocks.append(contentsOf: open.floats)
    }

    /// Counts the paragraph in its list. A list from the style has the level that is linked to the style, a direct
    /// `numId` of 0 takes the paragraph out of its style's list (§17.9.18).
    private func nextLabel() -> ListCounters.Label? {
        guard let numId = paragraph.numId ?? paragraph.style.numId, numId != 0 else { return nil }
        let style = paragraph.style
        let level =
            paragraph.level ?? style.level ?? counters.level(ofStyles: style.chain, in: numId) ?? 0
        return counters.next(numId, level: level)
    }
}

extension String {
    /// The buffer's text from an offset on, without blanks at its end and spaces and line breaks at its beginning;
    /// empty where there are no-break spaces alone.
    fileprivate init(trimming text: TextBuffer, from start: Int) {
        var start = start
        while start < text.count, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
        var end = text.count
        while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A || text[end - 1] == 0x09 { end -= 1 }
        text.truncate(to: end)
        let content = text.string(from: start)
        self = content.utf8.allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 } ? "" : content
    }
}
