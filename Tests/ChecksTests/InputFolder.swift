import Configuration
import Foundation
import Model
import Parsers
import Readers
import TestSupport
import Testing

@testable import Checks

/// A folder with documents, tables of progress and perhaps `kvartal.yaml`, read as the program reads them.
struct InputFolder {
    var portfolio = Portfolio()
    private(set) var settings = Settings()

    init(_ folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
        if let file = files.first(where: { $0.lastPathComponent == "kvartal.yaml" }) {
            let reading = readSettings(yaml: try String(contentsOf: file, encoding: .utf8), path: "kvartal.yaml")
            try #require(reading.diagnostics.isEmpty)
            settings = reading.settings
        }
        for file in files where file.pathExtension != "yaml" {
            let content = readContent(try bytes(of: file), path: file.lastPathComponent, limits: settings.limits)
            portfolio.documents.append(parse(content, settings: settings))
        }
    }

    /// As of a day, for the quarter that contains it.
    func assessed(asOf: String) -> Assessment {
        let period = ReportingPeriod(length: .quarter, containing: day(asOf))
        return assess(portfolio, settings: settings, period: period, asOf: day(asOf))
    }
}

extension Obligation {
    /// One line of the hand-checked tables: item, debtor, occurrence, due, extended, status, done, figures.
    var summary: String {
        let figures = measures.map { measure in
            let actual = measure.actual.map(\.plain) ?? "–"
            let percent = measure.percent.map { " \($0.plain)%" } ?? ""
            let missing = measure.shortfall.map { " missing \($0.plain)" } ?? ""
            return "\(actual)/\(measure.target.value.plain)\(percent)\(missing) \(measure.progress.rawValue)"
        }
        let columns = [
            item, debtor ?? "–", occurrence ?? "–", due?.iso ?? "–", extended?.iso ?? "–", status.rawValue,
            done?.iso ?? released.map { "(\($0.iso))" } ?? "–", figures.joined(separator: ", "),
        ]
        return columns.joined(separator: "\t")
    }
}

extension Evidence {
    var summary: String { "\(origin.path):\(origin.place) \(text)" }
}

extension Assessment {
    /// The obligations, a line each.
    var table: String { obligations.map(\.summary).joined(separator: "\n") + "\n" }
}
