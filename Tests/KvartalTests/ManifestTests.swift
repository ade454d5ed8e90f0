import Foundation
import TestSupport
import Testing

/// What a run rests on is named with its checksum: the documents, and the settings and calendar that change figures.
@Suite("What a report rests on") struct ManifestTests {
    private static let plan = """
        План мероприятий проекта «Сад» на 2024 год

        1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.

        """

    @Test(
        "the manifest and the section of sources name settings and calendar, with their checksums",
        arguments: [false, true])
    func rules(named: Bool) throws {
        let folder = try TemporaryFolder()
        let settings = named ? "office.yaml" : "input/kvartal.yaml"
        let calendar = named ? "input/days.tsv" : "input/calendar.tsv"
        let kinds = ["input/plan.txt": "schedule", settings: "settings", calendar: "calendar"]
        try folder.write(Self.plan, to: "input/plan.txt")
        try folder.write("dueSoonDays: 7\n" + (named ? "calendar: input/days.tsv\n" : ""), to: settings)
        try folder.write("2024-09-20\tholiday\n", to: calendar)
        let run = try Program(in: folder.url)
            .run(["report", "--period", "2024-Q3", "--as-of", "2024-09-30"] + (named ? ["--config", settings] : []))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(" 1 file, "))
        let manifest = try folder.text("output/2024-Q3/manifest.json")
        let report = try folder.text("output/2024-Q3/report.md")
        let inputs = manifest.matches(of: /{"path":"([^"]*)","sha256":"([0-9a-f]{64})","kind":"([a-z]*)"}/)
        #expect(Dictionary(uniqueKeysWithValues: inputs.map { (String($0.1), String($0.3)) }) == kinds)
        try folder.write(inputs.map { "\($0.2)  \($0.1)\n" }.joined(), to: "sums")
        #expect(try Program.shell("sha256sum --check --strict sums", in: folder.url) == 0)
        for input in inputs { #expect(report.contains(input.2)) }
    }
}
