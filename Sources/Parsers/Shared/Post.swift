internal import Model
internal import Russian

/// The post that is printed beside a person's name.
enum Post {
    /// «Смирнова Анна Петровна, министр культуры …», «Начальник Департамента … Юсупов Вадим Ринатович»: what stands
    /// before the name up to the person before it, else behind a comma or a dash. Nil where it is a telephone number or
    /// an address, or nothing.
    static func of(_ people: [Reading<String>], _ index: Int, in text: String) -> String? {
        let start = index > 0 ? people[index - 1].range.upperBound : 0
        let end = index + 1 < people.count ? people[index + 1].range.lowerBound : text.utf8.count
        let range = people[index].range
        guard start <= range.lowerBound, range.upperBound <= end else { return nil }
        let before = text.dropping(utf8: start).prefix(utf8Count: range.lowerBound - start)
        if index == 0, let post = post(clause(String(before), last: true)) { return post }
        return behind(range.upperBound, in: String(text.prefix(utf8Count: end)))
    }

    /// «П.В. Креков, министр культуры», «П.В. Креков – министр культуры»: what stands behind the name that ends at an
    /// offset.
    static func behind(_ offset: Int, in text: String) -> String? {
        let after = text.dropping(utf8: offset)[...].trimmed
        guard let mark = after.unicodeScalars.first, ",–—-(".unicodeScalars.contains(mark) else { return nil }
        return post(clause(String(after.dropFirst()), last: false))
    }

    /// What stands between «УТВЕРЖДАЮ» and the name.
    static func approver(_ text: String) -> String? {
        var words = wordsBetweenBlanks(text)[...]
        while let first = words.first, hasPrefix(folded(first), "утвержд") || first.utf8.allSatisfy({ $0 == 0x5F }) {
            words.removeFirst()
        }
        while let last = words.last, last.utf8.allSatisfy({ $0 == 0x5F || $0 == 0x2F }) { words.removeLast() }
        return post(words.joined(separator: " "))
    }

    /// The words up to a semicolon, or behind the last one.
    private static func clause(_ text: String, last: Bool) -> String {
        let parts = text.split(separator: ";")
        return String((last ? parts.last : parts.first) ?? "")
    }

    private static func post(_ text: String) -> String? {
        var post = text.trimmingSeparators
        while let last = post.utf8.last, last == 0x2E || last == 0x29 && openBracketCount(in: post) < 0 {
            post.removeLast()
        }
        let isContact =
            post.utf8.contains(0x40) || post.utf8.count { (0x30...0x39).contains($0) } >= 4
            || ["тел", "e-mail", "эл. почт"].contains { hasPrefix(folded(post), $0) }
        return post.utf8.count < 8 || isContact ? nil : post
    }
}
