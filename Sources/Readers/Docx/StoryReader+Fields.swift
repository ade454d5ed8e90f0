internal import OpenXML

/// A field between `begin` and `end` (ECMA-376 part 1, §17.16.18).
struct OpenField {
    /// Past `separate`: what follows is the result that a reader sees.
    var isInResult = false
    /// Entries of a drop-down form field, and the one that is chosen.
    var entries: [String] = []
    var chosen = 0
}

/// Complex fields: the result is text, the code is not, however fields nest. Simple fields need nothing: their content
/// is their result, and their code an attribute.
extension StoryReader {
    func openFieldPart(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .fldChar: return openFieldCharacter(attributes)
        case .ddList: return .enter
        case .result: if scope == .ddList { amendField { $0.chosen = attributes.int(.val) ?? 0 } }
        case .listEntry:
            if scope == .ddList, let entry = attributes.string(.val) { amendField { $0.entries.append(entry) } }
        default: break
        }
        return .pass
    }

    private func amendField(_ change: (inout OpenField) -> Void) {
        if !fields.isEmpty { change(&fields[fields.count - 1]) }
    }

    private func openFieldCharacter(_ attributes: Attributes) -> Visit {
        guard isInParagraph else { return .pass }
        if attributes.equals(.fldCharType, "begin") {
            fields.append(OpenField())
            codes += 1
        } else if attributes.equals(.fldCharType, "separate") {
            if let last = fields.last, !last.isInResult {
                amendField { $0.isInResult = true }
                codes -= 1
            }
        } else if attributes.equals(.fldCharType, "end"), let last = fields.popLast() {
            endField(last)
        }
        return .pass
    }

    /// A drop-down form field has no result of its own: the chosen entry is what a reader sees.
    private func endField(_ field: OpenField) {
        if !field.isInResult { codes -= 1 }
        guard isSeen, field.entries.indices.contains(field.chosen) else { return }
        text.append(field.entries[field.chosen])
    }
}
