@testable import Writers

/// `templates/README.md`, made from the list that templates are checked against.
let templatesGuide: String = {
    var text = """
        # Шаблоны отчётов

        Здесь лежат оболочки отчётов: порядок разделов, заголовки и слова – ваши. Таблицы и диаграммы приходят готовыми
        (`{{{body}}}`) или данными (`tables`), если хотите расставить строки сами. Язык шаблонов – Mustache:
        `{{имя}}` вставляет значение, `{{#имя}} … {{/имя}}` повторяет или показывает, `{{^имя}} … {{/имя}}` показывает, когда
        ничего нет, `{{> имя}}` вставляет файл `имя.mustache`. Имя, которого нет в этом списке, – ошибка с номером строки:
        ничего не будет записано.

        | файл | что из него делается |
        | --- | --- |
        | `report.html.mustache`, `report.md.mustache` | отчёт за период |
        | `extract.html.mustache`, `extract.md.mustache` | выписка одному исполнителю |
        | `deadlines.html.mustache`, `deadlines.md.mustache` | просроченное и ближайшие сроки |
        | `index.html.mustache` | страница, с которой начинают |
        | `page`, `head`, `style`, `print`, `script`, `text` | части, из которых собраны остальные |
        | `report.docx` | бланк отчёта в Word |

        Файл, которого здесь нет, заменяет встроенный шаблон. Встроенные шаблоны – эти же файлы: кто меняет их в
        исходном коде, запускает тесты с `KVARTAL_RECORD=1`.

        """
    for (title, names) in [("Имена в отчётах", TemplateName.report), ("Имена в index.html", TemplateName.index)] {
        text += "\n## \(title)\n\n| имя | что это | пример |\n| --- | --- | --- |\n"
        for name in names { append(name, path: "", to: &text) }
    }
    appendPaper(to: &text)
    return text
}()

/// What `report.docx` has to have.
private func appendPaper(to text: inout String) {
    text += """

        ## Бланк report.docx

        Правьте его в Word: угловой штамп, колонтитулы, поля, шрифты и стили – ваши. Отчёт встаёт на места элементов
        управления содержимым («Разработчик» → «Свойства» → «Тег»); место или стиль, которого нет, – ошибка с его именем.

        | тег | что встанет на это место |
        | --- | --- |

        """
    for place in NamedPlace.allCases { text += "| `\(place.tag)` | \(place.prompt) |\n" }
    text += "\nСтили: \(DocxStyle.allCases.map { "«\($0.name)»" }.joined(separator: ", ")).\n"
}

private func append(_ name: TemplateName, path: String, to text: inout String) {
    let full = path.isEmpty ? name.name : "\(path) › \(name.name)"
    text += "| `\(full)` | \(name.meaning) | \(name.example) |\n"
    if name.name == "section" {
        text +=
            "| `section.ID` | ID: \(name.members.map(\.name).joined(separator: ", ")); внутри – как у `sections` | |\n"
    } else if name.name == "cell" {
        text += "| `\(full).ИМЯ` | ИМЯ: \(name.members.map(\.name).joined(separator: ", ")) | |\n"
    } else {
        for member in name.members { append(member, path: full, to: &text) }
    }
}
