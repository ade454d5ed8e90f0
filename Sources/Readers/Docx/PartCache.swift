internal import OpenXML
internal import Synchronization

/// What was made of parts that many documents share, for all documents of a run. Only values that were read without
/// a fault are kept, so that every document still gets its own findings.
final class PartCache<Value: Sendable>: Sendable {
    /// Enough for the templates of an office; a full cache starts anew.
    private static var capacity: Int { 32 }

    private let known = Mutex<[(part: PartFingerprint, value: Value)]>([])

    func value(of part: PartFingerprint) -> Value? { known.withLock { $0.first { $0.part == part }?.value } }

    func keep(_ value: Value, of part: PartFingerprint) {
        known.withLock { known in
            guard !known.contains(where: { $0.part == part }) else { return }
            if known.count >= Self.capacity { known.removeAll() }
            known.append((part, value))
        }
    }
}
