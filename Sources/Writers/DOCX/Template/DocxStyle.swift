/// The styles that the writer sets text in, by the names that Word shows; a template has all of them (built-in ones keep
/// their English name in the file, whatever the language of Word).
enum DocxStyle: CaseIterable {
    case text, heading1, caption, list, table, cell, cellHeading, cellPlace, requisite, note, signature, source

    /// As Word shows it.
    var name: String {
        switch self {
        case .text: "Body Text"
        case .heading1: "heading 1"
        case .caption: "caption"
        case .list: "List Bullet"
        case .table: "Таблица отчёта"
        case .cell: "Текст таблицы"
        case .cellHeading: "Шапка таблицы"
        case .cellPlace: "Источник в таблице"
        case .requisite: "Реквизит отчёта"
        case .note: "Примечание отчёта"
        case .signature: "Подпись отчёта"
        case .source: "Источники отчёта"
        }
    }
}
