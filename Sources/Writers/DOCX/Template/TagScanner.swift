/// Finds the tags of an XML part with their byte ranges, so that a template can be cut at its named places and put
/// together again byte for byte. It expects what office programs write and what a parser has accepted before.
struct TagScanner {
    struct Tag {
        enum Kind { case start, end, empty }

        var kind: Kind
        /// With its prefix: `w:sdt`.
        var name: String
        /// From `<` to behind `>`.
        var range: Range<Int>
    }

    private let xml: [UInt8]
    private var position = 0

    init(_ xml: [UInt8]) { self.xml = xml }

    /// The next tag; comments, declarations, processing instructions and CDATA are passed over. Nil at the end.
    mutating func next() -> Tag? {
        while let start = xml[position...].firstIndex(of: UInt8(ascii: "<")) {
            if starts(with: "<!--", at: start) {
                position = end(of: "-->", from: start)
            } else if starts(with: "<![CDATA[", at: start) {
                position = end(of: "]]>", from: start)
            } else if starts(with: "<?", at: start) || starts(with: "<!", at: start) {
                position = end(of: ">", from: start)
            } else {
                return tag(from: start)
            }
        }
        return nil
    }

    private mutating func tag(from start: Int) -> Tag? {
        var end = start + 1
        var quote: UInt8?
        while end < xml.count, quote != nil || xml[end] != UInt8(ascii: ">") {
            if let open = quote {
                if xml[end] == open { quote = nil }
            } else if xml[end] == UInt8(ascii: "\"") || xml[end] == UInt8(ascii: "'") {
                quote = xml[end]
            }
            end += 1
        }
        guard end < xml.count else { return nil }
        position = end + 1
        let isEnd = xml[start + 1] == UInt8(ascii: "/")
        let isEmpty = xml[end - 1] == UInt8(ascii: "/")
        let nameStart = isEnd ? start + 2 : start + 1
        let name = xml[nameStart..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        return Tag(
            kind: isEnd ? .end : isEmpty ? .empty : .start, name: String(decoding: name, as: UTF8.self),
            range: start..<end + 1)
    }

    private func starts(with mark: StaticString, at index: Int) -> Bool {
        let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        return xml[index...].starts(with: mark)
    }

    private func end(of mark: StaticString, from start: Int) -> Int {
        var index = start
        while index < xml.count {
            if starts(with: mark, at: index) { return index + mark.utf8CodeUnitCount }
            index += 1
        }
        return xml.count
    }
}

/// The value of an attribute in a tag's bytes, entities not resolved; nil where there is none.
func attribute(_ name: String, of tag: TagScanner.Tag, in xml: [UInt8]) -> String? {
    let text = String(decoding: xml[tag.range], as: UTF8.self)
    for quote in ["\"", "'"] {
        guard let found = text.firstRange(ofText: " \(name)=\(quote)") else { continue }
        return String(text[found.upperBound...].prefix { String($0) != quote })
    }
    return nil
}

extension String {
    /// Where a text first stands in this one.
    func firstRange(ofText wanted: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(wanted) { return index..<self.index(index, offsetBy: wanted.count) }
            formIndex(after: &index)
        }
        return nil
    }
}
