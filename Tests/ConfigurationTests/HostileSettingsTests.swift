import Configuration
import Model
import Testing

/// Settings that were not written by a person.
@Suite("Hostile settings") struct HostileSettingsTests {
    /// Ten lists, each of ten times the one before.
    private static let bomb =
        "a: &a [x]\n"
        + zip("bcdefghij", "abcdefghi").map { list, inner in
            "\(list): &\(list) [" + Array(repeating: "*\(inner)", count: 10).joined(separator: ",") + "]\n"
        }.joined()

    @Test(
        "are an error, and cost nothing",
        arguments: [
            bomb + "territories: *j\n", bomb + "office: *j\n", "office: " + String(repeating: "[", count: 100_000),
            "office: " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
            "office: &a [*a]\n", "<<: *nobody\n", "office: !!binary \u{1}\n", "office: \"\u{0}\"\n", "? [a]\n: b\n",
            "limits: {fileSize: 99999999999999999999999GB}\n", "dueSoonDays: -99999999999999999999\n",
            "\u{FEFF}%YAML 9.9\n---\n",
        ])
    func refused(yaml: String) {
        let clock = ContinuousClock()
        let start = clock.now
        let reading = readSettings(yaml: yaml, path: "kvartal.yaml")
        #expect(reading.diagnostics.contains { $0.severity == .error })
        #expect(clock.now - start < .seconds(5))
    }
}
