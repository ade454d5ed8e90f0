internal import ArgumentParser
internal import FileSystem
internal import Model
internal import Writers

/// `kvartal read`: what was read in each document.
struct ReadCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case outline, jsonl, blocks }

    static let configuration = CommandConfiguration(
        commandName: "read", _superCommandName: Kvartal.name, abstract: "Show what was read in each document.",
        discussion: "The paths are read in the order given; `-` is one text document on standard input.")

    @Argument(help: "The documents.") var files: [String] = []
    @Option(help: "outline, jsonl or blocks (the text in reading order, a block a line).") var format = Format.outline
    @Option(help: ArgumentHelp("A file with one path a line.", valueName: "list")) var filesFrom: String?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup(visibility: .hidden) var scope: ScopeOptions
    @OptionGroup(visibility: .hidden) var writing: WritingOptions

    /// The command line without the files of `kvartal read` that no option stands behind, but for the first, and those
    /// files: ArgumentParser works on each of them as long as there are others.
    static func filesApart(_ arguments: [String]) -> (arguments: [String], files: [String]) {
        guard arguments.first == configuration.commandName else { return (arguments, []) }
        let option = arguments.lastIndex { $0.hasPrefix("-") } ?? 0
        // What follows an option may be its value.
        let head = arguments.prefix(option + 3)
        return (Array(head), Array(arguments.dropFirst(head.count)))
    }

    func validate() throws {
        if files.isEmpty && filesFrom == nil { throw ValidationError("name at least one document, or --files-from") }
    }

    func run() throws {
        try finish("read", reading) {
            let settings = try loadSettings(reading, followsLinks: scope.followLinks).settings
            var (buffer, findings, readable) = ([UInt8](), [Diagnostic](), 0)
            let (format, quiet, verbose) = (format, reading.quiet, reading.verbose)
            do {
                try inOrder(try paths(settings.limits), jobs: reading.jobs ?? processorCount()) { paths in
                    try readAll(paths, settings: settings, followsLinks: true, wants: format.wanted) {
                        shown($0, format)
                    }
                } then: { result in
                    buffer += result.bytes
                    if result.isReadable { readable += 1 }
                    findings += result.diagnostics
                    for diagnostic in result.diagnostics where isShown(diagnostic, quiet: quiet, verbose: verbose) {
                        Console.draw(diagnosticText(diagnostic))
                    }
                    if buffer.count > 1 << 16 {
                        guard try Console.print(buffer) else { throw NobodyReads() }
                        buffer.removeAll(keepingCapacity: true)
                    }
                }
                try Console.print(buffer)
            } catch is NobodyReads {}
            if readable == 0 { throw Failure("none of the files named can be read") }
            return Ending(findings)
        }
    }

    private func paths(_ limits: Limits) throws -> [String] {
        guard let filesFrom else { return files }
        let list: [UInt8]
        do {
            list =
                filesFrom == "-"
                ? try readStandardInput(limit: limits.totalSize)
                : try readFile(filesFrom, limit: limits.totalSize, followsLinks: true)
        } catch {
            throw Failure("\(filesFrom): error: \(error.description)")
        }
        let lines = list.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return files + lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Whoever read standard output has what he wanted: what is left need not be read.
private struct NobodyReads: Error {}

extension ReadCommand.Format {
    var wanted: Wanted { self == .blocks ? [] : .document }
}

/// What is shown of one file, made where the file was read, so that documents need not wait for each other.
private struct Shown: Sendable {
    var bytes: [UInt8]
    /// Whether anything is shown of it, if only what is wrong with it.
    var isReadable: Bool
    var diagnostics: [Diagnostic]
}

private func shown(_ file: ReadFile, _ format: ReadCommand.Format) -> Shown {
    let diagnostics = file.diagnostics + (file.document?.diagnostics ?? [])
    let bytes: [UInt8] =
        switch format {
        case .jsonl: file.document.map(documentLine) ?? []
        case .outline: Array((file.document.map(outline) ?? "").utf8)
        case .blocks: Array((file.content.map(blocksText) ?? "").utf8)
        }
    let isReadable = file.document != nil || file.content != nil
    return Shown(bytes: bytes, isReadable: isReadable, diagnostics: diagnostics)
}
