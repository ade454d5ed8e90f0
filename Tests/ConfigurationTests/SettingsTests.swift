import Configuration
import Foundation
import Model
import TestSupport
import Testing

@Suite("kvartal.yaml") struct SettingsTests {
    @Test("every key is understood")
    func everyKey() throws {
        let yaml = """
            office: Проектный офис
            signatory: {post: Руководитель, name: И.И. Иванова}
            territories: [Первоуральск, {name: Арамильский городской округ, aliases: [Арамиль]}]
            bodies:
              - name: Министерство культуры
                aliases: [Минкультуры]
            shift: {protocol: next, schedule: previous}
            doIncludesDate: false
            maskPersonalData: false
            defaultRecurringDay: 5
            dueSoonDays: 3
            projectEnd: 2025-12-31
            calendar: days.tsv
            severities: {no-deadline: error, blank-number: off}
            limits: {fileSize: 2MB, seconds: 5}
            """
        let reading = readSettings(yaml: yaml, path: "kvartal.yaml")
        #expect(reading.diagnostics.isEmpty)
        let settings = reading.settings
        #expect(settings.office == "Проектный офис")
        #expect(settings.signatory.name == "И.И. Иванова")
        #expect(settings.registry.territories.map(\.name) == ["Первоуральск", "Арамильский городской округ"])
        #expect(settings.registry.bodies.first?.aliases == ["Минкультуры"])
        #expect(settings.shift(for: .protocol) == .next)
        #expect(settings.shift(for: .schedule) == .previous)
        #expect(settings.shift(for: .passport) == .none)
        #expect(!settings.doIncludesDate && !settings.masksPersonalData)
        #expect(settings.defaultRecurringDay == 5 && settings.dueSoonDays == 3)
        #expect(settings.projectEnd == CivilDate(iso: "2025-12-31"))
        #expect(reading.calendarFile == "days.tsv")
        #expect(settings.severities["no-deadline"] == .some(.error))
        #expect(settings.severities["blank-number"] == .some(nil))
        #expect(settings.limits.fileSize == 2 << 20 && settings.limits.seconds == 5)
    }

    @Test("severities know every code that the sources have")
    func codes() throws {
        let sources = checkout().appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let texts = try (files?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "swift" && !$0.path.contains("/Configuration/") }
            .map { try String(contentsOf: $0, encoding: .utf8) }
            .filter { $0.contains("Remark(") }
        let used = Set(texts.flatMap { $0.matches(of: /"([a-z]+(?:-[a-z]+)+)"/).map { String($0.1) } })
        #expect(used.count > 80)
        let yaml = "severities: {\(used.sorted().map { "\($0): warning" }.joined(separator: ", "))}"
        let reading = readSettings(yaml: yaml, path: "kvartal.yaml")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.remark.message))")
        #expect(reading.settings.severities.count == used.count)
    }

    @Test(
        "a mistake is an error with its line",
        arguments: [
            ("a: 1\nofice: x", 2, "unknown key 'ofice' in kvartal.yaml; did you mean 'office'?"),
            ("bodys: []", 1, "unknown key 'bodys' in kvartal.yaml; did you mean 'bodies'?"),
            (
                "severities:\n  no-dedline: off", 2,
                "no finding has the code 'no-dedline'; did you mean 'no-deadline'?"
            ),
            (
                "severities:\n  package-damaged: off", 2,
                "'off' is not error or warning; 'package-damaged' says that something was not read"
            ),
            ("severities: {file-missing: note}", 1, "'note' is not error or warning"),
            ("dueSoonDays: soon", 1, "'soon' is not a whole number from 0 to 366"),
            ("shift:\n  protocol: back", 2, "'back' is not previous, next or none"),
            ("shift:\n  minutes: none", 2, "'minutes' is not a kind of document"),
            ("limits:\n  fileSize: 0", 2, "'0' is not a whole number above 0, or a size like 64MB"),
            ("projectEnd: 2025-02-30", 1, "'2025-02-30' is not a date like 2025-12-31"),
            ("office: [", 2, "did not find expected node content"),
        ])
    func mistakes(yaml: String, line: Int, message: String) {
        let diagnostics = readSettings(yaml: yaml, path: "kvartal.yaml").diagnostics
        #expect(
            diagnostics.contains { $0.origin.place == .line(line) && $0.remark.message.contains(message) },
            "\(diagnostics.map { "\($0.origin.place): \($0.remark.message)" })")
    }

    @Test("aliases that would multiply without end cost nothing")
    func aliasBomb() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            let references = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(references)]\n"
        }
        let reading = readSettings(yaml: yaml, path: "kvartal.yaml")
        #expect(reading.diagnostics.contains { $0.code == "settings-key" || $0.code == "settings-syntax" })
    }

    @Test("a year of the user's own calendar is known, and its days stand over the built-in ones")
    func calendar() throws {
        var rows = (1...8).map { "2028-01-0\($0)\tholiday\tНовогодние каникулы" }
        rows += ["2028-02-05\tworking-saturday\t", "2024-07-26\tholiday\tДень области", "bad\tholiday"]
        let (calendar, diagnostics) = readCalendar(
            rows.joined(separator: "\n"), path: "calendar.tsv", over: .builtIn)
        #expect(calendar.hasData(for: 2028) && calendar.hasData(for: 2024) && !calendar.hasData(for: 2029))
        #expect(calendar.isWorking(try #require(CivilDate(iso: "2028-02-05"))))
        #expect(!calendar.isWorking(try #require(CivilDate(iso: "2024-07-26"))))
        #expect(diagnostics.map(\.origin.place) == [.line(11)])
    }
}
