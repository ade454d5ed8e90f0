import Foundation
import Model
import Testing
import Writers

@Test func look() throws {
    guard let folder = ProcessInfo.processInfo.environment["KVARTAL_LOOK"] else { return }
    for (number, report) in SampleReports().all.enumerated() {
        for writer in writers where writer.serves(report.kind) {
            let bytes = try writer.init().write(report, templates: Templates())
            try Data(bytes).write(
                to: URL(fileURLWithPath: "\(folder)/\(report.kind.rawValue)-\(number).\(writer.fileExtension)"))
        }
    }
}
