package import Model

/// What one run was made from and what it wrote: `manifest.json` (CONTRACT §5).
package struct Manifest: Sendable {
    /// An input file with the SHA-256 of its bytes in lower-case hexadecimal.
    package struct Input: Sendable {
        package var path: String
        package var sha256: String
        /// A document's kind (CONTRACT §2), `settings` or `calendar`.
        package var kind: String

        package init(path: String, sha256: String, kind: String) {
            self.path = path
            self.sha256 = sha256
            self.kind = kind
        }
    }

    package var version: String
    package var period: ReportingPeriod
    package var asOf: CivilDate
    package var inputs: [Input]
    /// Paths below the period's folder.
    package var outputs: [String]

    package init(
        version: String, period: ReportingPeriod, asOf: CivilDate, inputs: [Input], outputs: [String]
    ) {
        self.version = version
        self.period = period
        self.asOf = asOf
        self.inputs = inputs
        self.outputs = outputs
    }

    /// One JSON object on one line.
    package var bytes: [UInt8] {
        JSONLine.line(capacity: 1024 + 160 * inputs.count) { json in
            json.put("schema", "kvartal.manifest/1")
            json.put("version", version)
            json.put("period", period.description)
            json.put("asOf", asOf)
            json.objects("inputs", inputs) { json, input in
                json.put("path", input.path)
                json.put("sha256", input.sha256)
                json.put("kind", input.kind)
            }
            json.put("outputs", outputs)
        }
    }
}
