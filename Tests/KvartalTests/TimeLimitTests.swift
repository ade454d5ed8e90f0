import Dispatch
import Foundation
import Testing

@testable import kvartal

/// What counts as taking too long (`watched`).
@Suite("The time of a document") struct TimeLimitTests {
    private enum Work { case quick, waiting(seconds: Double), busy }

    /// What comes of some things, each of which has half a second.
    private func done(_ things: [Work]) throws -> [String] {
        try watched(things[...], seconds: 0.5) { (thing, watch: Watch<String>) throws(Failure) in
            watch.set { "late" }
            switch thing {
            case .quick: break
            case .waiting(let seconds): usleep(UInt32(seconds * 1e6))
            case .busy:
                // Far longer than anybody waits: it ends with the process.
                let end = DispatchTime.now() + 20
                while DispatchTime.now() < end {}
            }
            return "done"
        }
    }

    @Test("is a processor's: what waits for its turn on a busy machine is not late")
    func waiting() throws {
        #expect(try done([.quick, .waiting(seconds: 1.2), .quick]) == ["done", "done", "done"])
    }

    @Test("is over for what keeps a processor busy, and only for that")
    func busy() throws {
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try done([.quick, .busy, .quick]) == ["done", "late", "done"])
        #expect(clock.now - start < .seconds(15))
    }

    @Test("ends by the clock too, for what never comes")
    func never() throws {
        #expect(try done([.quick, .waiting(seconds: 30), .quick]) == ["done", "late", "done"])
    }
}
