/// What a column of a plan or of tabular minutes holds, told by its heading.
enum ColumnKind: Sendable, CaseIterable {
    case number, event, deadline, deadlineAndAssignee, start, finish, assignee, coassignee, result, place, funding, note

    /// The kind whose keyword comes first in the heading, the longer of two there; nil for a heading without any.
    init?(heading: some StringProtocol) {
        self.init(foldedHeading: folded(heading))
    }

    init?(foldedHeading heading: String) {
        guard !heading.isEmpty, heading.utf8.count <= 240 else { return nil }
        if ColumnKind.isNumber(heading) {
            self = .number
            return
        }
        var best: (kind: ColumnKind, offset: Int, length: Int)?
        for (kind, words) in ColumnKind.keywords {
            for word in words {
                guard let found = offset(of: word, in: heading), found <= best?.offset ?? .max else { continue }
                if found == best?.offset, word.utf8.count <= best?.length ?? 0 { continue }
                best = (kind, found, word.utf8.count)
            }
        }
        guard let best else { return nil }
        let namesBody = ["ответственн", "исполнител"].contains { contains(heading, $0) }
        self = best.kind == .deadline && namesBody ? .deadlineAndAssignee : best.kind
    }

    /// Whether a folded heading is one of numbers: «№», «№ п/п», «N п/п», «п/п», «№ пункта», «Пункт».
    static func isNumber(_ heading: String) -> Bool {
        guard heading.utf8.count <= 60 else { return false }
        let bare = heading.utf8.filter { $0 != 0x20 && $0 != 0x2E && $0 != 0x3A }
        return numbers.contains { $0.utf8.elementsEqual(bare) }
    }

    private static let numbers = [
        "№", "№п/п", "№пп", "n", "nп/п", "п/п", "пп", "№№", "№№п/п", "номер", "пункт", "№пункта", "номерпункта",
        "#", "no",
        "№n/n", "n/n", "№п\\п", "пункт№", "№пунктапротокола", "№вопроса",
    ]

    private static let keywords: [(ColumnKind, [String])] = [
        (.note, ["отметка", "примечан", "комментар", "статус", "ход исполнения", "контроль"]),
        (.start, ["начало", "дата начала", "срок начала"]),
        (
            .finish,
            ["окончание", "завершение", "дата окончания", "дата завершения", "срок окончания", "срок завершения"]
        ),
        (.deadline, ["срок", "дата", "даты", "время", "период", "когда", "месяц", "график"]),
        (.coassignee, ["соисполнител", "участники"]),
        (.assignee, ["ответственн", "исполнител", "адресат", "кому", "кто ", "организатор", "куратор"]),
        (
            .result,
            [
                "ожидаем", "результат", "показател", "эффект", "вид документа", "целевое", "плановое", "значени",
                "количеств",
                "охват", "форма завершен",
                "отчетн", "подтвержд", "единица", "ед. изм", "индикатор", "планируемый результат",
            ]
        ),
        (
            .event,
            [
                "мероприят", "наименовани", "содержани", "поручени", "задач", "действи", "виды работ", "вид работ",
                "работы", "событи",
                "этап", "тема", "решени", "контрольная точка", "веха", "формулировка", "направлени", "вид деятельности",
                "формы работы",
            ]
        ),
        (.place, ["место", "площадк", "территори", "адрес"]),
        (.funding, ["финансир", "источник", "бюджет", "стоимост", "сумма", "объем", "объём", "расход"]),
    ]
}
