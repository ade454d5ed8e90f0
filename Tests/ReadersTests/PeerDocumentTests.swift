import Foundation
import Model
import Readers
import TestSupport
import Testing

/// Documents that the tests of other readers are made of.
@Suite struct PeerDocumentTests {
    private static func files(_ folder: URL, _ suffix: String) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == suffix }
            .sorted { $0.path < $1.path }
    }

    @Test func `Every document of the peers is read or refused with a reason`() throws {
        guard let shared = sharedFolder() else { return }
        for file in Self.files(shared.appendingPathComponent("peers"), "docx") {
            let content = DocxReader().read(try bytes(of: file), path: file.lastPathComponent, limits: Limits())
            #expect(!content.diagnostics.contains { $0.severity == .error }, "\(file.path): \(content.diagnostics)")
        }
    }

    @Test func `Nearly all words that pandoc's authors expect come out`() throws {
        guard let shared = sharedFolder() else { return }
        var (expected, found) = (0, 0)
        for file in Self.files(shared.appendingPathComponent("peers/pandoc/test/docx"), "docx") {
            guard let native = Self.native(of: file), !Self.isAside(file.lastPathComponent) else { continue }
            let words = NativeText.words(native)
            let content = DocxReader().read(try bytes(of: file), path: file.lastPathComponent, limits: Limits())
            let missing = Self.missing(words, in: Self.words(content))
            expected += words.count
            found += words.count - missing.count
            if ProcessInfo.processInfo.environment["KVARTAL_SHOW"] != nil, !missing.isEmpty {
                print(file.lastPathComponent, words.count, missing.count, missing.prefix(30))
            }
        }
        #expect(expected > 1000)
        #expect(Double(found) >= 0.985 * Double(expected), "\(found) of \(expected)")
    }

    /// Documents about what is not text: comments, a diagram.
    private static func isAside(_ name: String) -> Bool {
        name.hasPrefix("comments") || name == "diagram.docx" || name == "track_changes_scrubbed_metadata.docx"
    }

    /// The tree beside the document; of several, the one for tracked changes accepted.
    private static func native(of file: URL) -> String? {
        let base = file.deletingPathExtension()
        for name in [base.path, base.path + "_accept", base.path + "_no_comments"] {
            if let text = try? String(contentsOfFile: name + ".native", encoding: .utf8) { return text }
        }
        return nil
    }

    private static func words(_ content: Content) -> [String: Int] {
        let text = text(content.blocks)
        return TextWords.words(text).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func text(_ blocks: [Block]) -> String {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.fullText + "\n" + paragraph.notes.joined(separator: "\n")
            case .table(let table): table.rows.flatMap(\.cells).map { text($0.blocks) }.joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }

    private static func missing(_ words: [String], in found: [String: Int]) -> [String] {
        var left = found
        return words.filter { word in
            guard let count = left[word], count > 0 else { return true }
            left[word] = count - 1
            return false
        }
    }
}
