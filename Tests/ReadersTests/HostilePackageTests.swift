import Foundation
import Model
import OpenXML
import Readers
import TestSupport
import Testing

@Suite struct HostilePackageTests {
    private func codes(_ body: String, _ limits: Limits = Limits(), prolog: String = "") throws -> [String] {
        let document = TestDocument(body)
        var parts = document.parts
        if !prolog.isEmpty {
            let xml = String(decoding: parts[2].bytes, as: UTF8.self)
            parts[2].bytes = Array(xml.replacing("<w:document", with: prolog + "<w:document").utf8)
        }
        let content = readContent(try zipPackage(parts), path: "test.docx", limits: limits)
        #expect(content.blocks.isEmpty)
        return content.diagnostics.map(\.code)
    }

    @Test(arguments: [
        "<!DOCTYPE w:document>", #"<!DOCTYPE d SYSTEM "http://localhost/x.dtd">"#,
        #"<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>"#,
        #"<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>"#,
    ])
    func `Any document type declaration is refused`(doctype: String) throws {
        #expect(try codes(p("да"), prolog: doctype) == ["xml-doctype"])
    }

    @Test func `An entity that nobody declared is an error`() throws {
        #expect(try codes("<w:p><w:r><w:t>а &xxe; б</w:t></w:r></w:p>") == ["xml-malformed"])
    }

    @Test func `Elements too deep, attributes too many, text too long are refused`() throws {
        let deep = String(repeating: "<w:sdt>", count: 300) + String(repeating: "</w:sdt>", count: 300)
        #expect(try codes(deep) == ["limit-exceeded"])
        let many = (0..<300).map { " a\($0)=\"\"" }.joined()
        #expect(try codes("<w:p\(many)/>") == ["limit-exceeded"])
        var limits = Limits()
        limits.paragraphLength = 1000
        #expect(try codes(p(String(repeating: "а", count: 600)), limits) == ["limit-exceeded"])
    }

    @Test func `Paragraphs and cells are counted`() throws {
        var limits = Limits()
        (limits.paragraphs, limits.tableCells) = (10, 3)
        #expect(try codes(String(repeating: "<w:p/>", count: 11), limits) == ["limit-exceeded"])
        #expect(try codes("<w:tbl>\(row([p(""), p(""), p(""), p("")]))</w:tbl>", limits) == ["limit-exceeded"])
    }

    @Test func `A part that inflates to a multiple of its size is stopped`() throws {
        #expect(try codes(p(String(repeating: " ", count: 3 << 20))) == ["limit-exceeded"])
    }

    @Test func `Parts and their sum are bounded whatever their headers say`() throws {
        var limits = Limits()
        limits.partSize = 1000
        #expect(try codes(p(String(repeating: "а", count: 2000)), limits) == ["limit-exceeded"])
        limits = Limits()
        limits.totalSize = 1500
        #expect(try codes(p(String(repeating: "а", count: 2000)), limits) == ["limit-exceeded"])
    }

    @Test func `Files too large and packages of too many entries are refused`() throws {
        var limits = Limits()
        limits.entries = 3
        #expect(try codes(p("да"), limits) == ["limit-exceeded"])
        limits = Limits()
        limits.fileSize = 100
        #expect(try codes(p("да"), limits) == ["limit-exceeded"])
    }

    @Test func `Two entries of one name are refused`() throws {
        var bytes = try zipPackage(TestDocument(p("да")).parts + [("word/documenX.xml", Array("<a/>".utf8))])
        let (wrong, right) = (Array("word/documenX.xml".utf8), Array("word/document.xml".utf8))
        for start in 0..<bytes.count - wrong.count where bytes[start..<start + wrong.count].elementsEqual(wrong) {
            bytes.replaceSubrange(start..<start + wrong.count, with: right)
        }
        let content = readContent(bytes, path: "test.docx", limits: Limits())
        #expect(content.blocks.isEmpty)
        #expect(content.diagnostics.map(\.code) == ["package-ambiguous"])
    }

    @Test func `An encrypted entry asks for the password to be taken off`() throws {
        var bytes = try TestDocument(p("да")).bytes()
        let central = Array("PK".utf8) + [1, 2]
        for start in 0..<bytes.count - 46 where bytes[start..<start + 4].elementsEqual(central) {
            bytes[start + 8] |= 1
        }
        for start in 0..<bytes.count - 30 where bytes[start..<start + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
            bytes[start + 6] |= 1
        }
        let content = readContent(bytes, path: "test.docx", limits: Limits())
        #expect(content.blocks.isEmpty)
        #expect(content.diagnostics.map(\.code) == ["file-encrypted"])
    }

    @Test(arguments: 0..<200)
    func `A document cut off anywhere has no text and an error`(step: Int) throws {
        let bytes = try HostilePackageTests.rich()
        let content = readContent(Array(bytes.prefix(bytes.count * step / 200)), path: "test.docx", limits: Limits())
        #expect(content.blocks.isEmpty || step == 0)
        #expect(step < 2 || content.diagnostics.contains { $0.severity == .error })
    }

    @Test(arguments: 0..<200)
    func `A document with a changed byte is read rightly or refused`(step: Int) throws {
        var bytes = try HostilePackageTests.rich()
        let expected = seen(readContent(bytes, path: "test.docx", limits: Limits()).blocks)
        bytes[bytes.count * step / 200] ^= UInt8(1 << (step % 8))
        let content = readContent(bytes, path: "test.docx", limits: Limits())
        #expect(seen(content.blocks) == expected || content.diagnostics.contains { $0.severity != .note })
    }

    private static func rich() throws -> [UInt8] {
        var document = TestDocument(
            item("один", 1) + #"<w:p>\#(r("два"))<w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#
                + "<w:tbl>\(row([p("а"), item("б", 1)]))</w:tbl>", styles: TestStyles.hidden,
            numbering: TestLists.decimal)
        document.footnotes = #"<w:footnote w:id="1">\#(p("сноска"))</w:footnote>"#
        return try document.bytes()
    }
}
