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
/// `limits.seconds`; waiting for its bytes does not count. Throws where it is the machine that has nothing to give.
func readAll<Made: Sendable>(
    _ paths: ArraySlice<String>, settings: Settings, followsLinks: Bool, wants: Wanted,
    _ make: @escaping @Sendable (ReadFile) -> Made
) throws(Failure) -> [Made] {
    try watched(paths, seconds: settings.limits.seconds) { path, watch throws(Failure) in
        try readOne(path, settings: settings, followsLinks: followsLinks, wants: wants, under: watch, make)
    }
}

private func readOne<Made: Sendable>(
    _ path: String, settings: Settings, followsLinks: Bool, wants: Wanted, under watch: Watch<Made>,
    _ make: @escaping @Sendable (ReadFile) -> Made
) throws(Failure) -> Made {
    var file = ReadFile(path: path)
    do throws(FileError) {
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
        if error.kind == .shortage { throw Failure("\(path): error: \(error.description)") }
        file.diagnostics.append(Diagnostic(remark(about: error), at: Origin(path: path)))
    }
    return make(file)
}

extension Remark {
    fileprivate static func tooSlow(_ seconds: Double) -> Remark {
        Remark(
            "limit-exceeded", .error,
            """
            reading and understanding it takes more than the limit seconds, \(seconds.plain)\(Limits.advice("seconds"))
            """,
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
