extension NamedText {
    /// The name in the nominative, in the order of the document: initials together, a space before the surname.
    func nominative(of name: PersonName, expecting grammaticalCase: GrammaticalCase?) -> String {
        let patronymic = name.parts.first { $0.part == .patronymic }
        let known = patronymic.flatMap { NameEndings.patronymics.readings(of: word($0.token), nil).first }
        let expected = known.map { $0.forms } ?? grammaticalCase.map(Forms.singular) ?? .all
        var text = ""
        for (index, (token, part)) in name.parts.enumerated() {
            let followsInitial = index > 0 && name.parts[index - 1].part == .initial && part == .initial
            if index > 0, !followsInitial { text += " " }
            switch part {
            case .initial: text += original(token) + "."
            case .surname: text += surname(token, known?.gender, expected)
            case .given:
                // «Артём Игоревич» stands in the nominative: its ending only looks like another case.
                let isNominative = known?.forms == .singular(.nominative)
                text += isNominative ? original(token) : declined(token, .givenNames, known?.gender, expected)
            case .patronymic: text += declined(token, .patronymics, known?.gender, expected)
            }
        }
        return text
    }

    /// A double surname is declined in both its parts.
    private func surname(_ token: Int, _ gender: Gender?, _ expected: Forms) -> String {
        stride(from: token, through: lastPart(token), by: 2)
            .map { declined($0, .surnames, gender, expected) }.joined(separator: "-")
    }

    private func declined(_ token: Int, _ endings: NameEndings, _ gender: Gender?, _ expected: Forms) -> String {
        let readings = endings.readings(of: word(token), gender)
        // «Заместителю министра О.П. Бельды»: a name that has no such form is not declined.
        let fitting = readings.first { !$0.forms.isDisjoint(with: expected) }
        let isOpen = expected.contains(.singular(.nominative))
        guard let row = fitting ?? (isOpen ? readings.first : nil) else { return original(token) }
        return replacingEnding(of: token, length: row.length, with: row.nominative)
    }
}
