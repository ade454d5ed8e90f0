/// Words with which a new line of a document begins on purpose: labels of fields, verbs of resolutions, posts of those
/// who sign. A line that begins with one is never the continuation of the sentence above.
enum LineOpening {
    /// Whether a line begins on purpose. `text` is the line without a list label.
    static func isDeliberate(_ text: String) -> Bool {
        guard Lettering.first(of: text) == .upper else { return false }
        if achievements.beginFolded(text) { return true }
        guard fieldNames.beginFolded(text) || FieldName.isUsual(text) || headings.beginFolded(text) else {
            return false
        }
        let start = folded(text.prefix(utf8Count: 90))
        if isField(start) { return true }
        if FieldName.stem(of: start) != nil, let field = FieldLine(text, limit: 90), FieldName.isBare(field.name) {
            return true
        }
        return stands(headings, at: start)
    }

    /// A post in the nominative with which a signature begins.
    static func isSignatory(_ text: String) -> Bool {
        Lettering.first(of: text) == .upper && isPost(text)
    }

    /// A post in the nominative, also written small: the lower line of one that began above.
    static func isPost(_ text: String) -> Bool {
        posts.beginFolded(text) && stands(posts, at: folded(text.prefix(utf8Count: 60)))
    }

    /// Field names count where a colon or a dash follows soon: «Срок исполнения (ежегодно): », «Срок – ».
    private static func isField(_ start: String) -> Bool {
        fieldNames.begin(start) && (start.holds(0x3A) || contains(start, " - "))
    }

    /// Whether a text begins with one of the phrases as a whole word.
    private static func stands(_ phrases: Openings, at start: String) -> Bool {
        var next = 0
        while let index = phrases.first(of: start, from: next) {
            if isWordEnd(start, phrases.length(index)) { return true }
            next = index + 1
        }
        return false
    }

    private static func isWordEnd(_ text: String, _ offset: Int) -> Bool {
        guard let next = text.utf8.dropFirst(offset).first else { return true }
        return next == 0x20 || next < 0x30 || next == 0x3A
    }

    private static let fieldNames: Openings = [
        "срок", "ответственн", "исполнител", "соисполнител", "отв.", "контроль", "мероприяти", "результат",
        "ожидаемый результат",
        "наименование", "дата", "место", "время", "цель", "задач", "участник", "руководител", "куратор", "география",
        "председател", "секретар", "присутств", "приглаш", "отсутств", "докладчик", "содокладчик", "основание",
        "период", "адресат", "кому", "показател", "целевой показател", "вид документа", "форма", "примечани",
        "голосовали",
        "территори", "поручение", "инициатор", "заказчик", "разработчик", "проект", "координатор", "модератор",
        "ведущий", "ведущая", "ведущие", "тема",
        "организатор", "бюджет", "финансировани", "место проведения", "приняли участие", "участвовали", "вел совещание",
        "вела совещание", "вел заседание", "вела заседание", "совещание вел", "заседание вел", "в заседании",
        "в совещании", "на заседании", "на совещании", "муниципалитет", "муниципальн", "автор", "партнер", "спикер",
        "заявител", "грантополучател", "название", "сумма", "контакт", "телефон", "адрес", "целевая",
    ]
    /// What a report on results tells first; a capitalised participle begins a sentence.
    private static let achievements: Openings = [
        "создан", "сформирован", "проведен", "обучен", "выпущен", "открыт", "организован", "разработан", "подготовлен",
        "установлен", "издан", "получен", "реализован", "привлечен", "построен", "отремонтирован", "приобретен",
        "благоустроен", "высажен", "оказан", "заключен", "достигнут", "внедрен", "состоял", "опубликован", "запущен",
    ]
    private static let headings: Openings = [
        "решили", "решил", "договорились", "постановили", "постановил", "слушали", "слушал", "выступили", "выступил",
        "докладчик",
        "докладчики",
        "содокладчик", "отметили", "поручили", "поручить", "рекомендовали", "решение", "повестка", "повестка дня",
        "приложение",
        "присутствовали", "присутствуют", "приглашены", "приглашенные", "председательствовал", "председательствовала",
        "председательствующий", "секретарь", "голосовали", "протокол", "протокол вел", "протокол вела", "примечание",
        "примечания",
        "утверждаю", "утвержден", "утверждена", "утверждено", "согласовано", "раздел", "вопрос", "этап",
        "принято решение", "участники",
        "члены комиссии", "отсутствовали", "место проведения", "результаты", "подпись", "рекомендовать", "обсудили",
    ]
    private static let posts: Openings = [
        "заместитель", "первый заместитель", "председатель", "председательствующий", "руководитель", "директор",
        "глава", "министр",
        "губернатор", "вице-губернатор", "начальник", "секретарь", "ответственный секретарь", "исполняющий", "и.о.",
        "врио",
        "управляющий", "президент", "генеральный директор", "заведующий", "ректор", "координатор", "протокол вел",
        "протокол вела", "протокол составил", "протокол составила", "протокол подготовил", "протокол подготовила",
    ]
}
