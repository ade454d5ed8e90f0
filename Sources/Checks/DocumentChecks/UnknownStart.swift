internal import Model

/// `relative-deadline-without-start`: a term is counted from a day that the document does not know («в течение 10 рабочих
/// дней со дня получения»).
struct UnknownStart: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.eachOwedItem { document, item in
            guard item.deadline.kind == .relative, item.deadline.to == nil else { return nil }
            let words = item.deadline.text
            let remark = Remark(
                "relative-deadline-without-start", .warning,
                "the term of item \(item.id) («\(words)») is counted from a day that is not known",
                wording: "Срок пункта \(item.id) («\(words)») отсчитывается от неизвестной даты",
                remedy: "Укажите дату, от которой отсчитывается срок")
            return document.finding(remark, at: item.deadline.origin, excerpt: item.excerpt)
        }
    }
}
