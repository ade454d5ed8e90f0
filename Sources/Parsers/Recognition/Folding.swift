/// Russian text folded for comparing: lower case, `ё` as `е`, every run of white space one blank, soft hyphens gone,
/// any dash as `-`, no white space at the ends. Works on UTF-8; other letters are kept as they are.
func folded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    fold(text.utf8, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends the folded form of UTF-8 bytes.
func fold(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
    let start = output.count
    var input = text.makeIterator()
    while let byte = input.next() {
        switch byte {
        case 0x09...0x0D, 0x20: appendBlank(to: &output, after: start)
        case 0x41...0x5A: output.append(byte + 0x20)
        case 0xC2: foldLatinSupplement(input.next() ?? 0, into: &output, after: start)
        case 0xD0: foldCyrillic(input.next() ?? 0, into: &output)
        case 0xD1:
            let next = input.next() ?? 0
            if next == 0x91 { output += [0xD0, 0xB5] } else { output += [0xD1, next] }
        case 0xE2: foldPunctuation(input.next() ?? 0, input.next() ?? 0, into: &output, after: start)
        default: output.append(byte)
        }
    }
    if output.count > start, output.last == 0x20 { output.removeLast() }
}

private func appendBlank(to output: inout [UInt8], after start: Int) {
    if output.count > start, output.last != 0x20 { output.append(0x20) }
}

private func foldLatinSupplement(_ byte: UInt8, into output: inout [UInt8], after start: Int) {
    switch byte {
    case 0xA0: appendBlank(to: &output, after: start)
    case 0xAD: break
    default: output += [0xC2, byte]
    }
}

private func foldCyrillic(_ byte: UInt8, into output: inout [UInt8]) {
    switch byte {
    case 0x90...0x9F: output += [0xD0, byte + 0x20]
    case 0xA0...0xAF: output += [0xD1, byte - 0x20]
    case 0x81: output += [0xD0, 0xB5]
    default: output += [0xD0, byte]
    }
}

/// U+2000–U+200A and U+202F are blanks, U+2010–U+2015 and U+2212 dashes.
private func foldPunctuation(_ second: UInt8, _ third: UInt8, into output: inout [UInt8], after start: Int) {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF): appendBlank(to: &output, after: start)
    case (0x80, 0x90...0x95), (0x88, 0x92): output.append(0x2D)
    default: output += [0xE2, second, third]
    }
}

/// The text in lower case with `ё` as `е`, every byte at its place: offsets found in it hold in the text itself.
func lowered(_ text: some StringProtocol) -> String {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case 0x41...0x5A: bytes[index] += 0x20
        case 0xD0 where index + 1 < bytes.count:
            lower(&bytes, at: index)
            index += 1
        case 0xD1 where index + 1 < bytes.count:
            if bytes[index + 1] == 0x91 { (bytes[index], bytes[index + 1]) = (0xD0, 0xB5) }
            index += 1
        default: break
        }
        index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func lower(_ bytes: inout [UInt8], at index: Int) {
    switch bytes[index + 1] {
    case 0x90...0x9F: bytes[index + 1] += 0x20
    case 0xA0...0xAF: (bytes[index], bytes[index + 1]) = (0xD1, bytes[index + 1] - 0x20)
    case 0x81: bytes[index + 1] = 0xB5
    default: break
    }
}
