/// A sentence that follows the value of a field in the same paragraph and says what is done: it is wording again.
enum FollowingSentence {
    /// Where it begins: «до 31.08.2025. О ходе работ сообщить …» behind a deadline, «Комитет ЖКХ. Участвуют …» behind those
    /// responsible. Nil where none follows, or what follows may be part of the value.
    static func start(in value: String, behind kind: ItemField.Kind) -> Int? {
        guard value.utf8.contains(0x2E) else { return nil }
        var from = 0
        while let stop = offset(of: ". ", in: value, from: from) {
            from = stop + 2
            let rest = value.dropping(utf8: from)
            if Lettering.first(of: rest) == .upper, says(rest, behind: kind) { return from }
        }
        return nil
    }

    private static func says(_ sentence: String, behind kind: ItemField.Kind) -> Bool {
        // Two dates are read as one deadline with a note.
        if kind == .deadline, sentence.utf8.contains(where: { (0x30...0x39).contains($0) }) { return false }
        let words = folded(sentence.prefix(utf8Count: 160)).split(separator: " ")
        switch kind {
        case .deadline:
            return words.contains { word in
                word.utf8.count > 10 && ["ить", "ать", "ять", "еть", "сти"].contains { word.hasSuffix($0) }
            }
        case .responsible, .assignee, .coassignee:
            guard let first = words.first, first.utf8.count > 10 else { return false }
            return ["ют", "ут", "ят", "ает", "яет", "ится", "ются"].contains { first.hasSuffix($0) }
        case .result, .remark: return false
        }
    }
}
