internal import FileSystem
internal import Model
internal import Synchronization
internal import Writers

/// A body's own pages: an extract and a form, or a form alone.
struct Extract: Sendable {
    let body: String
    /// Below the period's folder: `recipients/Администрация города Ирбит/`; empty where the pages have no folder of their
    /// own.
    let folder: String
    let pages: [Page]
}

/// One report in all its formats: `folder` and `name` give the path, the extension comes from the format.
struct Page: Sendable {
    let folder: String
    let name: String
    let compose: @Sendable () -> Report

    /// Writes the report in every format that suits it, one after the other; returns the paths and their bytes.
    func write(
        _ formats: [any ReportWriter.Type], _ templates: Templates, to publication: Publication
    ) throws -> [(path: String, bytes: Int)] {
        let report = compose()
        return try formats.filter { $0.serves(report.kind) }.map { format in
            let path = "\(folder)\(name).\(format.fileExtension)"
            var bytes = 0
            try publication.write(path) { sink in
                try format.init().write(report, templates: templates) { chunk in
                    bytes += chunk.count
                    try sink(chunk)
                }
            }
            return (path, bytes)
        }
    }
}

extension [Extract] {
    /// Writes all, or the first that are no larger than `limit` together; returns how many, and the paths.
    func write(
        _ formats: [any ReportWriter.Type], _ templates: Templates, jobs: Int, limit: Int, to publication: Publication
    ) throws -> (count: Int, paths: [String]) {
        let allowance = Allowance(limit)
        var (count, paths) = (0, [String]())
        try inOrder(self, jobs: jobs) { extracts in
            try extracts.map { extract -> [(path: String, bytes: Int)] in
                if allowance.isSpent { return [] }
                return try extract.pages.flatMap { try $0.write(formats, templates, to: publication) }
            }
        } then: { files in
            if allowance.spend(files.reduce(0) { $0 + $1.bytes }) {
                count += 1
                paths += files.map(\.path)
            } else {
                for file in files { try publication.remove(file.path) }
            }
        }
        return (count, paths)
    }
}

/// Bytes that may be written. Whoever comes after it was spent gets nothing, however little he needs: what is written
/// must not depend on who comes first.
private final class Allowance: Sendable {
    private let left: Mutex<Int>

    init(_ bytes: Int) { left = Mutex(bytes) }

    var isSpent: Bool { left.withLock { $0 < 0 } }

    func spend(_ bytes: Int) -> Bool {
        left.withLock { left in
            if left >= 0 { left -= bytes }
            return left >= 0
        }
    }
}

extension Remark {
    static func tooManyRecipients(_ count: Int, _ limit: Int) -> Remark {
        omitted(
            "\(count - limit) of \(count) bodies get no extract or form: there are more than the limit recipients, "
                + "\(limit)", key: "recipients",
            wording: "Исполнителей \(count), выписки и бланки составлены для \(limit): больше не допускается.")
    }

    static func tooMuchOutput(_ count: Int, _ written: Int, _ limit: Int) -> Remark {
        omitted(
            "\(count - written) of \(count) bodies get no extract or form: together they are larger than the limit "
                + "outputSize, \(limit) bytes", key: "outputSize",
            wording: "Исполнителей \(count), выписки и бланки составлены для \(written): вместе они больше допустимого."
        )
    }

    private static func omitted(_ message: String, key: String, wording: String) -> Remark {
        Remark(
            "extracts-omitted", .error,
            message + "; see that the documents are the right ones, or raise \(key) under limits: in kvartal.yaml",
            wording: wording,
            remedy: "Проверьте, те ли это документы; если да, увеличьте limits.\(key) в настройках.")
    }
}
