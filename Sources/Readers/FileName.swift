internal import Model

/// What a file's name promises of its contents, by its extension; nothing for extensions that say nothing here.
enum FileName {
    private static let word: Set<String> = ["docx", "docm", "dotx", "dotm"]
    private static let workbook: Set<String> = ["xlsx", "xlsm", "xltx", "xltm"]
    private static let text: Set<String> = ["txt", "text", "md", "csv", "tsv"]

    /// The finding about a file whose contents are not what its name says; nil where they are, or where the contents are
    /// refused for a reason of their own. Such a file was saved or renamed by mistake, so it is not read: what it holds may
    /// not be what its sender meant.
    static func mismatch(_ path: String, _ nature: Recognition, _ bytes: [UInt8]) -> Remark? {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = Substring(name[name.index(after: dot)...]).lowercased()
        guard let promised = promise(ending) else { return nil }
        let found: String
        switch nature {
        case .docx where !word.contains(ending): found = "a Word document"
        case .xlsx where !workbook.contains(ending): found = "an Excel workbook"
        case .other where !text.contains(ending) && bytes.prefix(512).allSatisfy { $0 == 0 }: return zeros
        case .other where !text.contains(ending): found = "neither: a text, or a damaged file"
        default: return nil
        }
        return Remark(
            "mislabelled-file", .error, "the name .\(ending) says \(promised), the contents are \(found); not read",
            wording: "Содержимое файла не соответствует его имени (.\(ending)); файл не прочитан.",
            remedy: "Откройте файл в той программе, где он сделан, и сохраните заново под верным именем.")
    }

    private static let zeros = Remark(
        "package-damaged", .error, "holds zeros where the document should be: it was not saved or copied whole",
        wording: "Файл повреждён: вместо документа в нём нули, он сохранён или скопирован не до конца.",
        remedy: "Запросите файл у отправителя заново или скопируйте его ещё раз.")

    private static func promise(_ ending: String) -> String? {
        if word.contains(ending) { return "a Word document" }
        if workbook.contains(ending) { return "an Excel workbook" }
        return text.contains(ending) ? "a text" : nil
    }
}
