internal import Model

/// OLE2 compound files ([MS-CFB]): the container of Word and Excel before 2007, and of encrypted packages since.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What the file is, by the streams that its directory names.
    static func remark(_ bytes: [UInt8]) -> Remark {
        let save = "Откройте файл в Word или Excel и сохраните как .docx или .xlsx."
        if names(bytes, "EncryptedPackage") {
            return Remark(
                "file-encrypted", .error, "the document is encrypted with a password",
                wording: "Файл защищён паролем", remedy: "Снимите пароль и сохраните файл заново.")
        }
        if names(bytes, "WordDocument") {
            return Remark(
                "format-not-read", .error, "the file is a Word 97–2003 document (.doc), which is not read",
                wording: "Файл в старом формате Word (.doc)", remedy: save)
        }
        if names(bytes, "Workbook") || names(bytes, "Book") {
            return Remark(
                "format-not-read", .error, "the file is an Excel 97–2003 workbook (.xls), which is not read",
                wording: "Файл в старом формате Excel (.xls)", remedy: save)
        }
        return ForeignFormat.compoundFile.remark
    }

    /// Whether a directory entry, 128 bytes long and so aligned, begins with the name in UTF-16.
    private static func names(_ bytes: [UInt8], _ name: String) -> Bool {
        let wanted = Array((name + "\0").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        return stride(from: 512, to: bytes.count - wanted.count, by: 128).contains { offset in
            bytes[offset] == wanted[0] && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
        }
    }
}
