import Model
import OpenXML
import Testing

@Suite struct PackageReadingTests {
    private func archive(_ content: String, name: String = "a.xml") throws -> [UInt8] {
        try zipPackage([(name, Array(content.utf8))])
    }

    private func cause(_ bytes: [UInt8], _ limits: Limits = Limits()) -> PackageError? {
        do {
            _ = try unzipPackage(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func `What is no archive says so in the library's words`() {
        let error = cause(Array("not a zip archive at all, but long enough".utf8))
        #expect(error?.cause == .notAnArchive)
        #expect(error?.detail.isEmpty == false)
        #expect(cause([])?.cause == .notAnArchive)
    }

    @Test func `A wrong checksum names the part`() throws {
        var bytes = try archive(String(repeating: "abc ", count: 100))
        let central = try #require(
            (0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 1, 2]) })
        bytes[central + 16] ^= 0xFF
        let error = try #require(cause(bytes))
        #expect(error.cause == .damaged)
        #expect(error.part == "a.xml")
        #expect(error.description == "a.xml: checksum or compressed data are wrong (CRC error)")
    }

    @Test func `Limits are named with their values`() throws {
        var limits = Limits()
        limits.partSize = 100
        let error = try #require(cause(try archive(String(repeating: "а", count: 200)), limits))
        #expect(error.cause == .limit("partSize", 100))
        #expect(error.remark.wording.contains("partSize = 100"))
    }

    @Test func `A compression method that Word does not use is refused`() throws {
        var bytes = try archive("text")
        let central = try #require(
            (0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 1, 2]) })
        (bytes[central + 10], bytes[8]) = (12, 12)
        #expect(cause(bytes)?.cause == .unsupportedMethod)
    }

    @Test func `Entries that share their bytes are refused`() throws {
        var bytes = try archive("text")
        let central = try #require(
            (0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 1, 2]) })
        bytes[central + 22] = 0xFF
        #expect(cause(bytes) != nil)
    }
}

@Suite struct XMLStreamTests {
    /// The texts of `w:t`, and the names of paragraphs' ends.
    private final class Texts: ElementHandler {
        let stream: XMLStream
        var texts: [String] = []
        var closed = 0
        var value: String?

        init(_ stream: XMLStream) { self.stream = stream }

        func open(_ element: Name, _ attributes: Attributes) -> Visit {
            switch element {
            case .t: return .text
            case .p: return .enter
            case .del: return .skip
            case .pStyle: value = attributes.string(.val)
            default: break
            }
            return .pass
        }

        func close(_ element: Name) {
            if element == .p { closed += 1 }
            guard element == .t else { return }
            texts.append(stream.text.string(from: 0))
            stream.text.truncate(to: 0)
        }
    }

    private let root = #"<w:d xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#

    private func read(_ bytes: [UInt8]) throws -> Texts {
        let package = try Package(try zipPackage([("a.xml", bytes)]), limits: Limits())
        let stream = XMLStream(limits: Limits())
        let texts = Texts(stream)
        try stream.read("a.xml", of: package, texts)
        return texts
    }

    @Test func `Elements are known by namespace, whatever their prefix`() throws {
        let xml =
            #"<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><p><t>а</t></p><p xmlns="x"><t>б</t></p></d>"#
        let texts = try read(Array(xml.utf8))
        #expect(texts.texts == ["а"])
        #expect(texts.closed == 1)
    }

    @Test func `Entities, references and CDATA come as text`() throws {
        let xml = root + "<w:t>&lt;&amp;&#1078;<![CDATA[<&>]]></w:t><w:pStyle w:val=\"a&amp;b&quot;&#1078;\"/></w:d>"
        let texts = try read(Array(xml.utf8))
        #expect(texts.texts == ["<&ж<&>"])
        #expect(texts.value == "a&b\"ж")
    }

    @Test func `What is passed over is passed over whole`() throws {
        let texts = try read(Array((root + "<w:del><w:p><w:t>нет</w:t></w:p></w:del><w:t>да</w:t></w:d>").utf8))
        #expect(texts.texts == ["да"])
        #expect(texts.closed == 0)
    }

    @Test func `Parts in UTF-16 are read`() throws {
        let xml = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + root + "<w:t>текст</w:t></w:d>"
        let bytes = xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try read(bytes).texts == ["текст"])
    }

    @Test(arguments: ["", "<", "<w:d>", "text", "<a><b></a></b>", "<a>\u{1}</a>", "<a b='1' b='2'/>"])
    func `XML that is not well-formed is an error with its line`(xml: String) {
        #expect(throws: PackageError.self) { try self.read(Array(xml.utf8)) }
    }

    @Test func `Text longer than a chunk comes whole`() throws {
        let long = String(repeating: "слово ", count: 20_000)
        #expect(try read(Array((root + "<w:t>\(long)</w:t></w:d>").utf8)).texts == [long])
    }
}
