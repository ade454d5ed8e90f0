package import Model

/// A finding as one line of `kvartal.diagnostic/1` with its line feed.
package func diagnosticLine(_ diagnostic: Diagnostic) -> [UInt8] {
    JSONLine.line { json in
        json.put("schema", "kvartal.diagnostic/1")
        json.putRemark(diagnostic.remark)
        json.put("path", diagnostic.origin.path)
        json.putPlace(of: diagnostic)
    }
}

extension JSONLine {
    /// A finding within its document's line, where the path is known.
    mutating func put(_ diagnostic: Diagnostic) {
        putRemark(diagnostic.remark)
        putPlace(of: diagnostic)
    }

    fileprivate mutating func putRemark(_ remark: Remark) {
        put("code", remark.code)
        put("severity", remark.severity.rawValue)
        put("message", remark.message)
        put("wording", remark.wording)
        if !remark.remedy.isEmpty { put("remedy", remark.remedy) }
    }

    fileprivate mutating func putPlace(of diagnostic: Diagnostic) {
        put("location", diagnostic.origin.place)
        if let excerpt = diagnostic.excerpt { put("excerpt", excerpt) }
    }
}
