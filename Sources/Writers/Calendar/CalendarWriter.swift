package import Model

/// Sets the dates of a report as iCalendar (RFC 5545): all-day events with a reminder, for any calendar program.
/// DTSTAMP is the as-of date, so that the same input gives the same bytes.
package struct CalendarWriter: ReportWriter {
    package static let format = "ics"
    package static func serves(_ kind: Report.Kind) -> Bool { kind == .deadlines || kind == .extract }
    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        var bytes: [UInt8] = []
        line("BEGIN:VCALENDAR", to: &bytes)
        line("VERSION:2.0", to: &bytes)
        line("PRODID:-//kvartal//\(report.kind.rawValue)//RU", to: &bytes)
        line("CALSCALE:GREGORIAN", to: &bytes)
        line("METHOD:PUBLISH", to: &bytes)
        line("X-WR-CALNAME:\(calendarEscaped(report.title))", to: &bytes)
        for event in report.events { append(event, stamp: report.asOf, to: &bytes) }
        line("END:VCALENDAR", to: &bytes)
        return bytes
    }
}

private func append(_ event: CalendarEvent, stamp: CivilDate, to bytes: inout [UInt8]) {
    line("BEGIN:VEVENT", to: &bytes)
    line("UID:\(calendarEscaped(event.uid))", to: &bytes)
    line("DTSTAMP:\(basic(stamp))T000000Z", to: &bytes)
    line("DTSTART;VALUE=DATE:\(basic(event.date))", to: &bytes)
    line("DTEND;VALUE=DATE:\(basic(event.date.adding(days: 1)))", to: &bytes)
    line("SUMMARY:\(calendarEscaped(event.summary))", to: &bytes)
    line("DESCRIPTION:\(calendarEscaped(event.description))", to: &bytes)
    line("TRANSP:TRANSPARENT", to: &bytes)
    if event.alarmDays > 0 {
        line("BEGIN:VALARM", to: &bytes)
        line("ACTION:DISPLAY", to: &bytes)
        line("DESCRIPTION:\(calendarEscaped(event.summary))", to: &bytes)
        line("TRIGGER:-P\(event.alarmDays)D", to: &bytes)
        line("END:VALARM", to: &bytes)
    }
    line("END:VEVENT", to: &bytes)
}

/// `20240930`.
private func basic(_ date: CivilDate) -> String {
    "\(date.year.padded(to: 4))\(date.month.padded(to: 2))\(date.day.padded(to: 2))"
}

/// The only place where text becomes an iCalendar value (RFC 5545 §3.3.11).
func calendarEscaped(_ text: String) -> String {
    let isPlain = isClean(text) { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    if isPlain { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars where !scalar.isUnwanted {
        switch scalar {
        case "\n", "\u{2028}", "\u{2029}": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case "\r": continue
        case "\t": bytes.append(UInt8(ascii: " "))
        default:
            if scalar == "\\" || scalar == ";" || scalar == "," { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// A content line, folded so that no line has more than 75 octets and no scalar is cut (RFC 5545 §3.1).
private func line(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { octets in
        var start = 0
        var room = 75
        while octets.count - start > room {
            var end = start + room
            while octets[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += octets[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            room = 74
        }
        bytes += octets[start...]
    }
    bytes += [0x0D, 0x0A]
}
