internal import Model

/// The times an agenda's entry begins with: «11:00 – 11:30», «10.00-10.30», «11-00 – 17-30», «с 10:00 до 10:30»,
/// «9 ч. 30 мин.», or the beginning alone.
struct TimeSpan: Equatable, Sendable {
    /// Minutes since midnight.
    var from: Int
    var to: Int?
    /// UTF-8 length of the times in the text.
    var length: Int

    /// Reads the times at a text's start; nil where it begins with none. A lone `10.11` may as well be a day and a month:
    /// it is taken only where a time is expected, as among the lines of an agenda.
    init?(at text: some StringProtocol, isExpected: Bool = false) {
        guard TimeSpan.mayBegin(text) else { return nil }
        var scan = TimeScan(firstBytes(of: text, 60))
        scan.skipBlanks()
        if !scan.skip("с ") { scan.skip("С ") }
        guard let first = scan.time() else { return nil }
        var end = scan.index
        scan.skipBlanks()
        if scan.skipDash() || scan.skip("до ") || scan.skip("по ") {
            scan.skipBlanks()
            if let second = scan.time(), second.minutes >= first.minutes {
                (from, to, length) = (first.minutes, second.minutes, scan.index)
                return
            }
        } else {
            end = scan.index
        }
        guard isExpected || !first.isAmbiguous else { return nil }
        (from, to, length) = (first.minutes, nil, end)
    }

    /// A figure, white space, or «с» before one.
    static func mayBegin(_ text: some StringProtocol) -> Bool { withBytes(of: text) { mayBegin($0) } }

    static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count > 2 else { return !bytes.isEmpty }
        switch first {
        case 0xD0: return bytes[1] == 0xA1 && (bytes[2] == 0x20 || bytes[2] == 0xC2)
        case 0xD1: return bytes[1] == 0x81 && (bytes[2] == 0x20 || bytes[2] == 0xC2)
        default: return first < 0x3A || first == 0xC2
        }
    }

    /// `HH:MM`.
    static func text(_ minutes: Int) -> String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
}

/// Reads times byte by byte.
private struct TimeScan {
    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipBlanks() {
        while let next = byte {
            if isBlank(next) {
                index += 1
            } else if next == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                index += 2
            } else {
                return
            }
        }
    }

    @discardableResult
    mutating func skip(_ words: String) -> Bool {
        guard bytes[index...].starts(with: words.utf8) else { return false }
        index += words.utf8.count
        return true
    }

    mutating func skipDash() -> Bool {
        if byte == 0x2D {
            index += 1
            return true
        }
        guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return false }
        let isDash =
            bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
            || bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
        if isDash { index += 3 }
        return isDash
    }

    /// An hour and minutes; `isAmbiguous` where it may as well be a day and a month or a number («10.11», «10-11»).
    mutating func time() -> (minutes: Int, isAmbiguous: Bool)? {
        let start = index
        guard let hour = number(), hour < 24 else {
            index = start
            return nil
        }
        if let spelled = spelledTime(hour) { return (spelled, false) }
        guard let mark = byte, [0x3A, 0x2E, 0x2D].contains(mark) else {
            index = start
            return nil
        }
        index += 1
        let minutesStart = index
        guard let minutes = number(), index - minutesStart == 2, minutes < 60,
            byte.map({ $0 != 0x2E || !isDigit(index + 1) }) ?? true
        else {
            index = start
            return nil
        }
        return (hour * 60 + minutes, mark != 0x3A)
    }

    /// «9 ч. 30 мин.», «10 час.», «15 часов».
    private mutating func spelledTime(_ hour: Int) -> Int? {
        let start = index
        skipBlanks()
        guard skip("часов") || skip("часа") || skip("час.") || skip("час") || skip("ч.") || skip("ч ") else {
            index = start
            return nil
        }
        let end = index
        skipBlanks()
        guard let minutes = number(), minutes < 60 else {
            index = end
            return hour * 60
        }
        skipBlanks()
        guard skip("минут") || skip("мин.") || skip("мин") || skip("м.") else {
            index = end
            return hour * 60
        }
        return hour * 60 + minutes
    }

    private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

    private mutating func number() -> Int? {
        var value = 0
        let start = index
        while isDigit(index), index - start < 3 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start && index - start <= 2 ? value : nil
    }
}
