internal import Model
internal import Russian

/// What counts where two rows speak about the same day: within one file the later row corrects the earlier one; two
/// files that differ contradict each other, and the lesser claim counts until somebody has cleared it up.
struct FactSettlement {
    let entries: [ProgressEntry]
    let item: Item

    /// `facts` in the order of time and place; returns those that count.
    func settle(_ facts: [Fact], findings: inout [Diagnostic]) -> [Fact] {
        var kept: [Fact] = []
        var places: [Subject: Int] = [:]
        for fact in facts {
            let subject = subject(of: fact)
            guard let rival = places[subject] else {
                places[subject] = kept.count
                kept.append(fact)
                continue
            }
            kept[rival] = winner(of: kept[rival], fact, findings: &findings)
        }
        reportDecreases(kept, findings: &findings)
        reportTotals(kept, findings: &findings)
        return kept
    }

    /// What a fact is about: of two facts with the same subject only one counts.
    private struct Subject: Hashable {
        var date: CivilDate
        var target: Int?
        var reporter: TextKey
        var isOwn: Bool
        var isTotal: Bool
        var hasValue: Bool
        /// «Показатель» tells figures apart that are none of the item's.
        var indicator: TextKey?
    }

    private func subject(of fact: Fact) -> Subject {
        let isOther = fact.value != nil && fact.target == nil
        return Subject(
            date: fact.date, target: fact.target, reporter: TextKey(fact.reporter), isOwn: fact.isOwn,
            isTotal: fact.isTotal, hasValue: fact.value != nil,
            indicator: isOther ? TextKey(entries[fact.row].indicator) : nil)
    }

    private func winner(of earlier: Fact, _ later: Fact, findings: inout [Diagnostic]) -> Fact {
        let (a, b) = (entries[earlier.row], entries[later.row])
        let agree =
            earlier.value == later.value && earlier.status == later.status
            && earlier.newDeadline == later.newDeadline
        if agree { return later }
        let isCorrection = a.origin.path == b.origin.path
        if later.isOwn {
            findings.append(Diagnostic(isCorrection ? corrected(a, b) : contradicting(a, b), at: b.origin))
        }
        if isCorrection { return later }
        if let x = earlier.value, let y = later.value, x != y { return x < y ? earlier : later }
        return earlier.status == .done ? later : earlier
    }

    /// Figures are cumulative and do not fall; shares and upper bounds may.
    private func reportDecreases(_ facts: [Fact], findings: inout [Diagnostic]) {
        var last: [String: Fact] = [:]
        for fact in facts where fact.isOwn {
            guard let index = fact.target, let value = fact.value, item.targets[index].mayNotFall else { continue }
            let key = "\(index)|\(fact.reporter)|\(fact.isTotal)"
            if let before = last[key], let old = before.value, value < old {
                let remark = decreasing(from: old, on: before.date, to: value, on: fact.date)
                findings.append(Diagnostic(remark, at: entries[fact.row].origin))
            }
            last[key] = fact
        }
    }

    /// A total of a document on results that is less than what those who owe it had reported by then.
    private func reportTotals(_ facts: [Fact], findings: inout [Diagnostic]) {
        guard facts.contains(where: \.isTotal) else { return }
        let sums = Dictionary(grouping: facts.filter { !$0.isTotal && $0.target != nil }, by: \.target).mapValues {
            Tally($0[...], target: $0[0].target ?? 0)
        }
        for total in facts where total.isTotal {
            guard let index = total.target, let value = total.value,
                let sum = sums[index]?.sum(on: total.date), sum > value
            else { continue }
            let remark = Remark.resultBelowRows(value, sum, item: item.id)
            findings.append(Diagnostic(remark, at: entries[total.row].origin))
        }
    }

    private func corrected(_ a: ProgressEntry, _ b: ProgressEntry) -> Remark {
        Remark(
            "corrected-fact", .note,
            "\(b.brief) replaces an earlier row of the same date (\(a.origin.place)): \(a.evidenceText)",
            wording: "Строка «\(b.evidenceText)» по пункту \(item.id) заменяет прежнюю: «\(a.evidenceText)»")
    }

    private func contradicting(_ a: ProgressEntry, _ b: ProgressEntry) -> Remark {
        Remark(
            "contradicting-facts", .error,
            "\(b.brief) contradicts \(a.origin.path), \(a.origin.place): \(a.evidenceText)",
            wording: "Сведения по пункту \(item.id) противоречат друг другу: «\(b.evidenceText)» и «\(a.evidenceText)» "
                + "(\(a.origin.path)); учтено меньшее",
            remedy: "Уточните, какое значение верно, и оставьте одно")
    }

    private func decreasing(from old: Double, on before: CivilDate, to new: Double, on date: CivilDate) -> Remark {
        let (x, y) = (numberText(old, decimals: 2), numberText(new, decimals: 2))
        return Remark(
            "fact-decreases", .warning,
            "item \(item.id): \(new.plain) on \(date.iso) is less than \(old.plain) on \(before.iso)",
            wording: "Показатель нарастающим итогом по пункту \(item.id) уменьшился: было \(x) (\(before.dotted)), "
                + "стало \(y) (\(date.dotted))",
            remedy: "Проверьте, указан ли факт нарастающим итогом")
    }
}

extension Target {
    /// Whether the figure only grows: counts and sums do, shares and upper bounds need not.
    var mayNotFall: Bool { unit != "%" && !isUpperBound }
    var isUpperBound: Bool { comparison == .atMost || comparison == .lessThan }
}
