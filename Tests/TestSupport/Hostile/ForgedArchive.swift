/// A zip archive made byte by byte, so that it can lie about itself (PKWARE APPNOTE 6.3, §4.3).
struct ForgedArchive {
    struct Entry {
        var name: [UInt8]
        var bytes: [UInt8]
        /// 0 stored, 8 deflated; `bytes` are taken as they are.
        var method = 0
        var flags = 0x800
        var version = 20
        /// What the headers say; nil for the truth.
        var crc: UInt32?
        var compressed: Int?
        var size: Int?
        var offset: Int?
        /// The name in the local header, where it differs.
        var localName: [UInt8]?

        init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = Array(name.utf8)
            self.bytes = bytes
        }
    }

    var entries: [Entry]
    /// What the end of the directory says of itself; nil for the truth.
    var count: Int?
    var directorySize: Int?
    var directoryOffset: Int?
    var disk = 0
    var comment: [UInt8] = []
    /// Whether all numbers stand in the records for more than 4 GB, and nothing but ones where they stand otherwise.
    var isLarge = false

    var bytes: [UInt8] {
        var (file, directory) = ([UInt8](), [UInt8]())
        for entry in entries {
            let start = file.count
            let name = entry.localName ?? entry.name
            let sizes = isLarge ? large([entry.bytes.count, entry.bytes.count]) : []
            let all = isLarge ? large([entry.bytes.count, entry.bytes.count, start]) : []
            let place = isLarge ? long(-1) : long(entry.offset ?? start)
            file +=
                [0x50, 0x4B, 3, 4] + header(entry) + word(name.count) + word(sizes.count) + name + sizes + entry.bytes
            directory += [0x50, 0x4B, 1, 2] + word(entry.version) + header(entry) + word(entry.name.count)
            directory += word(all.count) + word(0) + word(0) + word(0) + long(0) + place + entry.name + all
        }
        if isLarge { return file + directory + largeEnd(file.count, directory.count) }
        let number = count ?? entries.count
        let end = word(disk) + word(0) + word(number) + word(number)
        let place = long(directorySize ?? directory.count) + long(directoryOffset ?? file.count)
        return file + directory + [0x50, 0x4B, 5, 6] + end + place + word(comment.count) + comment
    }

    /// What the local and the central header share, from the version needed to the uncompressed size.
    private func header(_ entry: Entry) -> [UInt8] {
        let method = word(entry.version) + word(entry.flags) + word(entry.method)
        let sizes =
            isLarge
            ? long(-1) + long(-1) : long(entry.compressed ?? entry.bytes.count) + long(entry.size ?? entry.bytes.count)
        return method + word(0) + word(0x21) + long(Int(entry.crc ?? checksum(entry.bytes))) + sizes
    }
}

extension ForgedArchive {
    /// The extra field 1 (§4.5.3).
    private func large(_ values: [Int]) -> [UInt8] { word(1) + word(values.count * 8) + values.flatMap(quad) }

    /// The end of the directory, where it says so, and the end that refers to them (§4.3.14–16).
    private func largeEnd(_ start: Int, _ size: Int) -> [UInt8] {
        let count = quad(entries.count)
        let record = quad(44) + word(45) + word(45) + long(0) + long(0) + count + count + quad(size) + quad(start)
        let locator = long(0) + quad(start + size) + long(1)
        let end = word(0) + word(0) + word(-1) + word(-1) + long(-1) + long(-1) + word(0)
        return [0x50, 0x4B, 6, 6] + record + [0x50, 0x4B, 6, 7] + locator + [0x50, 0x4B, 5, 6] + end
    }
}

private func quad(_ value: Int) -> [UInt8] { long(value) + long(value >> 32) }
private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
}
private func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }

/// CRC-32 as zip has it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
}

/// A deflate stream (RFC 1951): the head stored, then one byte so many times 258 over, in 13 bits each time.
func bomb(_ head: String, _ byte: UInt8, times: Int) -> [UInt8] {
    let start = Array(head.utf8)
    var stream: [UInt8] = []
    for index in stride(from: 0, to: start.count, by: 0xFFFF) {
        let block = start[index..<min(index + 0xFFFF, start.count)]
        stream += [0] + word(block.count) + word(~block.count) + block
    }
    var (bits, count) = (0, 0)
    func put(_ value: Int, _ length: Int) {
        bits |= value << count
        count += length
        while count >= 8 {
            stream.append(UInt8(bits & 0xFF))
            bits >>= 8
            count -= 8
        }
    }
    func reversed(_ value: Int, _ length: Int) -> Int {
        (0..<length).reduce(0) { $0 << 1 | (value >> $1 & 1) }
    }
    put(0b011, 3)
    put(reversed(0x30 + Int(byte), 8), 8)
    // Length 258 is symbol 285, distance 1 is symbol 0 (§3.2.6).
    for _ in 0..<times {
        put(reversed(0xC5, 8), 8)
        put(0, 5)
    }
    put(0, 7)
    put(0, 7)
    return stream
}
