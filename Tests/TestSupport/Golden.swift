package import Foundation
package import Testing

/// Compares a text with the file that holds what is expected. A missing file fails. With `KVARTAL_RECORD=1` in the
/// environment the file is written and the test fails all the same: a recording is to be looked at and committed.
package func expectGolden(_ actual: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation) {
    if ProcessInfo.processInfo.environment["KVARTAL_RECORD"] != nil {
        do {
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record(
                "recorded \(file.path): look at it, then run without KVARTAL_RECORD", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot record \(file.path): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record(
            "no expected output at \(file.path); run with KVARTAL_RECORD=1 to write it", sourceLocation: sourceLocation)
        return
    }
    guard actual != expected else { return }
    let (a, e) = (
        actual.split(separator: "\n", omittingEmptySubsequences: false),
        expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(a, e).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, e.count)
    Issue.record(
        """
        \(file.path):\(line + 1) differs
        expected: \(line < e.count ? String(e[line]) : "(end)")
        actual:   \(line < a.count ? String(a[line]) : "(end)")
        """, sourceLocation: sourceLocation)
}
