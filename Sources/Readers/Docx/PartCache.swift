internal import OpenXML
internal import Synchronization

/// What was made of parts that many documents share, for all documents of a run. Only values that were read without
/// a fault are kept, so that every document still gets its own findings.
final class PartCache<Value: Sendable>: Sendable {
    /// Enough for the templates of an office; a full cache starts anew.
    private static var capacity: Int { 32 }

    private let values = Mutex<[PartFingerprint: Value]>([:])

    subscript(fingerprint: PartFingerprint) -> Value? {
        get { values.withLock { $0[fingerprint] } }
        set {
            values.withLock { values in
                if values.count >= Self.capacity { values.removeAll() }
                values[fingerprint] = newValue
            }
        }
    }
}
