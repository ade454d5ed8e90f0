import FileSystem
import Foundation
import TestSupport
import Testing

@Suite("Publishing a folder") struct PublicationTests {
    @Test("the new folder takes the old one's place whole")
    func replaces() throws {
        let folder = try TemporaryFolder()
        for (round, names) in [["a", "b"], ["b", "sub/c"]].enumerated() {
            let publication = try Publication(parent: folder.url.path, name: "2024-Q3")
            for name in names { try publication.write(name, Array("\(round)".utf8)) }
            try publication.sync()
            try publication.swap()
            #expect(publication.leftovers.isEmpty && publication.tidy().isEmpty)
        }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
        #expect(paths.sorted() == ["2024-Q3", "2024-Q3/b", "2024-Q3/sub", "2024-Q3/sub/c"])
        #expect(try folder.text("2024-Q3/b") == "1")
    }

    @Test("until the commit the old folder is what a reader sees, and after a discard still")
    func discarded() throws {
        let folder = try TemporaryFolder()
        let old = try Publication(parent: folder.url.path, name: "p")
        try old.write("a", Array("old".utf8))
        try old.swap()
        let new = try Publication(parent: folder.url.path, name: "p")
        try new.write("a", Array("new".utf8))
        #expect(try folder.text("p/a") == "old")
        new.discard()
        #expect(try folder.text("p/a") == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["p"])
    }

    @Test("a killed run's folder goes with everything in it, whatever the names")
    func foreignNames() throws {
        let folder = try TemporaryFolder()
        try folder.write("half", to: ".kvartal-p.new/recipients/a")
        let path = folder.url.path + "/.kvartal-p.new/recipients/"
        let foreign: [CChar] = [0xEF, 0xEB, 0xE0, 0xED, 0].map { CChar(bitPattern: $0) }
        #expect(mkdir(Array(path.utf8CString.dropLast()) + foreign, 0o755) == 0)
        let publication = try Publication(parent: folder.url.path, name: "p")
        #expect(publication.leftovers.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: publication.staging).isEmpty)
    }

    @Test("what is no folder is never replaced", arguments: ["file", "link"])
    func inTheWay(kind: String) throws {
        let folder = try TemporaryFolder()
        if kind == "file" { try folder.write("mine", to: "p") }
        if kind == "link" { #expect(symlink("/tmp", folder.url.path + "/p") == 0) }
        let error = #expect(throws: FileError.self) { try Publication(parent: folder.url.path, name: "p") }
        #expect(error?.description.contains("is not replaced: move it away") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["p"])
    }

    @Test("a report that a killed run had set aside comes back to its place", arguments: ["", ".2"])
    func recovered(number: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: ".kvartal-p\(number).new.old/a")
        try folder.write("half", to: ".kvartal-p.new/a")
        _ = try Publication(parent: folder.url.path, name: "q")
        #expect(try folder.text("p/a") == "old")
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/.kvartal-p.new"))
    }
}
