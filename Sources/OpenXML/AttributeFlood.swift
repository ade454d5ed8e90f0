/// Stops a start tag of very many attributes before libxml2 sees it: it compares each with every other, and says how many
/// there are only afterwards.
///
/// What is counted is `=` since the last `<`, which cannot stand in an attribute's value: never fewer than the attributes
/// of a tag. Text without markup may hold as many as the bound, and more than anybody types.
struct AttributeFlood {
    static let bound = 8192
    /// Equals signs since the last `<`, at the end of what was looked at.
    private var carried = 0

    /// Whether a tag has too many, or may have, with this chunk.
    mutating func isIn(_ chunk: UnsafeRawBufferPointer) -> Bool {
        var all = 0
        for byte in chunk where byte == UInt8(ascii: "=") { all &+= 1 }
        if carried + all > Self.bound { return isInside(chunk) }
        var (tail, index) = (0, chunk.count - 1)
        while index >= 0, chunk[index] != UInt8(ascii: "<") {
            if chunk[index] == UInt8(ascii: "=") { tail += 1 }
            index -= 1
        }
        carried = index < 0 ? carried + tail : tail
        return false
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
