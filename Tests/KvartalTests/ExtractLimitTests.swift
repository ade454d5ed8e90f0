import Foundation
import TestSupport
import Testing

/// A stranger's text may name thousands of bodies: what is written for them is bounded, and the report says so.
@Suite("Limits of what is written") struct ExtractLimitTests {
    private func portfolio(_ limits: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let items = (1...30).map { number in
            "\(number). Администрации города Города\(number)а провести ярмарку. Срок – до "
                + (number == 30 ? "1 июня" : "1 октября") + " 2024 года.\n"
        }
        try folder.write("ПРОТОКОЛ № 1\nот 1 марта 2024 года\nРЕШИЛИ:\n" + items.joined(), to: "input/many.txt")
        try folder.write("limits: {\(limits)}\n", to: "input/kvartal.yaml")
        return folder
    }

    private func run(_ command: String, _ folder: TemporaryFolder, _ options: String...) throws -> Program.Run {
        try Program(in: folder.url)
            .run([command, "--period", "2024-Q3", "--as-of", "2024-09-30", "--log", "run.log"] + options)
    }

    private func names(_ folder: TemporaryFolder, _ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output/" + path).sorted()
    }

    @Test("of more bodies than allowed those with the most that is overdue get an extract; the report names them all")
    func recipients() throws {
        let folder = try portfolio("recipients: 3")
        let run = try run("report", folder)
        #expect(run.status == 1)
        let message = "27 of 30 bodies get no extract or form: there are more than the limit recipients, 3; "
        #expect(run.errors.contains("input: error: \(message)"), "\(run.errors)")
        #expect(run.errors.contains("raise recipients under limits: in kvartal.yaml [extracts-omitted]"))
        #expect(run.output.contains(" 30 obligations, 1 overdue, 1 error,"))
        let written = try names(folder, "2024-Q3/recipients")
        #expect(written.count == 3)
        #expect(written.contains { $0.contains("Город30") || $0.contains("Города30") }, "\(written)")
        let report = try folder.text("output/2024-Q3/report.md")
        #expect(report.contains("Исполнителей 30, выписки и бланки составлены для 3"))
        #expect(report.contains("Города7 |"))
        let log = try folder.text("run.log")
        #expect(log.contains("status=1 files=1 obligations=30 overdue=1 errors=1"))
        #expect(log.contains("code=extracts-omitted"))
        #expect(try self.run("report", folder, "--no-extracts").status == 0)
    }

    @Test("extracts larger than allowed together are left out, the same ones however many work at once")
    func size() throws {
        var kept: Set<[String]> = []
        for jobs in ["1", "2", "4"] {
            let folder = try portfolio("outputSize: 300KB")
            let run = try run("report", folder, "--jobs", jobs)
            #expect(run.status == 1)
            #expect(run.errors.contains("together they are larger than the limit outputSize, 307200 bytes"))
            let written = try names(folder, "2024-Q3/recipients")
            #expect((1..<30).contains(written.count))
            kept.insert(written)
            let index = try folder.text("output/2024-Q3/index.html")
            let manifest = try folder.text("output/2024-Q3/manifest.json")
            for name in written { #expect(index.contains(name) && manifest.contains(name)) }
            #expect(manifest.components(separatedBy: "/form.csv").count == written.count + 1)
            #expect(try folder.text("output/2024-Q3/report.md").contains("вместе они больше допустимого"))
        }
        #expect(kept.count == 1)
    }

    @Test("a document that makes more obligations than allowed is followed as far as that, and the report says so")
    func obligations() throws {
        let folder = try portfolio("obligations: 20")
        let run = try run("report", folder, "--no-extracts")
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "input/many.txt: error: 10 items are not followed: the document makes more obligations than the limit "
                    + "obligations, 20; if it is the right file, raise obligations under limits: in kvartal.yaml "
                    + "[limit-exceeded]"), "\(run.errors)")
        #expect(run.output.contains(" 20 obligations, 0 overdue, 1 error,"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("пунктов вне отчёта – 10"))
    }

    @Test("so are forms")
    func forms() throws {
        let folder = try portfolio("recipients: 4")
        let run = try run("forms", folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("26 of 30 bodies get no extract or form"))
        #expect(try names(folder, "2024-Q3-forms").count { $0.hasSuffix(".csv") } == 4)
    }
}
