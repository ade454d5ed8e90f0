internal import Model
internal import OpenXML

/// A document inside a document (ECMA-376 part 1, §17.17.2): Word puts it in place of the reference on opening. Read
/// are Word documents, HTML and plain text; anything else is reported.
struct AlternativeChunk {
    /// A document in a document in a document is believed, what goes deeper is not.
    private static let deepest = 3

    private let document: WordDocument
    private let place: Place

    init(_ document: WordDocument, at place: Place) {
        self.document = document
        self.place = place
    }

    func blocks(_ id: String) -> [Block] {
        guard let part = document.relationships[id]?.target else {
            document.report(Self.unread("its target is missing"), at: place)
            return []
        }
        guard document.budget.embedsAnother(), document.paragraphs <= document.limits.paragraphs else {
            document.report(Self.unread("there are too many of them"), at: place)
            return []
        }
        do {
            return blocks(of: part, try document.package.bytes(of: part))
        } catch {
            document.report(error.remark, at: place)
            return []
        }
    }

    private func blocks(of part: String, _ bytes: [UInt8]) -> [Block] {
        let format = ChunkFormat(bytes, part: part)
        if format == .html || format == .text, bytes.count > document.limits.paragraphLength {
            document.report(Self.unread("\(part) is larger than \(document.limits.paragraphLength) bytes"), at: place)
            return []
        }
        switch format {
        case .word: return embedded(bytes, part)
        case .html: return paragraphs(HTMLText.paragraphs(text(bytes)))
        case .text: return paragraphs(text(bytes).split(whereSeparator: \.isNewline).map(String.init))
        case .other(let name):
            document.report(Self.unread("\(part) is \(name)"), at: place)
            return []
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: decodeText(bytes)?.bytes ?? [], as: UTF8.self) }

    private func paragraphs(_ lines: [String]) -> [Block] {
        document.paragraphs += lines.count
        guard document.paragraphs <= document.limits.paragraphs else {
            document.report(PackageError(.limit("paragraphs", document.limits.paragraphs)).remark, at: place)
            return []
        }
        return lines.compactMap { line in
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\r" || $0 == "\t" }).joined(separator: " ")
            return words.isEmpty ? nil : .paragraph(Paragraph(words, place: place))
        }
    }

    private func embedded(_ bytes: [UInt8], _ part: String) -> [Block] {
        guard document.nesting < Self.deepest else {
            document.report(Self.unread("\(part) lies deeper than \(Self.deepest) documents"), at: place)
            return []
        }
        do {
            let inner = try WordDocument(
                bytes, path: document.path, limits: document.limits, budget: document.budget,
                nesting: document.nesting + 1)
            inner.tables = document.tables
            (inner.paragraphs, inner.cells) = (document.paragraphs, document.cells)
            let blocks = try inner.readBody(at: place)
            document.tables = inner.tables
            (document.paragraphs, document.cells) = (inner.paragraphs, inner.cells)
            document.diagnostics += inner.diagnostics + inner.findings.diagnostics(path: document.path)
            return blocks
        } catch {
            document.report(error.remark, at: place)
            return []
        }
    }

    private static func unread(_ why: String) -> Remark {
        Remark(
            "embedded-document-not-read", .warning, "an embedded document was not read: \(why)",
            wording: "Не прочитан документ, вложенный в этот (altChunk)",
            remedy: "Откройте файл в Word и сохраните заново: вложенный текст станет обычным.")
    }
}

/// What a chunk is, by its first bytes and then by its name.
enum ChunkFormat: Equatable {
    case word, html, text
    case other(String)

    init(_ bytes: [UInt8], part: String) {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        let suffix = part.split(separator: ".").last?.lowercased() ?? ""
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
            self = .word
        } else if head.hasPrefix("{\\rtf") {
            self = .other("RTF")
        } else if head.contains("mime-version:") {
            self = .other("a web archive")
        } else if bytes.starts(with: CompoundFile.signature) {
            self = .other("a document of Word 97–2003")
        } else if ["htm", "html", "xhtml"].contains(suffix)
            || ["<html", "<!doctype html", "<body", "<p>"].contains(where: head.contains)
        {
            self = .html
        } else if suffix == "txt" || !head.hasPrefix("<") {
            self = .text
        } else {
            self = .other("of an unknown format")
        }
    }
}
