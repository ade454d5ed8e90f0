/// How much a finding weighs: an error means that something could not be read or contradicts itself (exit status 1).
package enum Severity: String, Sendable, Comparable, CaseIterable {
    case error, warning, note

    private var weight: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
    package static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }
}

/// A finding before anybody has said where it was found: what a grammar or a rule returns.
package struct Remark: Hashable, Sendable {
    /// Stable, in kebab-case: `stage-outside-period`.
    package let code: String
    package let severity: Severity
    /// In English, for stderr and logs, with the values that make it so.
    package let message: String
    /// The same in Russian, as the reports' readers see it.
    package let wording: String
    /// What to do about it, in Russian; empty where nothing needs doing.
    package let remedy: String

    package init(_ code: String, _ severity: Severity, _ message: String, wording: String, remedy: String = "") {
        self.code = code
        self.severity = severity
        self.message = message
        self.wording = wording
        self.remedy = remedy
    }
}

/// A finding: what is wrong, with which values, where, and what to do. Collected, never thrown; shown once.
///
/// A class, because a large archive gives a hundred thousand of them, which are sorted, counted and shown in many places.
package final class Diagnostic: Sendable {
    package let remark: Remark
    package let origin: Origin
    /// The line, paragraph or cell it is about, shortened; nil where there is none to show.
    package let excerpt: String?

    package init(_ remark: Remark, at origin: Origin, excerpt: String? = nil) {
        self.remark = remark
        self.origin = origin
        self.excerpt = excerpt
    }

    package var code: String { remark.code }
    package var severity: Severity { remark.severity }
}

extension Diagnostic: Hashable {
    package static func == (a: Diagnostic, b: Diagnostic) -> Bool {
        a.origin == b.origin && a.remark == b.remark && a.excerpt == b.excerpt
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(origin)
        hasher.combine(remark)
        hasher.combine(excerpt)
    }
}

extension Diagnostic: Comparable {
    /// By file, place, then code and message, so that the order never depends on who finished first.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.origin != b.origin { return a.origin < b.origin }
        return (a.code, a.remark.message) < (b.code, b.remark.message)
    }
}
