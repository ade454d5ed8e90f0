import Model
import OpenXML
import Readers
import Testing

@Suite struct ForeignFormatTests {
    private static func compound(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
            + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [UInt8](repeating: 0, count: 512)
    }

    @Test(arguments: [
        (compound("WordDocument"), "format-not-read", ".doc"), (compound("Workbook"), "format-not-read", ".xls"),
        (compound("EncryptedPackage"), "file-encrypted", "парол"),
        (Array(#"{\rtf1\ansi}"#.utf8), "format-not-read", "RTF"),
        (Array("%PDF-1.7".utf8), "format-not-read", "PDF"),
        ([0xFF, 0xD8, 0xFF, 0xE0], "format-not-read", "изображение"),
        (Array("PK\u{3}\u{4}".utf8), "package-truncated", "повреждён"),
    ])
    func `What is no Office Open XML is named, with what to do`(bytes: [UInt8], code: String, word: String) throws {
        let content = readContent(bytes, path: "test.docx", limits: Limits())
        #expect(content.blocks.isEmpty)
        let remark = try #require(content.diagnostics.first?.remark)
        #expect(remark.code == code)
        #expect(remark.wording.contains(word))
        #expect(!remark.remedy.isEmpty)
    }

    @Test(arguments: [
        (["mimetype", "content.xml"], "OpenDocument"), (["a.txt"], "архив"),
        (["_rels/.rels", "ppt/presentation.xml"], "презентация"), (["_rels/.rels", "xl/workbook.bin"], "двоичном"),
    ])
    func `A zip archive of another kind is named`(names: [String], word: String) throws {
        let bytes = try zipPackage(names.map { ($0, Array("x".utf8)) })
        let remark = try #require(readContent(bytes, path: "test.docx", limits: Limits()).diagnostics.first?.remark)
        #expect(remark.code == "format-not-read")
        #expect(remark.wording.contains(word))
    }
}
