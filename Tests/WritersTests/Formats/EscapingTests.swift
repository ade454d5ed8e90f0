import TestSupport
import Testing

@testable import Writers

/// Each format has one function through which all text goes; hostile text is its table of cases.
@Suite("Escaping") struct EscapingTests {
    @Test("Markdown shows text as it is and on one line", arguments: try escapingCases("markdown"))
    func markdown(row: CaseRow) { expectEscaped(row) { markdownEscaped($0) } }

    @Test("HTML shows text as it is, in attributes too", arguments: try escapingCases("html"))
    func html(row: CaseRow) {
        expectEscaped(row) { text in
            var html = HTMLText()
            html.text(text)
            return html.string
        }
    }

    @Test("A field of CSV is never computed", arguments: try escapingCases("csv"))
    func csv(row: CaseRow) {
        expectEscaped(row) { text in
            var bytes: [UInt8] = []
            appendField(text, separator: UInt8(ascii: ";"), to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test("An iCalendar value stays one value", arguments: try escapingCases("calendar"))
    func calendar(row: CaseRow) { expectEscaped(row) { calendarEscaped($0) } }

    @Test("What is found out over bytes is what the scalars say, for every scalar")
    func clean() {
        for value in UInt32(1)...0x1_1000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isClean = isClean("а\(String(scalar))z") { $0 == UInt8(ascii: ";") }
            let isLineEnd = [0x09, 0x0A, 0x0D, 0x2028, 0x2029].contains(value)
            let isApart = scalar == ";" || isLineEnd || scalar.isUnwanted
            // Of the presentation forms whose first byte is that of U+FEFF all count as not clean.
            if value < 0xF000 || value > 0xFFFF { #expect(isClean == !isApart, "U+\(String(value, radix: 16))") }
            if isApart { #expect(!isClean) }
        }
    }

    @Test("A relative path keeps its meaning as a link")
    func path() {
        #expect(percentEncoded("recipients/a b#c?d:e%/x.html") == "recipients/a%20b%23c%3Fd%3Ae%25/x.html")
        #expect(percentEncoded("javascript:alert(1)") == "javascript%3Aalert%281%29")
    }
}

private func escapingCases(_ name: String) throws -> [CaseRow] {
    try tableRows("escaping/\(name).tsv", of: casesAnchor)
}

/// The folder `Cases` lies beside the folders of tests.
let casesAnchor: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return parts.joined(separator: "/") + "/x.swift"
}()

private func expectEscaped(_ row: CaseRow, _ escape: (String) -> String) {
    let text = row.fields[0].replacing("⏎", with: "\n").replacing("⇥", with: "\t").replacing("␀", with: "\u{7}")
        .replacing("↩", with: "\u{202E}")
    #expect(escape(text) == row.fields[1], "\(row.name)")
}
