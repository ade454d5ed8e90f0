internal import Model

/// `personal-phone`, `personal-email`: contacts of people in a document that is passed on (152-ФЗ). The finding shows
/// them masked.
struct PersonalData: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.filter { $0.kind != .progress }.flatMap { document in
            texts(of: document).flatMap { text, place in
                findEmails(in: text).map { document.finding(email($0), at: place) }
                    + findPhones(in: text).map { document.finding(phone($0), at: place) }
            }
        }
    }

    private func texts(of document: Document) -> [(String, Place)] {
        document.items.map { ($0.text, $0.origin) } + document.fields.map { ($0.value, $0.origin) }
            + document.people.map { ($0.role ?? "", $0.origin) }
            + document.participants.map { ($0, Place.document) } + document.agenda.map { ($0.title, $0.origin) }
    }

    private func email(_ address: String) -> Remark {
        let parts = address.split(separator: "@")
        let masked = "\(parts.first?.prefix(1) ?? "")…@\(parts.last ?? "")"
        return Remark(
            "personal-email", .note, "e-mail address \(masked)",
            wording: "В тексте есть адрес электронной почты \(masked)",
            remedy: "Если это личный адрес, замените его служебным")
    }

    private func phone(_ number: String) -> Remark {
        let masked = "\(number.prefix(5))…\(number.suffix(2))"
        return Remark(
            "personal-phone", .note, "phone number \(masked)", wording: "В тексте есть номер телефона \(masked)",
            remedy: "Если это личный номер, замените его служебным")
    }
}

/// Addresses like `name@host.ru`.
func findEmails(in text: String) -> [String] {
    guard text.byteCount(where: { $0 == UInt8(ascii: "@") }) > 0 else { return [] }
    let words = text.split { !($0.isLetter || $0.isNumber || "@._-+".contains($0)) }
    return words.map { $0.trimming(".-") }.filter { word in
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && parts[1].utf8.count > 3
    }
}

/// Telephone numbers: eleven digits from +7 or 8 and ten from an area code, parted as numbers are dialled; `371-50-20`.
func findPhones(in text: String) -> [String] {
    guard text.byteCount(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 6 else { return [] }
    let runs = text.split { !($0.isWholeNumber || "+()- \u{A0}\u{2011}\u{2013}".contains($0)) }
    return runs.map { $0.trimming(" -–\u{A0}") }.filter(isPhone)
}

private func isPhone(_ run: String) -> Bool {
    let groups = run.split { !$0.isWholeNumber }
    let digits = groups.joined()
    let isDialled = run.contains("-") || run.contains("(") || run.hasPrefix("+")
    switch digits.count {
    case 11:
        guard digits.hasPrefix("7") || digits.hasPrefix("8") else { return false }
        return isDialled || groups.count >= 4 && groups.last?.count == 2
    case 10: return isDialled && (digits.hasPrefix("9") || run.hasPrefix("("))
    case 7: return groups.map(\.count) == [3, 2, 2] && run.contains("-")
    default: return false
    }
}

extension String {
    /// Most texts hold nothing of the kind, which is soonest known from their bytes.
    fileprivate func byteCount(where isCounted: (UInt8) -> Bool) -> Int {
        utf8.withContiguousStorageIfAvailable { $0.count(where: isCounted) } ?? utf8.count(where: isCounted)
    }
}

extension StringProtocol {
    fileprivate func trimming(_ characters: String) -> String {
        let front = drop { characters.contains($0) }
        return String(front.reversed().drop { characters.contains($0) }.reversed())
    }
}
