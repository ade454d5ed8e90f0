extension HostileInput {
    /// An honest document of which the main part's entry is changed.
    private static func forged(_ change: (inout ForgedArchive.Entry) -> Void) -> [UInt8] {
        var entries = ForgedDocument.entries(ForgedDocument.paragraph("да"))
        change(&entries[2])
        return ForgedArchive(entries: entries).bytes
    }

    private static func archive(_ change: (inout ForgedArchive) -> Void) -> [UInt8] {
        var archive = ForgedArchive(entries: ForgedDocument.entries(ForgedDocument.paragraph("да")))
        change(&archive)
        return archive.bytes
    }

    private static func extra(_ entry: ForgedArchive.Entry) -> [UInt8] { archive { $0.entries.append(entry) } }

    /// An honest archive that keeps all its numbers in 64 bits.
    package static var largeRecords: [UInt8] { archive { $0.isLarge = true } }

    private static let head = ForgedDocument.part("document", "<w:body><w:p><w:r><w:t>").replacing(
        "</w:document>", with: "")

    /// Zip: what the headers claim, what lies where, how it is packed.
    static let archives: [HostileInput] =
        lies + bombs
        + [
            HostileInput("zip: two entries over the same bytes", "docx", "package-ambiguous") {
                var entries = ForgedDocument.entries(String(repeating: ForgedDocument.paragraph("да"), count: 50))
                entries += (0..<9).map { number in
                    var copy = entries[2]
                    copy.name = Array("word/copy\(number).xml".utf8)
                    copy.compressed = copy.bytes.count
                    copy.size = copy.bytes.count
                    copy.offset = 0
                    copy.bytes = []
                    return copy
                }
                return ForgedArchive(entries: entries).bytes
            },
            HostileInput("zip: an entry within the bytes of another", "docx", "package-ambiguous") {
                let inner = ForgedArchive(entries: [.init("word/inner.xml", "<other/>")]).bytes.prefix(30 + 14 + 8)
                let body = Array("<w:p/>".utf8) + inner
                var entries = ForgedDocument.entries(ForgedDocument.paragraph("да"))
                entries.insert(.init("word/media/picture.bin", body), at: 0)
                var hidden = ForgedArchive.Entry("word/inner.xml", "<other/>")
                hidden.offset = 30 + "word/media/picture.bin".utf8.count + 6
                hidden.compressed = hidden.bytes.count
                hidden.size = hidden.bytes.count
                return ForgedArchive(entries: entries + [hidden]).bytes
            },
            HostileInput("zip: an entry twice", "docx", "package-ambiguous") {
                extra(.init("word/document.xml", "<other/>"))
            },
            HostileInput("zip: one name in the directory, another before the bytes", "docx", "package-ambiguous") {
                forged { $0.localName = Array("word/documenX.xml".utf8) }
            },
            HostileInput("zip: names that climb out", "docx", nil) {
                extra(.init("../../../../tmp/kvartal-hostile", "x"))
            },
            HostileInput("zip: absolute names", "docx", nil) { extra(.init("/etc/cron.d/kvartal-hostile", "x")) },
            HostileInput("zip: names with a drive", "docx", nil) { extra(.init("C:\\autoexec.bat", "x")) },
            HostileInput("zip: an entry without a name", "docx", nil) { extra(.init("", "x")) },
            HostileInput("zip: a name of 60 000 letters", "docx", nil) {
                extra(.init(String(repeating: "n", count: 60_000), "x"))
            },
            HostileInput("zip: ten thousand and one entries", "docx", "limit-exceeded") {
                archive { $0.entries += (0..<9_998).map { .init("n\($0)", "") } }
            },
            HostileInput("zip: a disk of several", "docx", "package-truncated") { archive { $0.disk = 3 } },
            HostileInput("zip: no entries", "docx", nil) { ForgedArchive(entries: []).bytes },
            HostileInput("zip: an archive behind a text", "txt", nil) { Array("да\n".utf8) + archive { _ in } },
            HostileInput("zip: a comment that holds another end", "docx", nil) {
                archive { $0.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18) }
            },
        ]
        + [1, 6, 9, 12, 14, 93, 95, 98, 99].map { method in
            HostileInput("zip: method \(method)", "docx", method == 99 ? "package-truncated" : "package-method") {
                forged { $0.method = method }
            }
        }

    private static let lies: [HostileInput] = [
        HostileInput("zip: a wrong checksum", "docx", "package-damaged") { forged { $0.crc = 1 } },
        HostileInput("zip: larger than it says", "docx", "package-damaged") { forged { $0.size = 3 } },
        HostileInput("zip: smaller than it says", "docx", "package-damaged") { forged { $0.size = 1 << 20 } },
        HostileInput("zip: says it inflates to 4 GB", "docx", "package-damaged") { forged { $0.size = 0xFFFF_FFFE } },
        HostileInput("zip: packed size beyond the file", "docx", "package-ambiguous") {
            forged { $0.compressed = 1 << 30 }
        },
        HostileInput("zip: an offset beyond the file", "docx", "package-damaged") { forged { $0.offset = 1 << 30 } },
        HostileInput("zip: an offset into other bytes", "docx", "package-damaged") { forged { $0.offset = 7 } },
        HostileInput("zip: a directory beyond the file", "docx", "package-truncated") {
            archive { $0.directoryOffset = 1 << 30 }
        },
        HostileInput("zip: a directory longer than the file", "docx", "package-truncated") {
            archive { $0.directorySize = 1 << 30 }
        },
        HostileInput("zip: more entries promised than there are", "docx", "package-truncated") {
            archive { $0.count = 60_000 }
        },
        HostileInput("zip: fewer entries promised than there are", "docx", "package-truncated") {
            archive { $0.count = 1 }
        },
        HostileInput("zip: deflate that is none", "docx", "package-damaged") { forged { $0.method = 8 } },
        HostileInput("zip: encrypted", "docx", "file-encrypted") { forged { $0.flags |= 1 } },
        HostileInput("zip: strongly encrypted", "docx", "file-encrypted") { forged { $0.flags |= 0x41 } },
    ]

    private static let bombs: [HostileInput] = [
        HostileInput("zip: a bomb of spaces", "docx", "limit-exceeded") {
            forged { entry in
                entry.method = 8
                entry.bytes = bomb(head, 0x20, times: 400_000)
                entry.size = 100
            }
        },
        HostileInput("zip: a bomb before the root element", "docx", "limit-exceeded") {
            forged { entry in
                entry.method = 8
                entry.bytes = bomb("<?xml version=\"1.0\"?>", 0x0A, times: 300_000)
                entry.size = 77_400_022
            }
        },
        HostileInput("zip: a bomb that nobody asks for", "docx", nil) {
            var entry = ForgedArchive.Entry("word/media/image1.png", bomb("", 0, times: 100_000))
            entry.method = 8
            entry.size = 25_800_001
            return extra(entry)
        },
        HostileInput("zip: an archive in an archive in an archive", "docx", "format-not-read") {
            (0..<8).reduce(Array("да".utf8)) { inner, _ in ForgedArchive(entries: [.init("inner.zip", inner)]).bytes }
        },
    ]
}
