internal import Composing
internal import Configuration
internal import FileSystem
internal import Model
internal import Writers

/// The names with a meaning of their own in the input folder: they are no documents.
private let settingsName = "kvartal.yaml"
private let calendarName = "calendar.tsv"

/// Reads `kvartal.yaml` and the calendar that it names (or `calendar.tsv` beside it), and says which files were read.
///
/// The input folder is filled by strangers: what lies there as a symbolic link is not followed unless asked for, so that
/// nobody has the program read, and quote, a file that is not for him; nor may settings that lie there name a file
/// elsewhere. What `--config` names is the user's own.
func loadSettings(
    _ options: ReadingOptions, followsLinks: Bool
) throws -> (settings: Settings, sources: [SourceFile]) {
    let path = options.config ?? options.input + "/" + settingsName
    let trusts = followsLinks || options.config != nil
    var reading = SettingsReading()
    var sources: [SourceFile] = []
    if options.config != nil || exists(path) {
        let bytes = try settingsFile(path, followsLinks: trusts)
        sources.append(SourceFile(path: path, sha256: sha256(bytes), role: .settings))
        reading = readSettings(yaml: String(decoding: bytes, as: UTF8.self), path: path)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let calendar = reading.calendarFile.map { $0.hasPrefix("/") ? $0 : folder + $0 }
    if let name = reading.calendarFile, !trusts, !staysWithin(folder, name) {
        throw Failure(
            """
            \(path): error: the calendar '\(name.prefix(80))' is not named by its place below the folder of these settings, \
            which strangers may fill: put it there, or name the settings with --config
            """)
    }
    let calendarPath = calendar ?? options.input + "/" + calendarName
    if calendar != nil || exists(calendarPath) {
        let bytes = try settingsFile(calendarPath, followsLinks: calendar == nil ? followsLinks : trusts)
        sources.append(SourceFile(path: calendarPath, sha256: sha256(bytes), role: .calendar))
        let extended = readCalendar(
            String(decoding: bytes, as: UTF8.self), path: calendarPath, over: reading.settings.calendar)
        reading.settings.calendar = extended.calendar
        reading.diagnostics += extended.diagnostics
    }
    if !reading.diagnostics.isEmpty { throw Failure(mistakes(reading.diagnostics)) }
    return (reading.settings, sources)
}

/// Whether a name leads to a place below a folder: up, from the root or by a link to a folder it may lead anywhere. What
/// there is elsewhere makes no difference to the answer.
private func staysWithin(_ folder: String, _ name: String) -> Bool {
    let steps = name.split(separator: "/")
    if name.hasPrefix("/") || steps.contains("..") { return false }
    let below = steps.dropLast().indices.map { folder + steps[...$0].joined(separator: "/") }
    return !below.contains(where: isLink)
}

/// The first mistakes in the settings, a line each; a file that is none has as many as lines.
private func mistakes(_ diagnostics: [Diagnostic]) -> String {
    let most = 20
    var text = diagnostics.sorted().prefix(most).map(diagnosticText).joined().dropLast(1).description
    if diagnostics.count > most { text += "\nkvartal: \(diagnostics.count - most) more mistakes in the settings" }
    return text
}

private func settingsFile(_ path: String, followsLinks: Bool) throws -> [UInt8] {
    do { return try readFile(path, limit: 4 << 20, followsLinks: followsLinks) } catch {
        let remedy =
            switch error.kind {
            case .symbolicLink: ", or name it with --config, or give --follow-links"
            case .notRegular: "; remove it, or put a file in its place"
            default: ""
            }
        throw Failure("\(path): error: \(error.description)\(remedy)")
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
    let names = Set(own.map(lastComponent))
    let files = folder.files.filter { file in
        !isHelpText(file) && !(names.contains(lastComponent(file)) && own.contains { isSame($0, file) })
    }
    if files.isEmpty {
        throw Failure("\(options.input): error: there is no document in this folder")
    }
    return (files, folder.skipped.map(finding))
}

private func lastComponent(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

/// `README.md` in the input folder tells people what to put there.
private func isHelpText(_ path: String) -> Bool { path.hasSuffix("/README.md") }
