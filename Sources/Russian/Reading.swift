package import Model

/// Something understood in a text: the value, the words it was read from, and what the reader had to assume.
package struct Reading<Value: Sendable>: Sendable {
    package var value: Value
    /// UTF-8 offsets into the text.
    package var range: Range<Int>
    package var remarks: [Remark]

    package init(_ value: Value, range: Range<Int>, remarks: [Remark] = []) {
        self.value = value
        self.range = range
        self.remarks = remarks
    }
}
