import FileSystem
import Foundation
import TestSupport
import Testing

@Suite("Reading input files") struct BoundedFileTests {
    /// `/план.docx` in Windows-1251.
    private let plan: [CChar] = [0x2F, 0xEF, 0xEB, 0xE0, 0xED, 0x2E, 0x64, 0x6F, 0x63, 0x78, 0].map {
        CChar(bitPattern: $0)
    }

    @Test("a file over the limit is refused with its size and the limit")
    func limit() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Data(count: 2000), to: "a.txt")
        #expect(try readFile(file.path, limit: 2000).count == 2000)
        let error = #expect(throws: FileError.self) { try readFile(file.path, limit: 1999) }
        #expect(error?.kind == .tooLarge(size: 2000, limit: 1999))
        #expect(
            error?.description
                == "has 2000 bytes; the limit fileSize is 1999; if it is the right file, raise fileSize under limits:")
    }

    @Test("a file that somebody writes to while it is read is refused, half a document being worse than none")
    func growing() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Data(count: 1 << 20), to: "a.txt")
        let writer = Thread {
            guard let handle = try? FileHandle(forWritingTo: file) else { return }
            while !Thread.current.isCancelled {
                _ = try? handle.seekToEnd()
                try? handle.write(contentsOf: Data(count: 64))
                try? handle.truncate(atOffset: 1 << 20)
            }
        }
        writer.start()
        defer { writer.cancel() }
        for _ in 0..<10_000 {
            do { _ = try readFile(file.path, limit: 1 << 24) } catch {
                #expect(error.kind == .changing)
                return
            }
        }
        Issue.record("ten thousand readings, and none was disturbed")
    }

    @Test("a symbolic link is not followed unless asked for")
    func link() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("текст", to: "a.txt")
        let link = folder.url.appendingPathComponent("link.txt")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        let error = #expect(throws: FileError.self) { try readFile(link.path, limit: 100) }
        #expect(error?.kind == .symbolicLink)
        #expect(try readFile(link.path, limit: 100, followsLinks: true).count == 10)
    }

    @Test("a folder's documents are listed in one order; droppings, links and pipes are told apart")
    func listing() throws {
        let folder = try TemporaryFolder()
        // «план.docx» in Windows-1251, as an archive program without Unicode unpacks it.
        let foreign = folder.url.path + "/" + "x"
        #expect(
            creat(foreign, 0o644) >= 0 && rename(foreign, Array(folder.url.path.utf8CString.dropLast()) + plan) == 0)
        for name in ["b.txt", "a.docx", "sub/c.csv", ".hidden", "~$a.docx", ".~lock.b.odt#", "Thumbs.db"] {
            try folder.write("x", to: name)
        }
        let link = folder.url.appendingPathComponent("link.txt")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/etc/passwd")
        #expect(mkfifo(folder.url.appendingPathComponent("pipe").path, 0o600) == 0)
        let listing = try InputFolder(folder.url.path)
        #expect(listing.files.map { $0.dropFirst(folder.url.path.count + 1) } == ["a.docx", "b.txt", "sub/c.csv"])
        let skipped = Set(listing.skipped.map { String($0.path.dropFirst(folder.url.path.count + 1)) })
        #expect(
            skipped
                == ["~$a.docx", ".~lock.b.odt#", "Thumbs.db", "link.txt", "pipe", "\\xEF\\xEB\\xE0\\xED.docx"])
    }
}
