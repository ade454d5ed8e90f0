internal import Model

/// What a line of a programme is, told by the line alone.
enum ProgrammeLine {
    /// «Участники:», «Цель: …», «Дата и время проведения: …»; in the agenda only those that end it.
    static func field(_ paragraph: Paragraph) -> (line: FieldLine, subject: FieldSubject)? {
        guard !paragraph.isBullet, Lettering.first(of: paragraph.text) == .upper else { return nil }
        if let line = FieldLine(tabbed: paragraph.text) ?? FieldLine(paragraph.text)
            ?? FieldLine(dashed: paragraph.text), line.name.utf8.count <= 120, !isColumns(line),
            let subject = FieldSubject(line.name)
        {
            return (line, subject)
        }
        let bare = withoutDash(folded(paragraph.text))
        guard paragraph.text.utf8.count < 90, paragraph.label == nil,
            ["участники", "задачи", "цель", "категории участников", "основные задачи", "цели"].contains(where: {
                heading in
                bare == heading || hasPrefix(bare, heading + " ") && isHeadingTail(bare.dropFirst(heading.count + 1))
            }), let subject = FieldSubject(paragraph.text)
        else { return nil }
        let isDashed = Lettering.last(of: paragraph.text) == .hyphen
        let name = isDashed ? String(paragraph.text.dropLast().trimmed) : paragraph.text
        return (FieldLine(name: name, value: ""), subject)
    }

    /// «Участники ярмарки –» with the list below.
    private static func withoutDash(_ heading: String) -> String {
        heading.hasSuffix(" -") ? String(heading.dropLast(2)) : heading
    }

    /// «Время<TAB>Мероприятие» heads the agenda's columns.
    private static func isColumns(_ line: FieldLine) -> Bool {
        hasPrefix(folded(line.name), "время") && !line.value.utf8.contains { (0x30...0x39).contains($0) }
    }

    /// «Участники сессии», «Задачи стратегической сессии»: a genitive, not a sentence.
    private static func isHeadingTail(_ rest: Substring) -> Bool {
        [
            "сесси", "стратегич", "мероприят", "семинар", "форум", "встреч", "проект", "совещан", "мастер", "конферен",
            "круглого", "программ", "заняти", "интенсив", "дискусс", "ярмарк", "фестивал", "праздник", "выставк",
            "конкурс", "слет",
            "тренинг", "хакатон", "чтени", "акци", "лагер", "школ", "курс", "презентац", "конгресс", "съезд", "дня ",
        ]
        .contains { hasPrefix(rest, $0) }
    }

    /// «Расписание …», «Программа сессии», «Ход мероприятия»: what follows is the agenda.
    static func opensAgenda(_ paragraph: Paragraph, isInHead: Bool) -> Bool {
        guard paragraph.text.utf8.count < 140 else { return false }
        let start = folded(paragraph.text)
        if hasPrefix(start, "время"), paragraph.text.utf8.contains(0x09) { return true }
        return [
            "расписание", "программа", "повестка", "регламент", "ход ", "план проведения", "план работы", "план сесси",
            "план мероприят", "план дня", "план встречи", "план семинара", "порядок проведения", "порядок работы",
            "тайминг", "распорядок", "график",
        ]
        .contains { hasPrefix(start, $0) } && (!isInHead || !hasPrefix(start, "программа"))
    }

    /// «25 сентября», «День первый», «26 сентября, воскресенье»: a day over its part of the agenda.
    static func isDay(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let words = folded(text)
        if ["день ", "1 день", "2 день", "3 день", "первый день", "второй день", "третий день", "1-й день", "2-й день"]
            .contains(where: { hasPrefix(words, $0) })
        {
            return true
        }
        return Lettering.first(of: text) == .digit && Connectors.holdsMonth(words) && text.utf8.count <= 40
    }

    /// «¹ Перечень групп …»: belongs to a mark in the agenda.
    static func isFootnote(_ paragraph: Paragraph) -> Bool {
        guard paragraph.label == nil, let first = paragraph.text.unicodeScalars.first else { return false }
        return "¹²³⁴⁵⁶⁷⁸⁹*".unicodeScalars.contains(first)
    }
}
