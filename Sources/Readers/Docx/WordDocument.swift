internal import Model
internal import OpenXML

/// A Word document being read: its package, the parts that its stories share, and what has been found.
final class WordDocument {
    let package: Package
    let path: String
    let limits: Limits
    let budget: Budget
    /// How many documents this one is embedded in by `altChunk`.
    let nesting: Int
    let mainPart: String
    let relationships: Relationships
    let stream: XMLStream
    private(set) var styles = StyleSheet()
    private(set) var defaultStyle = StyleSheet.Resolved()
    private var resolved: [String: StyleSheet.Resolved] = [:]
    /// For parts that are needed while another is being read.
    private var sideStream: XMLStream?
    private var knownNumbering: Numbering?
    private var knownNotes: [NoteKind: [String: String]] = [:]
    private var notesReferredTo: [NoteKind: Set<String>] = [:]
    var noteCounts: [NoteKind: Int] = [:]
    var findings = Findings()
    var diagnostics: [Diagnostic] = []
    /// Parts of headers and footers, in the order in which sections refer to them.
    var margins: [String] = []
    var paragraphs = 0
    var tables = 0
    var cells = 0

    init(
        _ bytes: [UInt8], path: String, limits: Limits, budget: Budget, nesting: Int
    ) throws(PackageError) {
        let package = try Package(bytes, limits: limits, budget: budget)
        let stream = XMLStream(limits: limits)
        let root = try Self.relationships(of: "", in: package, stream)
        guard let main = root.first(.officeDocument) else {
            throw PackageError(.missingPart, part: "_rels/.rels", detail: "no relationship to a main document")
        }
        relationships = try Self.relationships(of: main.target, in: package, stream)
        mainPart = main.target
        self.package = package
        self.stream = stream
        self.path = path
        self.limits = limits
        self.budget = budget
        self.nesting = nesting
    }

    /// What a part refers to, by a list like it that has been read before, or by its own.
    private static func relationships(
        of part: String, in package: borrowing Package, _ stream: XMLStream
    ) throws(PackageError) -> Relationships {
        let list = Relationships.list(of: part)
        let fingerprint = PartFingerprint(list, in: package)
        if let fingerprint, let known = lists.value(of: fingerprint) {
            try fingerprint.spend(package.budget, part: list)
            return known
        }
        let relationships = try Relationships(of: part, in: package, stream)
        if let fingerprint { lists.keep(relationships, of: fingerprint) }
        return relationships
    }

    private static let lists = PartCache<Relationships>()
    private static let styleSheets = PartCache<StyleSheet>()
    private static let numberings = PartCache<Numbering>()

    /// Reads the styles; without them the text is still read, and the loss is reported.
    func loadStyles() {
        if let part = relationships.first(.styles)?.target {
            let reader = StyleSheetReader()
            styles = shared(part, Self.styleSheets) { read(part, with: reader) ? reader.sheet : nil } ?? StyleSheet()
        }
        defaultStyle = styles.defaultParagraphStyle.map(styles.resolve) ?? StyleSheet.Resolved()
    }

    /// What a part says: taken from an identical part that has been read before, or read now.
    private func shared<Value>(_ part: String, _ cache: PartCache<Value>, _ read: () -> Value?) -> Value? {
        guard let fingerprint = PartFingerprint(part, in: package) else { return read() }
        if let known = cache.value(of: fingerprint) {
            return report { () throws(PackageError) in try fingerprint.spend(budget, part: part) } ? known : nil
        }
        guard let value = read() else { return nil }
        cache.keep(value, of: fingerprint)
        return value
    }

    func style(_ id: String) -> StyleSheet.Resolved {
        if let known = resolved[id] { return known }
        let style = styles.resolve(id)
        resolved[id] = style
        return style
    }

    /// Read when the first numbered paragraph comes.
    func numbering() -> Numbering {
        if let knownNumbering { return knownNumbering }
        var numbering: Numbering?
        if let part = relationships.first(.numbering)?.target {
            let reader = NumberingReader()
            numbering = shared(part, Self.numberings) { readAside(part, with: reader) ? reader.numbering : nil }
        } else {
            report(Self.missing("numbering part", "определения нумерации"), at: .document)
        }
        knownNumbering = numbering ?? Numbering()
        return numbering ?? Numbering()
    }

    /// Whether a note is referred to for the first time: Word shows its text once.
    func noteIsNew(_ kind: NoteKind, _ id: String) -> Bool { notesReferredTo[kind, default: []].insert(id).inserted }

    /// The text of a footnote or endnote; the part is read at the first reference to one.
    func note(_ kind: NoteKind, _ id: String) -> String? {
        if let known = knownNotes[kind] { return known[id] }
        knownNotes[kind] = [:]
        guard let part = relationships.first(kind.relationship)?.target else {
            report(Self.missing("\(kind)s part", "сноски"), at: .document)
            return nil
        }
        let notes = withSideStream { stream in
            let story = StoryReader(self, stream, .notes)
            return read(part, with: story, on: stream) ? story.notes : [:]
        }
        knownNotes[kind] = notes
        return notes[id]
    }

    /// Reads a part while another is being read; false, and a finding, where that fails.
    func readAside(_ part: String, with handler: any ElementHandler) -> Bool {
        withSideStream { read(part, with: handler, on: $0) }
    }

    /// Notes may need the numbering while they are being read: a stream in use is not lent a second time.
    private func withSideStream<Result>(_ body: (XMLStream) -> Result) -> Result {
        let stream = sideStream ?? XMLStream(limits: limits)
        sideStream = nil
        defer { sideStream = stream }
        return body(stream)
    }

    func read(_ part: String, with handler: any ElementHandler) -> Bool { read(part, with: handler, on: stream) }

    private func read(_ part: String, with handler: any ElementHandler, on stream: XMLStream) -> Bool {
        report { () throws(PackageError) in try stream.read(part, of: package, handler) }
    }

    private func report(_ body: () throws(PackageError) -> Void) -> Bool {
        do {
            try body()
            return true
        } catch {
            diagnostics.append(Diagnostic(error.remark, at: Origin(path: path)))
            return false
        }
    }

    /// The text refers to something that the file does not have.
    private static func missing(_ what: String, _ russian: String) -> Remark {
        Remark(
            "reference-broken", .warning, "the text refers to a \(what) that is not in the file",
            wording: "В файле нет того, на что ссылается текст: \(russian)",
            remedy: "Откройте файл в Word, проверьте нумерацию и сноски, сохраните заново.")
    }

    func report(_ remark: Remark, at place: Place) {
        diagnostics.append(Diagnostic(remark, at: Origin(path: path, place: place)))
    }
}
