internal import ArgumentParser
internal import FileSystem
internal import Model
internal import Writers

/// The writers that `--formats` names, in their own order; all where it is not given.
func chosenFormats(_ options: WritingOptions) throws -> [any ReportWriter.Type] {
    guard let list = options.formats else { return writers }
    let names = list.lowercased().split { $0 == "," || $0 == " " }.map(String.init)
    let known = writers.map { $0.format }
    for name in names where !known.contains(name) {
        let hint = nearest(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError(
            "--formats: there is no format '\(name)'\(hint) (there are \(known.joined(separator: ",")))")
    }
    return writers.filter { names.contains($0.format) }
}

/// The user's templates; the built-in ones where there is no such folder and none was asked for.
func loadTemplates(_ options: WritingOptions) throws -> Templates {
    guard exists(options.templates) else {
        if options.templates == WritingOptions.defaultTemplates { return Templates() }
        throw Failure("\(options.templates): error: there is no such folder; name the templates with --templates")
    }
    var files: [String: [UInt8]] = [:]
    let folder = try InputFolder(options.templates, followsLinks: true)
    for skipped in folder.skipped where !skipped.isDropping {
        throw Failure(diagnosticText(finding(skipped)).dropLast().description)
    }
    for path in folder.files {
        let name = String(path.dropFirst(options.templates.count + 1))
        files[name] = try readFile(path, limit: 16 << 20, followsLinks: true)
    }
    return try Templates(files: files)
}
