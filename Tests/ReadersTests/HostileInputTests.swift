import Foundation
import Model
import Readers
import TestSupport
import Testing

@Suite("Hostile inputs", .serialized) struct HostileInputTests {
    private static var limits: Limits {
        let values = HostileInput.limits
        var limits = Limits()
        limits.paragraphs = values["paragraphs", default: limits.paragraphs]
        limits.tableCells = values["tableCells", default: limits.tableCells]
        limits.paragraphLength = values["paragraphLength", default: limits.paragraphLength]
        limits.partSize = values["partSize", default: limits.partSize]
        limits.totalSize = values["totalSize", default: limits.totalSize]
        return limits
    }

    /// Seconds that this thread has worked: how busy the machine is does not count.
    private func worked() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test("each gets the finding it deserves, within two seconds", arguments: HostileInput.all)
    func deserved(input: HostileInput) {
        let bytes = input.make()
        let start = worked()
        let content = readContent(bytes, path: "input." + input.suffix, limits: Self.limits)
        #expect(worked() - start < 2)
        let codes = Set(content.diagnostics.map(\.code))
        if let code = input.code {
            #expect(codes.contains(code), "\(codes)")
        } else {
            #expect(!content.blocks.isEmpty || !codes.isEmpty, "neither text nor a finding")
        }
        #expect(content.diagnostics.count <= 1001)
    }

    /// Where `make sanitize` wants them as files.
    private static let folder = ProcessInfo.processInfo.environment["KVARTAL_HOSTILE"]

    @Test("each is a file that other tools can read", .enabled(if: folder != nil, "KVARTAL_HOSTILE names no folder"))
    func written() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (number, input) in HostileInput.all.enumerated() {
            try Data(input.make()).write(to: folder.appendingPathComponent("\(number).\(input.suffix)"))
        }
    }

    @Test("there are at least sixty of them, each of another kind") func number() {
        #expect(Set(HostileInput.all.map(\.name)).count == HostileInput.all.count)
        #expect(HostileInput.all.count >= 60)
    }
}
