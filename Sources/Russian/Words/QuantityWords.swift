/// placeholder replaced below
enum Measure: Sendable { case none }
enum QuantityWords { static let entries: [(String, Sense)] = [] }
