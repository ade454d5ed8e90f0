internal import Model

/// Formats that arrive instead of DOCX and XLSX, told by their first bytes, and what the sender is to do.
enum ForeignFormat: CaseIterable {
    case compoundFile, rtf, pdf, image, archive
    case openDocument, presentation, binaryWorkbook, zip

    /// False for those that are zip archives: their first bytes say nothing.
    func matches(_ bytes: [UInt8]) -> Bool { signatures.contains { bytes.starts(with: $0) } }

    private var signatures: [[UInt8]] {
        switch self {
        case .compoundFile: [CompoundFile.signature]
        case .rtf: [Array(#"{\rtf"#.utf8)]
        case .pdf: [Array("%PDF-".utf8)]
        case .image:
            [
                [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
                [0x4D, 0x4D, 0, 0x2A],
            ]
        case .archive: [[0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
        case .openDocument, .presentation, .binaryWorkbook, .zip: []
        }
    }

    var remark: Remark {
        let save = "Откройте файл в Word или Excel и сохраните как .docx или .xlsx."
        switch self {
        case .compoundFile:
            return refusal("an OLE2 compound file", "Файл в старом формате Microsoft Office", save)
        case .rtf: return refusal("an RTF document", "Файл в формате RTF", save)
        case .pdf:
            return refusal("a PDF document", "Файл в формате PDF", "Запросите исходный документ в формате .docx.")
        case .image:
            return refusal("an image", "Вместо документа прислано изображение", "Запросите исходный документ в .docx.")
        case .archive:
            return refusal("an archive", "Вместо документа прислан архив", "Распакуйте архив в папку с документами.")
        case .openDocument: return refusal("an OpenDocument file", "Файл в формате OpenDocument", save)
        case .presentation:
            return refusal("a presentation", "Вместо документа прислана презентация", "Запросите текст в .docx.")
        case .binaryWorkbook: return refusal("a binary workbook (.xlsb)", "Книга Excel в двоичном формате", save)
        case .zip:
            return refusal(
                "a zip archive, but neither a Word document nor an Excel workbook", "Вместо документа прислан архив",
                "Распакуйте архив в папку с документами.")
        }
    }

    private func refusal(_ what: String, _ wording: String, _ remedy: String) -> Remark {
        Remark("format-not-read", .error, "the file is \(what), which is not read", wording: wording, remedy: remedy)
    }
}
