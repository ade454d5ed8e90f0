package import Foundation
internal import Testing

/// The folder `Cases` beside the test file that asks.
package func casesFolder(_ name: String = "", of file: String = #filePath) -> URL {
    let cases = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Cases")
    return name.isEmpty ? cases : cases.appendingPathComponent(name)
}

/// The folders below one folder, in the order of their names: each is a case.
package func subfolders(of folder: URL) -> [URL] {
    let found =
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    return found.filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
}

package func bytes(of file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

/// The rows of a tab-separated case file; empty lines and lines that begin with `#` are passed over.
package func tableRows(_ name: String, of file: String = #filePath) throws -> [CaseRow] {
    let text = try String(contentsOf: casesFolder(name, of: file), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
        guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return CaseRow(name: "\(name):\(number + 1)", fields: fields)
    }
}

/// The folder `shared` beside the checkout; nil where it is absent, which fails the test where `CI` is set.
package func sharedFolder(of file: String = #filePath) -> URL? {
    let root = URL(fileURLWithPath: file)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let candidates = [ProcessInfo.processInfo.environment["KVARTAL_SHARED"], root.path + "/../shared"]
    for path in candidates.compactMap({ $0 }) where FileManager.default.fileExists(atPath: path) {
        return URL(fileURLWithPath: path).standardizedFileURL
    }
    if ProcessInfo.processInfo.environment["CI"] != nil {
        Issue.record("CI is set, but ../shared is missing")
    }
    return nil
}
