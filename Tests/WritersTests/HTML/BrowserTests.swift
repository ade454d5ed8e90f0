import Composing
import Foundation
import Model
import TestSupport
import Testing
import Writers

/// The page in a real browser: Chromium without a window. Absent, the tests pass over; where `CI` is set they fail.
@Suite("In a browser", .serialized) struct BrowserTests {
    @Test("On a phone nothing is wider than the screen, sort and filter work, the console stays silent")
    func phone() throws {
        guard let browser = Browser() else { return }
        let page = try reportPage().replacing(
            "</body>", with: "<pre id=\"probe\"></pre><script>\(probe)</script></body>")
        let run = try browser.run(["--window-size=390,2000", "--enable-logging=stderr", "--dump-dom"], page: page)
        let result = HTMLPage(run.output).tags.first { $0.attributes["id"] == "probe" && !$0.isEnd }?.text ?? ""
        #expect(result == "narrow: true\nsorted: ascending,true\nfiltered: true\nrequests: 0\n")
        #expect(!run.errors.contains("CONSOLE"), "\(run.errors)")
    }

    @Test("On a phone the list of recipients is read line by line, not letter by letter")
    func phoneIndex() throws {
        guard let browser = Browser() else { return }
        let page = String(decoding: try writeIndex(sampleIndex, templates: Templates()), as: UTF8.self)
        let escaped = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        let phone = """
            <!doctype html><meta charset="utf-8"><pre id="probe"></pre>
            <iframe id="phone" style="width:390px;height:3000px;border:0" srcdoc="\(escaped)"></iframe>
            <script>\(indexProbe)</script>
            """
        let run = try browser.run(["--window-size=1000,3200", "--dump-dom"], page: phone)
        let result = HTMLPage(run.output).tags.first { $0.attributes["id"] == "probe" && !$0.isEnd }?.text ?? ""
        #expect(result == "width: 390\nnarrow: true\nrows: true\ntall cells: \n")
    }

    @Test("On paper pages are numbered from the second and tables repeat their headings")
    func paper() throws {
        guard let browser = Browser(), FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else {
            return
        }
        let pdf = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: pdf) }
        _ = try browser.run(["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)"], page: try reportPage())
        let text = try output("/usr/bin/pdftotext", ["-layout", pdf.path, "-"]).output
        let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
        #expect(pages.count > 3)
        for (number, page) in pages.enumerated() {
            let first = page.split(separator: "\n").first.map { $0.trimmingCharacters(in: .whitespaces) }
            #expect((first == "\(number + 1)") == (number > 0))
        }
        let annex = pages.filter { $0.contains("Администрация") && $0.contains("Статус") }
        #expect(annex.count > 1)
    }

    private func reportPage() throws -> String {
        let sample = SampleReports()
        return String(decoding: try HTMLWriter().write(sample.index.report(), templates: Templates()), as: UTF8.self)
    }
}

/// Clicks and types in the page, and writes what came of it.
private let probe = """
    (function () {
      var table = document.getElementById("discipline-rows");
      var header = table.querySelectorAll("thead th")[2];
      header.querySelector("button").click();
      var values = Array.from(table.querySelectorAll("tbody tr")).map(function (r) { return Number(r.cells[2].textContent); });
      var late = document.getElementById("late-rows");
      var input = document.getElementById("late-rows-filter");
      input.value = "верхнереченск";
      input.dispatchEvent(new Event("input"));
      var left = Array.from(late.querySelectorAll("tbody tr:not(.group)")).filter(function (r) { return r.getClientRects().length > 0; });
      document.getElementById("probe").textContent =
        "narrow: " + (document.documentElement.scrollWidth <= window.innerWidth) + "\\n" +
        "sorted: " + header.getAttribute("aria-sort") + "," + (values.length > 3 && values.every(function (v, i) { return i === 0 || values[i - 1] <= v; })) + "\\n" +
        "filtered: " + (left.length > 0 && left.every(function (r) { return /Верхнереченск/.test(r.textContent); })) + "\\n" +
        "requests: " + performance.getEntriesByType("resource").length + "\\n";
    }());
    """

/// Measures the cells of the recipients' table in a frame as wide as a phone. No cell of the sample has more than six lines.
private let indexProbe = """
    document.getElementById("phone").addEventListener("load", function () {
      var inner = this.contentDocument, width = this.contentWindow.innerWidth;
      var cells = Array.from(inner.querySelectorAll("#recipients tbody td"));
      var tall = cells.filter(function (c) { return c.getBoundingClientRect().height > 160; });
      document.getElementById("probe").textContent = "width: " + width + "\\n" +
        "narrow: " + (inner.documentElement.scrollWidth <= width) + "\\n" +
        "rows: " + (cells.length >= 3) + "\\n" +
        "tall cells: " + tall.map(function (c) { return c.textContent; }).join("; ") + "\\n";
    });
    """

private struct Browser {
    let path: String

    init?() {
        let candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        guard let path = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            if ProcessInfo.processInfo.environment["CI"] != nil { Issue.record("CI is set, but Chromium is missing") }
            return nil
        }
        self.path = path
    }

    func run(_ arguments: [String], page: String) throws -> (output: String, errors: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("page.html")
        try page.write(to: file, atomically: true, encoding: .utf8)
        return try output(
            path,
            ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile"] + arguments + [
                file.absoluteString
            ])
    }
}

private func output(_ tool: String, _ arguments: [String]) throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    let folder = FileManager.default.temporaryDirectory
    let (out, err) = (
        folder.appendingPathComponent(UUID().uuidString), folder.appendingPathComponent(UUID().uuidString)
    )
    for file in [out, err] { try Data().write(to: file) }
    defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: out, encoding: .utf8), try String(contentsOf: err, encoding: .utf8))
}
