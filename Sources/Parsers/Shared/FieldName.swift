/// What a field of a passport or of a document's head is usually called.
enum FieldName {
    /// Whether a text begins with a word that fields are named by: «Цель …», «Сроки реализации …».
    static func isUsual(_ text: some StringProtocol) -> Bool { openings.beginFolded(text) }

    /// The same of a text's bytes.
    static func isUsual(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { openings.beginFolded(bytes) }

    /// The stem of a folded name, for counting different ones.
    static func stem(of start: String) -> String? { openings.first(of: start).map { stems[$0] } }

    /// Whether the whole line is nothing but a usual name: «Сроки реализации проекта», «Цель». Such a line stands over
    /// its value.
    static func isBare(_ line: String) -> Bool {
        guard line.utf8.count <= 120, Lettering.first(of: line) == .upper, isUsual(line) else { return false }
        let words = folded(line).utf8.split(separator: 0x20)
        return words.dropFirst().allSatisfy { tails.begin(Substring($0)) }
    }

    /// Cuts a line whose name and value have nothing between them («Сроки реализации проекта 2023-2024 гг.»): the name
    /// is the usual word and the small words and brackets behind it, the value begins with a capital or a figure.
    static func split(_ line: String) -> (name: String, value: String)? {
        guard Lettering.first(of: line) == .upper, isUsual(line) else { return nil }
        var depth = 0
        var words = 0
        for index in line.utf8.indices where line.utf8[index] == 0x20 {
            let word = line[..<index].utf8.split(separator: 0x20).last.map { Substring($0) } ?? ""
            depth += openBracketCount(in: word)
            words += 1
            let next = Lettering.first(of: line[line.utf8.index(after: index)...])
            guard depth <= 0, next == .upper || next == .digit || next == .openingQuote || next == .other else {
                continue
            }
            guard words > 1 || isBare(String(line[..<index])) else { return nil }
            return (String(line[..<index]), String(line[line.utf8.index(after: index)...].trimmed))
        }
        return nil
    }

    /// «Наименование | Сведения»: what stands over the columns of names and values.
    static func isColumnHeading(_ name: String, over value: String) -> Bool {
        let name = folded(name)
        return ["раздел", "параметр", "поле", "реквизит", "позиция", "наименование", "название"].contains {
            name == $0 || hasPrefix(name, $0 + " раздел") || hasPrefix(name, $0 + " пол")
        }
            && ["содержание", "значение", "описание", "характеристика", "информация", "данные", "сведения"].contains {
                hasPrefix(folded(value), $0) && value.utf8.count < 60
            }
    }

    /// Names that only sum up or explain a value: never a field of their own.
    static func isPartOfValue(_ name: String) -> Bool {
        let start = folded(name.prefix(utf8Count: 60))
        return ["всего", "итого", "в том числе", "из них", "примечан", "справочно", "общий объем", "этап ", "стадия "]
            .contains { hasPrefix(start, $0) } || start.utf8.first.map { (0x30...0x39).contains($0) } == true
            || stage(start)
    }

    /// «I этап», «первый этап», «подготовительный этап».
    private static func stage(_ start: String) -> Bool {
        let words = start.split(separator: " ")
        return words.count >= 2 && words[1] == "этап"
    }

    private static let openings = Openings(stems)
    private static let stems = [
        "наименование", "название", "цель", "цели", "задачи", "срок", "период", "дата", "даты", "начало", "разработчик",
        "инициатор", "участник", "участие", "финанс", "объем", "показател", "индикатор", "результат", "планир",
        "планов", "достигнут", "куратор", "руководител", "заказчик", "исполнител", "соисполнител", "ответственн",
        "источник", "отрасль", "сфера", "новизна", "стади", "этап", "механизм", "риск", "бюджет", "стоимость",
        "основани", "трансформ", "связь", "территори", "география", "целевая", "целевые", "ключевые", "основные",
        "команда", "ожидаем", "администратор", "актуальность", "обоснование", "партнер", "контакт", "описание", "суть",
        "идея", "координатор", "менеджер", "заявитель", "адрес", "место", "муниципальн", "краткое", "эффект",
        "социальный эффект", "взаимосвязь", "предпосылки", "проблема", "инвестор", "количественные", "качественные",
        "перспективы", "потребность", "направлени", "вид проекта", "тип проекта", "статус", "грант", "сумма",
    ]

    /// What may follow the first word of a name that stands alone on its line.
    private static let tails: Openings = [
        "проект", "реализац", "исполнен", "финанс", "результат", "показател", "и", "его", "программ", "флагман",
        "приоритет", "муниципал", "инвест", "эффект", "этап", "стади", "срок", "источник", "задач", "цел", "риск",
        "механизм", "участник", "исполнител", "соисполнител", "партнер", "аудитори", "групп", "вложени", "затрат",
        "бюджет", "средств", "контакт", "данн", "описани", "суть", "новизн", "иде", "населени", "территори", "географи",
        "деятельност", "основ", "планов", "ключев", "ожидаем", "итог", "команд", "для", "разработ", "(при", "наличии)",
        "по", "достигнут", "стоимост", "обеспечен", "актуальност", "обосновани", "заказчик", "куратор", "руководител",
        "инициатор", "лиц", "информаци", "развити", "стейкхолдер", "социальн", "экономическ", "качественн",
        "количествен",
        "значени", "индикатор", "проведен", "начал", "окончан", "заверш", "ответственн",
    ]
}
