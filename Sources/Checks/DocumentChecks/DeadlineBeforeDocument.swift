internal import Model

/// `deadline-before-document`: what is ordered was due before the document was signed.
struct DeadlineBeforeDocument: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.eachOwedItem { document, item in
            guard let signed = document.date, let due = item.deadline.to, due < signed else { return nil }
            let remark = Remark(
                "deadline-before-document", .warning,
                "the deadline of item \(item.id), \(due.iso), is before the document's date \(signed.iso)",
                wording: "Срок пункта \(item.id), \(due.dotted), раньше даты документа (\(signed.dotted))",
                remedy: "Проверьте год и месяц срока")
            return document.finding(remark, at: item.deadline.origin, excerpt: item.deadline.text)
        }
    }
}
