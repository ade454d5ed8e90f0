internal import FileSystem
internal import Model
internal import Parsers
internal import Readers

/// One input file on its way: what was read, or why not.
struct ReadFile: Sendable {
    var path: String
    /// The file's bytes where a checksum is wanted; empty otherwise.
    var digest: String?
    var content: Content?
    var document: Document?
    var diagnostics: [Diagnostic] = []
}

/// Reads one file through both stages. Whatever is wrong with it is a finding of that file.
func readOne(_ path: String, settings: Settings, followsLinks: Bool, wants: Wanted) -> ReadFile {
    do {
        let bytes =
            path == "-"
            ? try readStandardInput(limit: settings.limits.fileSize)
            : try readFile(path, limit: settings.limits.fileSize, followsLinks: followsLinks)
        var file = ReadFile(path: path)
        if wants.contains(.digest) { file.digest = sha256(bytes) }
        let content = readContent(bytes, path: path, limits: settings.limits)
        if wants.contains(.document) {
            file.document = parse(content, settings: settings)
        } else {
            file.content = content
            file.diagnostics = content.diagnostics
        }
        return file
    } catch {
        return ReadFile(path: path, diagnostics: [Diagnostic(remark(about: error), at: Origin(path: path))])
    }
}

/// What the caller needs of each file.
struct Wanted: OptionSet, Sendable {
    let rawValue: Int
    static let document = Wanted(rawValue: 1)
    static let digest = Wanted(rawValue: 2)
}

private func remark(about error: FileError) -> Remark {
    let (code, remedy) =
        switch error.kind {
        case .missing: ("file-missing", "Проверьте имя файла; возможно, его удалили или переименовали.")
        case .notAllowed: ("file-unreadable", "Дайте программе право читать этот файл.")
        case .notRegular: ("file-special", "Замените ссылку или специальный файл самим документом.")
        case .tooLarge: ("file-too-large", "Уменьшите файл или увеличьте limits.fileSize в настройках.")
        case .noSpace, .locked, .other: ("file-unreadable", "Проверьте, что диск исправен и файл открывается.")
        }
    return Remark(
        code, .error, error.description, wording: "Файл не прочитан: \(error.description).", remedy: remedy)
}
