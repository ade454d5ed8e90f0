internal import Model

/// Who signs a report on results, below everything else.
struct ResultsSignature {
    /// The number of blocks before it; that of all blocks where nobody signs.
    let start: Int
    private let people: [Person]

    /// Looks at the last paragraphs behind the last table. A field («Руководитель проекта: …») and a name without a post
    /// are no signature.
    init(_ manuscript: Manuscript) {
        let blocks = manuscript.blocks
        let first = blocks.lastIndex(where: \.isTable).map { $0 + 1 } ?? 0
        let paragraphs = blocks[first...].compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        let signature = Signature(paragraphs)
        let isSigned =
            signature.people.last.map { $0.origin == paragraphs.last?.place } == true
            && signature.people.allSatisfy { $0.role != nil }
            && paragraphs[signature.start...].allSatisfy { !$0.text.utf8.contains(0x3A) }
        start = isSigned ? first + signature.start : blocks.count
        people = isSigned ? signature.people : []
    }

    /// Those who sign below the results that were read: in a head of fields «Руководитель<TAB>А.В. Носов» is no
    /// signature, nor where it is the only word about who leads the project.
    func people(in draft: Draft) -> [Person] {
        guard !draft.document.items.isEmpty else { return [] }
        let isLed = draft.document.people.contains { $0.part == .lead }
        return isLed || !people.contains { hasPrefix(folded($0.role ?? ""), "руководител") } ? people : []
    }
}
