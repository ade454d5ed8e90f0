internal import Model

/// A check of the documents themselves, such as one would make before signing (DOMAIN §5). A new one is a file in this
/// folder, a line in the list below, and a folder with its code in the gallery of the tests.
protocol DocumentCheck: Sendable {
    /// `documents` in the order of their paths.
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic]
}

/// All checks of documents.
let documentChecks: [any DocumentCheck] = []
