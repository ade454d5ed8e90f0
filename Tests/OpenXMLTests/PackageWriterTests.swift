import Model
import OpenXML
import Testing

@Suite struct PackageWriterTests {
    private let parts: [(name: String, bytes: [UInt8])] = [
        ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/пример.xml", Array("да".utf8)), ("empty.bin", []),
    ]

    @Test func `What is packed comes back in the same order`() throws {
        let unpacked = try unzipPackage(try zipPackage(parts), limits: Limits())
        #expect(unpacked.map(\.name) == parts.map(\.name))
        #expect(unpacked.map(\.bytes) == parts.map(\.bytes))
    }

    @Test func `The same parts give the same bytes`() throws {
        #expect(try zipPackage(parts) == zipPackage(parts))
    }

    @Test func `Two parts of one name are refused`() {
        #expect(throws: PackageError.self) { try zipPackage([("a", [1]), ("a", [2])]) }
    }

    @Test func `Entries carry the first day that MS-DOS knows`() throws {
        let bytes = try zipPackage([("a", [1])])
        #expect(bytes[10..<14] == [0, 0, 0x21, 0])
    }
}

@Suite struct XMLSerializerTests {
    @Test(arguments: [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"]]>", "&quot;]]&gt;"), ("\u{0}\u{8}\u{1F}б\u{FFFE}", "б"),
        ("1\t2\n3\r", "1&#9;2&#10;3&#13;"), ("🙂", "🙂"),
    ])
    func `Text is made safe for elements and attributes`(text: String, expected: String) {
        #expect(XMLEscape.escaped(text) == expected)
    }

    @Test func `Elements nest and empty ones are short`() {
        var xml = XMLSerializer()
        xml.element("a", ["n": "\"1\""]) { xml in
            xml.element("b")
            xml.element("c", text: "x<y")
        }
        #expect(
            String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
                #"<a n="&quot;1&quot;"><b/><c>x&lt;y</c></a>"#))
    }
}
