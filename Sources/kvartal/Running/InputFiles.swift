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

/// Reads files through both stages, and makes of each what is wanted where it was read: a document need not travel
/// between threads. Whatever is wrong with a file is a finding of that file, and so is that it takes longer than
/// `limits.seconds`; waiting for its bytes does not count.
func readAll<Made: Sendable>(
    _ paths: ArraySlice<String>, settings: Settings, followsLinks: Bool, wants: Wanted,
    _ make: @escaping @Sendable (ReadFile) -> Made
) -> [Made] {
    watched(paths, seconds: settings.limits.seconds) { path, watch in
        readOne(path, settings: settings, followsLinks: followsLinks, wants: wants, under: watch, make)
    }
}

private func readOne<Made: Sendable>(
    _ path: String, settings: Settings, followsLinks: Bool, wants: Wanted, under watch: Watch<Made>,
    _ make: @escaping @Sendable (ReadFile) -> Made
) -> Made {
    var file = ReadFile(path: path)
    do {
        let bytes =
            path == "-"
            ? try readStandardInput(limit: settings.limits.fileSize)
            : try readFile(path, limit: settings.limits.fileSize, followsLinks: followsLinks)
        if wants.contains(.digest) { file.digest = sha256(bytes) }
        let (begun, seconds) = (file, settings.limits.seconds)
        watch.set {
            var late = begun
            late.diagnostics.append(Diagnostic(.tooSlow(seconds), at: Origin(path: path)))
            return make(late)
        }
        let content = readContent(bytes, path: path, limits: settings.limits)
        if wants.contains(.document) {
            file.document = parse(content, settings: settings)
        } else {
            file.content = content
            file.diagnostics += content.diagnostics
        }
    } catch {
        file.diagnostics.append(Diagnostic(remark(about: error), at: Origin(path: path)))
    }
    return make(file)
}

extension Remark {
    fileprivate static func tooSlow(_ seconds: Double) -> Remark {
        Remark(
            "limit-exceeded", .error, "reading and understanding it takes more than the limit seconds, \(seconds)",
            wording: "Чтение файла заняло больше допустимого времени.",
            remedy: "Проверьте, тот ли это файл; если да, увеличьте ограничение seconds в настройках.")
    }
}

/// What the caller needs of each file.
struct Wanted: OptionSet, Sendable {
    let rawValue: Int
    static let document = Wanted(rawValue: 1)
    static let digest = Wanted(rawValue: 2)
}

/// The finding about a file that cannot be read, and what to do about it.
func remark(about error: FileError) -> Remark {
    let (code, remedy) =
        switch error.kind {
        case .missing: ("file-missing", "Проверьте имя файла; возможно, его удалили или переименовали.")
        case .notAllowed: ("file-unreadable", "Дайте программе право читать этот файл.")
        case .notRegular: ("file-special", "Замените ссылку или специальный файл самим документом.")
        case .changing: ("file-changing", "Дождитесь, пока файл скопируется целиком, и запустите программу ещё раз.")
        case .tooLarge: ("file-too-large", "Уменьшите файл или увеличьте limits.fileSize в настройках.")
        case .noSpace, .locked, .other: ("file-unreadable", "Проверьте, что диск исправен и файл открывается.")
        }
    return Remark(
        code, .error, error.description, wording: "Файл не прочитан: \(error.description).", remedy: remedy)
}
