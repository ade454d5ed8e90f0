package import Model
internal import Russian

/// What was understood of a document and where it was found, laid out so that a person can check it against the paper
/// in a minute: the header's facts, each item with its deadline in words and as read, and at the end what was not
/// understood. Ends with a line feed.
package func outline(_ document: Document) -> String {
    var page = OutlinePage()
    page.split(printable(document.source.path), document.kind.wording)
    page.addFacts(of: document)
    page.addSections(document.sections)
    page.addDetails(of: document)
    page.addItems(document.items)
    page.addProgress(document.progress)
    page.addFindings(document.diagnostics)
    return page.text
}

extension OutlinePage {
    fileprivate mutating func addFacts(of document: Document) {
        fact("Название", document.title)
        fact("Проект", document.project)
        fact("Номер", document.number.map { "№ \($0)" })
        fact("Дата", document.date?.dotted)
        fact("Место", document.place)
        fact("Период", document.period?.wording)
        fact("Присутствовало", document.attendees.map(String.init))
        fact("Территории", document.territories.joined(separator: "; "))
        for person in document.people {
            fact(
                person.part.wording, [person.name, person.role].compactMap { $0 }.joined(separator: ", "), person.origin
            )
        }
        if document.source.format == .text || document.source.format == .csv {
            fact("Кодировка", document.source.encoding)
        }
    }

    fileprivate mutating func addSections(_ sections: [Section]) {
        title("Разделы", count: sections.count)
        for section in sections {
            split("  \(section.number)  \(section.speakers.joined(separator: ", "))", section.origin.wording)
            paragraph(section.title, indent: 5)
        }
    }

    fileprivate mutating func addDetails(of document: Document) {
        title("Поля", count: document.fields.count)
        for field in document.fields { fact(field.name, field.value, field.origin) }
        title("Этапы", count: document.stages.count)
        for stage in document.stages { fact(stage.window.wording, stage.name, stage.origin) }
        title("Показатели", count: document.indicators.count)
        for indicator in document.indicators {
            fact(indicator.wording, indicator.name, indicator.origin)
        }
        title("Суммы", count: document.amounts.count)
        for amount in document.amounts {
            let value = "\(amount.comparison.wording) \(numberText(amount.value, decimals: 4)) \(amount.currency)"
            fact(value, "«\(amount.text)»", amount.origin)
        }
        title("Участники", count: document.participants.count)
        for participant in document.participants { paragraph(participant, indent: 2) }
        title("Программа", count: document.agenda.count)
        for entry in document.agenda {
            fact([entry.from, entry.to].compactMap { $0 }.joined(separator: "–"), entry.title, entry.origin)
        }
    }

    fileprivate mutating func addItems(_ items: [Item]) {
        title("Пункты", count: items.count)
        for item in items { add(item) }
    }

    private mutating func add(_ item: Item) {
        split("  \(item.id)  \(item.modality.wording)", item.origin.wording)
        paragraph(item.text, indent: 5)
        if item.deadline.kind != .unspecified || !item.deadline.text.isEmpty {
            labelled("срок", item.deadline.wording, item.deadline.origin == item.origin ? nil : item.deadline.origin)
        } else {
            labelled("срок", "не указан", nil)
        }
        for target in item.targets {
            labelled("цель", target.wording, target.origin == item.origin ? nil : target.origin)
        }
        guard !item.assignees.isEmpty else { return }
        let names = item.assignees.map(\.wording).joined(separator: "; ")
        labelled("кто (\(item.assignees.count))", names, nil)
    }

    fileprivate mutating func addProgress(_ entries: [ProgressEntry]) {
        title("Сведения об исполнении", count: entries.count)
        for entry in entries {
            let facts = [
                entry.document, entry.item, entry.assignee, entry.indicator, entry.factText, entry.date?.dotted,
                entry.status?.rawValue, entry.newDeadline.map { "новый срок \($0.dotted)" }, entry.comment,
            ]
            let text = facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " | ")
            fact(entry.origin.place.wording, text)
        }
    }

    fileprivate mutating func addFindings(_ diagnostics: [Diagnostic]) {
        title("Замечания", count: diagnostics.count)
        for diagnostic in diagnostics.sorted() {
            split("  \(diagnostic.severity.wording)  [\(diagnostic.code)]", diagnostic.origin.place.wording)
            paragraph(diagnostic.remark.wording, indent: 5)
            if let excerpt = diagnostic.excerpt, !excerpt.isEmpty { paragraph("> \(excerpt)", indent: 5) }
        }
    }
}
