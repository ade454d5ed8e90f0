internal import Model

/// `blank-number`: minutes without a registration number («№ ____»): nobody can refer to them.
struct BlankNumber: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.filter { $0.kind == .protocol && ($0.number ?? "").isEmpty }.map { document in
            let dated = document.date.map { " от \($0.dotted)" } ?? ""
            return document.finding(
                Remark(
                    "blank-number", .warning,
                    "the minutes\(document.date.map { " of \($0.iso)" } ?? "") have no number",
                    wording: "У протокола\(dated) не заполнен номер", remedy: "Впишите номер протокола"))
        }
    }
}
