internal import Model

/// `agenda-overlap`, `agenda-gap`: an entry of a programme begins before the one before it has ended, or later, with
/// nothing between. An entry that begins earlier than the one before it belongs to another day or room.
struct AgendaTimes: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.flatMap { document in
            zip(document.agenda, document.agenda.dropFirst()).compactMap { a, b -> Diagnostic? in
                guard let end = a.to.flatMap(minutes), let start = minutes(b.from), let begin = minutes(a.from),
                    start >= begin, start != end
                else { return nil }
                let remark = start < end ? overlap(a, b, by: end - start) : gap(a, b, of: start - end)
                return document.finding(remark, at: b.origin, excerpt: b.title)
            }
        }
    }

    private func overlap(_ a: AgendaEntry, _ b: AgendaEntry, by minutes: Int) -> Remark {
        Remark(
            "agenda-overlap", .warning,
            "«\(b.title)» begins at \(b.from), before «\(a.title)» ends at \(a.to ?? "")",
            wording: "«\(b.title)» начинается в \(b.from), раньше окончания «\(a.title)» (\(a.to ?? "")): "
                + "пересечение \(minutes) мин.",
            remedy: "Исправьте время в программе")
    }

    private func gap(_ a: AgendaEntry, _ b: AgendaEntry, of minutes: Int) -> Remark {
        Remark(
            "agenda-gap", .note, "nothing between \(a.to ?? "") and \(b.from) (\(minutes) min)",
            wording: "Между «\(a.title)» (до \(a.to ?? "")) и «\(b.title)» (с \(b.from)) ничего не указано: "
                + "перерыв \(minutes) мин.",
            remedy: "Если это перерыв, укажите его в программе")
    }

    private func minutes(_ time: String) -> Int? {
        let parts = time.split(separator: ":")
        guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]) else { return nil }
        return hours * 60 + minutes
    }
}
