internal import Russian

/// Whether a text begins with a phrase, byte for byte (both folded).
func hasPrefix(_ text: some StringProtocol, _ phrase: String) -> Bool {
    withBytes(of: phrase) { needle in
        withBytes(of: text) { $0.starts(with: needle) }
    }
}

/// Whether a text holds a phrase, byte for byte (both folded).
func contains(_ text: some StringProtocol, _ phrase: String) -> Bool { offset(of: phrase, in: text) != nil }

/// The UTF-8 offset of a phrase's first occurrence at or after an offset.
func offset(of phrase: String, in text: some StringProtocol, from start: Int = 0) -> Int? {
    withBytes(of: phrase) { needle in
        withBytes(of: text) { firstOffset(of: needle, in: $0, from: start) }
    }
}
