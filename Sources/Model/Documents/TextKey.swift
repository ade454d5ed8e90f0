internal import Glibc

/// A text as a key: compared and hashed by its bytes, which spares the Unicode normalisation that `String` does.
package struct TextKey: Hashable, Sendable {
    private let text: String

    package init(_ text: String) { self.text = text }

    package static func == (a: TextKey, b: TextKey) -> Bool {
        let (x, y) = (a.text.utf8, b.text.utf8)
        guard x.count == y.count else { return false }
        let isSame = x.withContiguousStorageIfAvailable { x in
            y.withContiguousStorageIfAvailable { y -> Bool in
                guard let a = x.baseAddress, let b = y.baseAddress else { return x.isEmpty && y.isEmpty }
                return memcmp(a, b, x.count) == 0
            }
        }
        return isSame.flatMap { $0 } ?? x.elementsEqual(y)
    }

    package func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
