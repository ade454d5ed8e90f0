/// Stops a start tag of very many attributes before libxml2 sees it: it compares each with every other, and says how many
/// there are only afterwards.
///
/// What is counted is `=` since the last `<`, which cannot stand in an attribute's value: never fewer than the attributes
/// of a tag. Text without markup may hold as many as the bound, and more than anybody types. Where tags follow each other
/// closely nothing is counted but what may go on from one chunk to the next.
struct AttributeFlood {
    static let bound = 8192
    /// Equals signs since the last `<`, at the end of what was looked at.
    private var carried = 0

    /// Whether a tag has too many, or may have, with this chunk.
    mutating func isIn(_ chunk: UnsafeRawBufferPointer) -> Bool {
        guard Self.hasShortTags(chunk) else { return isInside(chunk) }
        for byte in chunk {
            if byte == UInt8(ascii: "<") { break }
            if byte == UInt8(ascii: "=") { carried += 1 }
        }
        if carried > Self.bound { return true }
        carried = 0
        for byte in chunk.reversed() {
            if byte == UInt8(ascii: "<") { break }
            if byte == UInt8(ascii: "=") { carried += 1 }
        }
        return false
    }

    /// Whether a `<` stands in every so many bytes: what lies between two of them has no room for too many attributes, of
    /// which none takes less than five bytes.
    private static func hasShortTags(_ chunk: UnsafeRawBufferPointer) -> Bool {
        let stretch = bound * 2
        for start in stride(from: 0, to: chunk.count, by: stretch) {
            var index = min(start + stretch, chunk.count) - 1
            while index >= start, chunk[index] != UInt8(ascii: "<") { index -= 1 }
            if index < start { return false }
        }
        return true
    }

    private mutating func isInside(_ chunk: UnsafeRawBufferPointer) -> Bool {
        for byte in chunk {
            if byte == UInt8(ascii: "<") { carried = 0 }
            if byte == UInt8(ascii: "=") { carried += 1 }
            if carried > Self.bound { return true }
        }
        return false
    }
}
