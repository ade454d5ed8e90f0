internal import Model
internal import Russian

extension Draft {
    /// One achieved result: the next item, its figures targets that were reached.
    mutating func addResult(
        _ text: String, fact: String = "", unit: String = "", label: String? = nil, at place: Place
    ) {
        if text.isEmpty { return }
        // «2.1.» is kept as a reader sees it; whole numbers may begin anew in a second list.
        let own = label.flatMap { LabelStyle($0) == .levels ? SectionHeading.bare($0) : nil }
        let number = own.flatMap { itemNumbers.contains($0) ? nil : $0 } ?? "\(document.items.count + 1)"
        itemNumbers.insert(number)
        let reached: [Target]
        if ResultColumns.isSentence(fact) {
            reached = targets(in: fact, addressees: 0, at: place)
        } else if !fact.isEmpty,
            let line = IndicatorLine("\(text)\(unit.isEmpty ? "" : " (\(unit))") – \(fact)", at: place)
        {
            reached = [
                Target(text: fact, comparison: line.comparison, value: line.value, unit: line.unit, origin: place)
            ]
        } else {
            reached = targets(in: text, addressees: 0, at: place)
        }
        document.items.append(
            Item(
                id: number, number: number,
                text: fact.isEmpty ? text : "\(text): \(fact)\(unit.isEmpty ? "" : " \(unit)")", modality: .result,
                deadline: Deadline(.unspecified, origin: place), targets: reached, origin: place))
    }
}
