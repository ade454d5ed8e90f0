package import Model

extension PackageError {
    /// The finding about the file: what is wrong in both languages, and what to do.
    package var remark: Remark {
        let (code, wording, remedy) = russian
        let place = part.map { " (часть \($0))" } ?? ""
        return Remark(code, .error, description, wording: wording + place, remedy: remedy)
    }

    private var russian: (code: String, wording: String, remedy: String) {
        let resend = "Запросите файл у отправителя заново или пересохраните его в Word."
        switch cause {
        case .notAnArchive:
            return ("package-truncated", "Файл повреждён или получен не полностью", resend)
        case .ambiguous:
            return ("package-ambiguous", "Файл устроен так, что разные программы прочтут его по-разному", resend)
        case .encrypted:
            return ("file-encrypted", "Файл защищён паролем", "Снимите пароль и сохраните файл заново.")
        case .unsupportedMethod:
            return ("package-method", "Файл сжат способом, который Word не применяет", resend)
        case .damaged:
            return ("package-damaged", "Файл повреждён: содержимое не сходится с контрольной суммой", resend)
        case .zeros:
            return (
                "package-damaged", "Файл повреждён: вместо текста в нём нули, он сохранён или скопирован не до конца",
                resend
            )
        case .missingPart:
            return ("package-part-missing", "В файле нет обязательной части", resend)
        case .limit(let name, let value):
            return (
                "limit-exceeded", "Файл больше допустимого: \(name) = \(value)",
                "Проверьте, тот ли это файл; если да, увеличьте ограничение \(name) в настройках."
            )
        case .time:
            return (
                "limit-exceeded", "Чтение файла заняло больше допустимого времени",
                "Проверьте, тот ли это файл; если да, увеличьте ограничение seconds в настройках."
            )
        case .doctype:
            return ("xml-doctype", "В файле есть объявление типа документа (DOCTYPE), в Word его не бывает", resend)
        case .malformedXML:
            return ("xml-malformed", "Файл повреждён: в его XML есть ошибка", resend)
        case .writing:
            return ("package-writing", "Не удалось собрать файл", "Проверьте, хватает ли памяти.")
        }
    }
}
