import Foundation
import Model
import Readers
import TestSupport
import Testing

/// Archives made for more than 4 GB (zip64, PKWARE APPNOTE 6.3, §4.3.14 and §4.5.3), as programs write them that do not
/// know in advance how much comes: small ones have to be read like any other.
@Suite("Zip64") struct LargeArchiveTests {
    private func words(_ bytes: [UInt8]) -> [String] {
        let content = readContent(bytes, path: "a.docx", limits: Limits())
        #expect(content.diagnostics.isEmpty, "\(content.diagnostics.map(\.remark.message))")
        return content.blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
        }
    }

    @Test("what Python packs is read, be it into a file or into a pipe", arguments: ["seekable", "streamed"])
    func python(name: String) throws {
        let bytes = try bytes(of: casesFolder("zip64").appendingPathComponent(name + ".docx"))
        #expect(words(bytes) == ["Посадить 40 яблонь.", "Срок – до 1 октября."])
    }

    @Test("sizes, places and the directory itself may stand in the large records alone")
    func everythingLarge() { #expect(words(HostileInput.largeRecords) == ["да"]) }
}
