/// Where the entries of a zip archive lie (PKWARE APPNOTE 6.3, §4.3), looked up apart from libzip, which does not tell:
/// an entry whose bytes belong to another one too, or which is called otherwise in front of its bytes than in the
/// directory, is read differently by different programs.
struct ArchiveLayout {
    struct Entry {
        let name: ArraySlice<UInt8>
        /// From the local header to the end of the compressed bytes.
        let range: Range<Int>
    }

    /// What is wrong, and with which entry.
    struct Fault: Error {
        let name: ArraySlice<UInt8>
        let detail: String
    }

    /// In the order of the directory.
    let entries: [Entry]
    private let directory: Range<Int>

    /// Throws where an entry's own header calls it otherwise. Nil where the directory is not understood.
    init?(_ bytes: [UInt8]) throws(Fault) {
        guard let directory = Self.directory(of: bytes) else { return nil }
        var entries: [Entry] = []
        var index = directory.lowerBound
        while index < directory.upperBound {
            guard let (entry, next) = try Self.entry(in: bytes, at: index) else { return nil }
            entries.append(entry)
            index = next
        }
        self.entries = entries
        self.directory = directory
    }

    /// An entry that begins before the one in front of it ends, or that ends in the directory.
    var overlap: Entry? {
        let sorted = entries.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        if let last = sorted.last, last.range.upperBound > directory.lowerBound { return last }
        return zip(sorted, sorted.dropFirst()).first { $0.range.upperBound > $1.range.lowerBound }?.1
    }

    /// Where the central directory lies, by the last record of its end that fits it.
    private static func directory(of bytes: [UInt8]) -> Range<Int>? {
        let least = 22
        var end = bytes.count - least
        while end >= max(0, bytes.count - least - 0xFFFF) {
            if bytes.long(end) == 0x0605_4B50 {
                var (size, start) = (bytes.long(end + 12), bytes.long(end + 16))
                // In archives made for more than 4 GB a second record has the true values.
                if size == sentinel || start == sentinel, bytes.long(end - 20) == 0x0706_4B50 {
                    let record = bytes.long(end - 12)
                    if bytes.long(record) == 0x0606_4B50 {
                        (size, start) = (bytes.long(record + 40), bytes.long(record + 48))
                    }
                }
                if start + size <= end, size == 0 || bytes.long(start) == 0x0201_4B50 { return start..<start + size }
            }
            end -= 1
        }
        return nil
    }

    /// The entry that the record at an index of the central directory describes, and where the next record begins.
    private static func entry(in bytes: [UInt8], at index: Int) throws(Fault) -> (Entry, next: Int)? {
        guard bytes.long(index) == 0x0201_4B50 else { return nil }
        let (nameEnd, next) = (
            index + 46 + bytes.word(index + 28),
            index + 46 + bytes.word(index + 28) + bytes.word(index + 30) + bytes.word(index + 32)
        )
        guard next <= bytes.count else { return nil }
        let name = bytes[index + 46..<nameEnd]
        var large = largeValues(bytes, nameEnd..<nameEnd + bytes.word(index + 30))
        if bytes.long(index + 24) == sentinel, !large.isEmpty { large.removeFirst() }
        func value(_ written: Int) -> Int { written == sentinel && !large.isEmpty ? large.removeFirst() : written }
        let (size, start) = (value(bytes.long(index + 20)), value(bytes.long(index + 42)))
        // Nothing there: libzip says so, should anybody ask for the entry.
        guard bytes.long(start) == 0x0403_4B50 else { return (Entry(name: name, range: 0..<0), next) }
        let ownName = start + 30..<start + 30 + bytes.word(start + 26)
        guard ownName.upperBound <= bytes.count, bytes[ownName] == name else {
            throw Fault(name: name, detail: "its own header calls the entry otherwise")
        }
        return (Entry(name: name, range: start..<ownName.upperBound + bytes.word(start + 28) + size), next)
    }

    private static let sentinel = 0xFFFF_FFFF

    /// The 64-bit values of an entry's extra field 1 (§4.5.3), as far as they are numbers of bytes in a file.
    private static func largeValues(_ bytes: [UInt8], _ extra: Range<Int>) -> [Int] {
        var index = extra.lowerBound
        while index + 4 <= extra.upperBound {
            let end = min(index + 4 + bytes.word(index + 2), extra.upperBound)
            if bytes.word(index) == 1 {
                return stride(from: index + 4, through: end - 8, by: 8).map { place in
                    bytes.long(place + 4) == 0 ? bytes.long(place) : Int(UInt32.max) << 8
                }
            }
            index = end
        }
        return []
    }
}

extension [UInt8] {
    /// Little-endian numbers of two and four bytes; beyond the end stand zeros.
    fileprivate func word(_ index: Int) -> Int {
        guard index >= 0, index + 1 < count else { return 0 }
        return Int(self[index]) | Int(self[index + 1]) << 8
    }
    fileprivate func long(_ index: Int) -> Int { word(index) | word(index + 2) << 16 }
}
