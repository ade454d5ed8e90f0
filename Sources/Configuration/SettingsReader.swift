package import Model
internal import Yams

/// What `kvartal.yaml` says, and what is wrong with it. With an error in it nothing is run (exit status 2): a setting
/// that was meant and not understood would change figures.
package struct SettingsReading: Sendable {
    package var settings = Settings()
    /// The path of the calendar file that the settings name, relative to them; nil where they name none.
    package var calendarFile: String?
    package var diagnostics: [Diagnostic] = []

    package init() {}
}

/// Reads `kvartal.yaml`. Every setting has a default; an unknown key or a value that does not fit is an error with its
/// line and «did you mean».
package func readSettings(yaml: String, path: String) -> SettingsReading {
    var reader = SettingsReader(path: path)
    do {
        guard let root = try compose(yaml: yaml) else { return reader.reading }
        reader.read(root)
    } catch {
        reader.fail("settings-syntax", words(for: error), line: line(of: error))
    }
    return reader.reading
}

/// What the parser says, without the line of the file that it would quote, however long and whatever is in it.
private func words(for error: any Error) -> String {
    switch error as? YamlError {
    case .reader(let problem, _, _, _): problem
    // libyaml names a function of its own, which nobody who writes settings can call.
    case .parser(_, let problem, _, _) where problem.contains("yaml_set_max_nest_level"):
        "lists and mappings lie in one another too deep"
    case .scanner(let context, let problem, _, _), .parser(let context, let problem, _, _),
        .composer(let context, let problem, _, _):
        [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
    case .duplicatedKeysInMapping(let keys, _): "a key stands there twice: '\(brief(keys.min() ?? ""))'"
    default: brief("\(error)")
    }
}

/// As much of the file's own words as makes clear which are meant.
func brief(_ words: String) -> String { words.count > 40 ? words.prefix(40) + "…" : words }

private func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
}

/// Walks the nodes of the file along the keys that exist, and notes what it does not know.
struct SettingsReader {
    let path: String
    var reading = SettingsReading()

    init(path: String) { self.path = path }

    mutating func fail(_ code: String, _ message: String, line: Int?) {
        let remark = Remark(
            code, .error, message, wording: "Ошибка в настройках: \(message)",
            remedy: "Исправьте файл настроек и запустите программу ещё раз.")
        let place: Place = line.map { .line($0) } ?? .document
        reading.diagnostics.append(Diagnostic(remark, at: Origin(path: path, place: place)))
    }

    mutating func read(_ root: Node) {
        read(root, keys: SettingsReader.keys, of: "kvartal.yaml")
    }

    /// Reads a mapping by a table of its keys.
    mutating func read(_ node: Node, keys: [String: @Sendable (inout SettingsReader, Node) -> Void], of owner: String) {
        guard let mapping = node.mapping, node.anchor == nil else {
            return fail("settings-value", "\(owner) must hold `key: value` lines", line: node.mark?.line)
        }
        for (key, value) in mapping {
            guard let name = key.string else {
                fail("settings-key", "a key of \(owner) is not a word", line: key.mark?.line)
                continue
            }
            guard let setting = keys[name] else {
                let hint = nearest(name, among: keys.keys.sorted()).map { "; did you mean '\($0)'?" } ?? ""
                fail("settings-key", "unknown key '\(brief(name))' in \(owner)\(hint)", line: key.mark?.line)
                continue
            }
            setting(&self, value)
        }
    }

    /// A value that a reader function understands, or a finding that says what was expected.
    mutating func value<Value>(_ node: Node, expected: String, _ read: (Node) -> Value?) -> Value? {
        if let value = read(node) { return value }
        let found = node.scalar.map { brief($0.string) } ?? "a list or mapping"
        fail("settings-value", "'\(found)' is not \(expected)", line: node.mark?.line)
        return nil
    }
}
