extension Double {
    /// As English messages and tables for programs show a figure: `55`, `55.5`; a point and no grouping.
    package var plain: String { Int(exactly: self).map(String.init) ?? description }
}
