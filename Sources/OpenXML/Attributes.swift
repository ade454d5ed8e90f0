internal import CLibXML2

/// The attributes of one element, valid while its handler is called. Nothing is copied before it is asked for.
package struct Attributes {
    private let first: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int
    private unowned(unsafe) let stream: XMLStream

    /// libxml2 passes five pointers an attribute: name, prefix, URI, begin and end of the value.
    private static let stride = 5

    init(_ first: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, _ stream: XMLStream) {
        self.first = first
        self.count = count
        self.stream = stream
    }

    /// The value's bytes; an ampersand stands in them as `&#38;`.
    package func bytes(_ name: Name) -> UnsafeBufferPointer<UInt8>? {
        guard let first else { return nil }
        let stream = stream
        for index in 0..<count {
            let attribute = first + index * Self.stride
            guard let local = attribute[0], stream.name(local, attribute[2]) == name else { continue }
            guard let begin = attribute[3], let end = attribute[4] else { return nil }
            return UnsafeBufferPointer(start: begin, count: end - begin)
        }
        return nil
    }

    package func string(_ name: Name) -> String? {
        guard let bytes = bytes(name) else { return nil }
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            plain.append(bytes[index])
            let isReference = bytes[index...].prefix(5).elementsEqual("&#38;".utf8)
            index += isReference ? 5 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// A decimal integer, nil where the attribute is absent or something else.
    package func int(_ name: Name) -> Int? {
        guard let bytes = bytes(name), !bytes.isEmpty, bytes.count < 12 else { return nil }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        var value = 0
        for byte in bytes[(isNegative ? 1 : 0)...] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }

    /// Whether the value is exactly this ASCII word.
    package func equals(_ name: Name, _ word: StaticString) -> Bool {
        guard let bytes = bytes(name), bytes.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where bytes[index] != word.utf8Start[index] { return false }
        return true
    }

    /// An on-off property (ECMA-376 part 1, §17.17.4): on where the attribute is absent.
    package func isOn(_ name: Name = .val) -> Bool {
        !(equals(name, "0") || equals(name, "false") || equals(name, "off"))
    }
}
