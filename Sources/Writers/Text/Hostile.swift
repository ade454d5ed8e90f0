/// Scalars that no report may carry on: control characters (XML 1.0 §2.2 forbids most of them) and those that turn the
/// direction of the text that follows (Unicode TR 36 §2.4). Tabs and line ends are left to each format.
extension Unicode.Scalar {
    var isUnwanted: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
