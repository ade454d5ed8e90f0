internal import Composing
internal import Configuration
internal import FileSystem
internal import Model
internal import Writers

/// The names with a meaning of their own in the input folder: they are no documents.
private let settingsName = "kvartal.yaml"
private let calendarName = "calendar.tsv"

/// Reads `kvartal.yaml` and the calendar that it names (or `calendar.tsv` beside it), and says which files were read.
func loadSettings(_ options: ReadingOptions) throws -> (settings: Settings, sources: [SourceFile]) {
    let path = options.config ?? options.input + "/" + settingsName
    var reading = SettingsReading()
    var sources: [SourceFile] = []
    if options.config != nil || exists(path) {
        let bytes = try settingsFile(path)
        sources.append(SourceFile(path: path, sha256: sha256(bytes), role: .settings))
        reading = readSettings(yaml: String(decoding: bytes, as: UTF8.self), path: path)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let calendar = reading.calendarFile.map { $0.hasPrefix("/") ? $0 : folder + $0 }
    let calendarPath = calendar ?? options.input + "/" + calendarName
    if calendar != nil || exists(calendarPath) {
        let bytes = try settingsFile(calendarPath)
        sources.append(SourceFile(path: calendarPath, sha256: sha256(bytes), role: .calendar))
        let extended = readCalendar(
            String(decoding: bytes, as: UTF8.self), path: calendarPath, over: reading.settings.calendar)
        reading.settings.calendar = extended.calendar
        reading.diagnostics += extended.diagnostics
    }
    if !reading.diagnostics.isEmpty {
        throw Failure(reading.diagnostics.sorted().map(diagnosticText).joined().dropLast(1).description)
    }
    return (reading.settings, sources)
}

private func settingsFile(_ path: String) throws -> [UInt8] {
    do { return try readFile(path, limit: 4 << 20, followsLinks: true) } catch {
        throw Failure("\(path): error: \(error.description)")
    }
}

/// What is to be read, and findings about what is not; `rules` were read as settings.
func listInput(
    _ options: ReadingOptions, rules: [SourceFile], followsLinks: Bool
) throws -> (files: [String], diagnostics: [Diagnostic]) {
    let folder: InputFolder
    do { folder = try InputFolder(options.input, followsLinks: followsLinks) } catch {
        throw Failure("\(options.input): error: \(error.description); name the folder with --input")
    }
    let own =
        [settingsName, calendarName].map { options.input + "/" + $0 } + [options.config, options.log].compactMap { $0 }
        + rules.map(\.path)
    let files = folder.files.filter { !own.contains($0) && !isHelpText($0) }
    if files.isEmpty {
        throw Failure("\(options.input): error: there is no document in this folder")
    }
    return (files, folder.skipped.map(finding))
}

/// `README.md` in the input folder tells people what to put there.
private func isHelpText(_ path: String) -> Bool { path.hasSuffix("/README.md") }

private func finding(_ skipped: InputFolder.Skipped) -> Diagnostic {
    let remark =
        switch skipped.reason {
        case .dropping:
            Remark(
                "office-dropping", .note, "left by an office program, not a document; not read",
                wording: "Служебный файл офисной программы, не документ: не читается.",
                remedy: "Закройте документ в редакторе или удалите файл.")
        case .symbolicLink:
            Remark(
                "symbolic-link", .warning, "a symbolic link; not followed (see --follow-links)",
                wording: "Символическая ссылка: не читается.", remedy: "Положите в папку сам документ.")
        case .special:
            Remark(
                "file-special", .error, "not a regular file; not read",
                wording: "Не обычный файл: не читается.", remedy: "Положите в папку сам документ.")
        case .unreadableFolder(let why):
            Remark(
                "folder-unreadable", .error, "the folder cannot be read: \(why)",
                wording: "Папка не прочитана: \(why).", remedy: "Дайте программе право читать папку.")
        case .unreadable(let error): remark(about: error)
        }
    return Diagnostic(remark, at: Origin(path: skipped.path))
}
