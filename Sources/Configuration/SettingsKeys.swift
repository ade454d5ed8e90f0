internal import Model
internal import Yams

extension SettingsReader {
    /// Every key of `kvartal.yaml` with what it sets: the one list of settings.
    static let keys: [String: @Sendable (inout SettingsReader, Node) -> Void] = [
        "office": { reader, node in
            if let text = reader.text(node) { reader.reading.settings.office = text }
        },
        "signatory": { reader, node in
            reader.read(
                node,
                keys: [
                    "post": { reader, node in
                        if let text = reader.text(node) { reader.reading.settings.signatory.post = text }
                    },
                    "name": { reader, node in
                        if let text = reader.text(node) { reader.reading.settings.signatory.name = text }
                    },
                ], of: "signatory")
        },
        "territories": { reader, node in reader.reading.settings.registry.territories = reader.entries(node) },
        "bodies": { reader, node in reader.reading.settings.registry.bodies = reader.entries(node) },
        "shift": { reader, node in reader.readShifts(node) },
        "doIncludesDate": { reader, node in
            if let flag = reader.flag(node) { reader.reading.settings.doIncludesDate = flag }
        },
        "maskPersonalData": { reader, node in
            if let flag = reader.flag(node) { reader.reading.settings.masksPersonalData = flag }
        },
        "defaultRecurringDay": { reader, node in
            if let day = reader.number(node, in: 1...31) { reader.reading.settings.defaultRecurringDay = day }
        },
        "dueSoonDays": { reader, node in
            if let days = reader.number(node, in: 0...366) { reader.reading.settings.dueSoonDays = days }
        },
        "projectEnd": { reader, node in
            let date = reader.value(node, expected: "a date like 2025-12-31") { node in
                node.scalar.flatMap { CivilDate(iso: $0.string) ?? CivilDate(dotted: $0.string) }
            }
            if let date { reader.reading.settings.projectEnd = date }
        },
        "calendar": { reader, node in
            if let text = reader.text(node) { reader.reading.calendarFile = text }
        },
        "severities": { reader, node in reader.readSeverities(node) },
        "limits": { reader, node in reader.read(node, keys: limitKeys, of: "limits") },
    ]
}

extension SettingsReader {
    mutating func text(_ node: Node) -> String? { value(node, expected: "a text") { $0.scalar?.string } }

    mutating func flag(_ node: Node) -> Bool? { value(node, expected: "true or false") { $0.bool } }

    mutating func number(_ node: Node, in range: ClosedRange<Int>) -> Int? {
        value(node, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") { node in
            node.int.flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// Names, each either a text or a mapping with `name` and `aliases`.
    mutating func entries(_ node: Node) -> [Registry.Entry] {
        guard let list = value(node, expected: "a list of names", { $0.sequence.map(Array.init) }) else { return [] }
        var entries: [Registry.Entry] = []
        for element in list {
            if let name = element.scalar?.string {
                entries.append(Registry.Entry(name: name))
            } else if let name = element.mapping?["name"]?.scalar?.string {
                let aliases = element.mapping?["aliases"]?.sequence?.compactMap { $0.scalar?.string } ?? []
                entries.append(Registry.Entry(name: name, aliases: aliases))
                read(element, keys: ["name": { _, _ in }, "aliases": { _, _ in }], of: "a name")
            } else {
                fail("settings-value", "a name is a text, or has the keys name and aliases", line: element.mark?.line)
            }
        }
        return entries
    }

    /// One word for all kinds of document, or a mapping from kinds to words.
    mutating func readShifts(_ node: Node) {
        if let word = node.scalar?.string, let shift = Shift(rawValue: word) {
            for kind in DocumentKind.allCases { reading.settings.shifts[kind] = shift }
            return
        }
        guard let mapping = value(node, expected: "previous, next, none or a mapping by kind", { $0.mapping }) else {
            return
        }
        for (key, value) in mapping {
            let kind = self.value(key, expected: "a kind of document") { node in
                node.string.flatMap(DocumentKind.init(rawValue:))
            }
            let shift = self.value(value, expected: "previous, next or none") { node in
                node.string.flatMap(Shift.init(rawValue:))
            }
            if let kind, let shift { reading.settings.shifts[kind] = shift }
        }
    }

    mutating func readSeverities(_ node: Node) {
        guard let mapping = value(node, expected: "a mapping from codes to severities", { $0.mapping }) else { return }
        for (key, value) in mapping {
            guard let code = key.string, findingCodes.contains(code) else {
                let name = key.string ?? ""
                let hint = nearest(name, among: findingCodes).map { "; did you mean '\($0)'?" } ?? ""
                fail("settings-key", "no finding has the code '\(brief(name))'\(hint)", line: key.mark?.line)
                continue
            }
            let mayHide = !lossCodes.contains(code)
            let expected =
                mayHide ? "error, warning, note or off" : "error or warning; '\(code)' says that something was not read"
            let severity = self.value(value, expected: expected) { node -> Severity?? in
                guard let word = node.scalar?.string else { return nil }
                if word == "off" { return mayHide ? .some(nil) : nil }
                return Severity(rawValue: word).flatMap { mayHide || $0 != .note ? .some($0) : nil }
            }
            if let severity { reading.settings.severities[code] = .some(severity) }
        }
    }

    /// Limits of one document, sizes in bytes or as `64MB`.
    static let limitKeys: [String: @Sendable (inout SettingsReader, Node) -> Void] = [
        "fileSize": { reader, node in reader.limit(node, \.fileSize) },
        "entries": { reader, node in reader.limit(node, \.entries) },
        "partSize": { reader, node in reader.limit(node, \.partSize) },
        "totalSize": { reader, node in reader.limit(node, \.totalSize) },
        "compressionRatio": { reader, node in reader.limit(node, \.compressionRatio) },
        "depth": { reader, node in reader.limit(node, \.depth) },
        "attributes": { reader, node in reader.limit(node, \.attributes) },
        "textSize": { reader, node in reader.limit(node, \.textSize) },
        "paragraphLength": { reader, node in reader.limit(node, \.paragraphLength) },
        "paragraphs": { reader, node in reader.limit(node, \.paragraphs) },
        "definitions": { reader, node in reader.limit(node, \.definitions) },
        "tableCells": { reader, node in reader.limit(node, \.tableCells) },
        "obligations": { reader, node in reader.limit(node, \.obligations) },
        "facts": { reader, node in reader.limit(node, \.facts) },
        "comparisons": { reader, node in reader.limit(node, \.comparisons) },
        "recipients": { reader, node in reader.limit(node, \.recipients) },
        "outputSize": { reader, node in reader.limit(node, \.outputSize) },
        "seconds": { reader, node in
            let seconds = reader.value(node, expected: "a number of seconds") { node in
                node.float.flatMap { $0 > 0 && $0 <= 86_400 ? $0 : nil }
            }
            if let seconds { reader.reading.settings.limits.seconds = seconds }
        },
    ]

    mutating func limit(_ node: Node, _ path: WritableKeyPath<Limits, Int>) {
        let bytes = value(node, expected: "a whole number above 0, or a size like 64MB") { node in
            node.scalar.flatMap { SettingsReader.size($0.string) }
        }
        if let bytes { reading.settings.limits[keyPath: path] = bytes }
    }

    /// `4096`, `64KB`, `64MB`, `1GB` in powers of 1024; nil for anything else and for 0.
    static func size(_ text: String) -> Int? {
        let units = [("KB", 10), ("MB", 20), ("GB", 30)]
        let unit = units.first { text.hasSuffix($0.0) }
        let digits = unit == nil ? text : String(text.dropLast(2))
        guard let number = Int(digits.filter { $0 != " " }), number > 0, number < 1 << 33 else { return nil }
        return number << (unit?.1 ?? 0)
    }
}
