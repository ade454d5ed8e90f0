internal import Model

/// One JSON object on one line, written straight into UTF-8 bytes: the only place where JSON is escaped (RFC 8259 §7).
///
/// Members stand in the order in which they are put. The bytes of a string are copied in runs, up to the next byte
/// that needs escaping, because documents are mostly text that needs none.
struct JSONLine {
    private let bytes: ByteBuffer
    private var needsComma = false

    /// A whole line, the line feed included.
    static func line(capacity: Int = 1024, _ members: (inout JSONLine) -> Void) -> [UInt8] {
        var json = JSONLine(bytes: ByteBuffer(capacity: capacity))
        json.braces(members)
        json.bytes.append(UInt8(ascii: "\n"))
        return json.bytes.array
    }

    mutating func object(_ key: StaticString, _ members: (inout JSONLine) -> Void) {
        name(key)
        braces(members)
    }

    /// A list of objects; left out where it is empty.
    mutating func objects<Element>(
        _ key: StaticString, _ elements: [Element], _ members: (inout JSONLine, Element) -> Void
    ) {
        list(key, elements) { json, element in json.braces { members(&$0, element) } }
    }

    /// A list of objects; `[]` where it is empty.
    mutating func everyObject<Element>(
        _ key: StaticString, _ elements: [Element], _ members: (inout JSONLine, Element) -> Void
    ) {
        name(key)
        brackets(elements) { json, element in json.braces { members(&$0, element) } }
    }

    /// A list of strings; left out where it is empty.
    mutating func put(_ key: StaticString, _ values: [String]) {
        list(key, values) { json, value in json.string(value) }
    }

    mutating func put(_ key: StaticString, _ value: String) {
        name(key)
        string(value)
    }

    mutating func put(_ key: StaticString, _ value: String?) {
        name(key)
        if let value { string(value) } else { null() }
    }

    mutating func put(_ key: StaticString, _ value: Int?) {
        name(key)
        if let value { integer(value) } else { null() }
    }

    mutating func put(_ key: StaticString, _ value: Double?) {
        name(key)
        if let value { number(value) } else { null() }
    }

    mutating func put(_ key: StaticString, _ value: Bool) {
        name(key)
        value ? literal("true") : literal("false")
    }

    /// ISO 8601.
    mutating func put(_ key: StaticString, _ value: CivilDate?) {
        name(key)
        if let value { date(value) } else { null() }
    }

    mutating func put(_ key: StaticString, _ window: DateWindow?) {
        guard let window else {
            name(key)
            return null()
        }
        object(key) {
            $0.put("from", window.from)
            $0.put("to", window.to)
        }
    }

    mutating func putNull(_ key: StaticString) {
        name(key)
        null()
    }

    // MARK: Values

    private mutating func list<Element>(
        _ key: StaticString, _ elements: [Element], _ value: (inout JSONLine, Element) -> Void
    ) {
        if elements.isEmpty { return }
        name(key)
        brackets(elements, value)
    }

    private mutating func brackets<Element>(_ elements: [Element], _ value: (inout JSONLine, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            value(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    private mutating func braces(_ members: (inout JSONLine) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Keys are the program's own and need no escaping.
    private mutating func name(_ key: StaticString) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        literal(key)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = true
    }

    private mutating func literal(_ text: StaticString) {
        bytes.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func null() { literal("null") }

    private mutating func string(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            if JSONLine.needsEscapes(utf8) { appendEscaped(utf8) } else { bytes.append(utf8) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<utf8.count where JSONLine.needsEscape(utf8[index]) {
            bytes.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
            escape(utf8[index])
            start = index + 1
        }
        bytes.append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// Whether any byte needs escaping. Eight are looked at in one step: most texts are short and need none.
    private static func needsEscapes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(utf8)
        var index = 0
        while index + 8 <= raw.count {
            if raw.loadUnaligned(fromByteOffset: index, as: EightBytes.self).holdsEscape { return true }
            index += 8
        }
        return utf8[index...].contains(where: needsEscape)
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): literal("\\n")
        case UInt8(ascii: "\r"): literal("\\r")
        case UInt8(ascii: "\t"): literal("\\t")
        case UInt8(ascii: "\""): literal("\\\"")
        case UInt8(ascii: "\\"): literal("\\\\")
        default:
            literal("\\u00")
            bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let low = byte & 0x0F
            bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
    }

    private mutating func integer(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(value.magnitude)
    }

    private mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Whole numbers without a fraction; what JSON has no number for is null.
    private mutating func number(_ value: Double) {
        if !value.isFinite {
            null()
        } else if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
            integer(whole)
        } else {
            for byte in value.description.utf8 { bytes.append(byte) }
        }
    }

    private mutating func date(_ date: CivilDate) {
        let (year, month, day) = date.components
        bytes.append(UInt8(ascii: "\""))
        digits(year, width: 4)
        bytes.append(UInt8(ascii: "-"))
        digits(month, width: 2)
        bytes.append(UInt8(ascii: "-"))
        digits(day, width: 2)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func digits(_ value: Int, width: Int) {
        var divisor = width == 4 ? 1000 : 10
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }
}
