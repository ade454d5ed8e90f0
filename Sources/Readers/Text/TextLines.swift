internal import Model

/// Cuts a text into its lines, one pass over the bytes.
struct TextLines {
    private(set) var paragraphs: [Paragraph] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let path: String
    private let limits: Limits
    private var number = 0
    private var followsGap = false
    private var followsPage = false
    private var isFull = false

    init(path: String, limits: Limits) {
        self.path = path
        self.limits = limits
    }

    mutating func split(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var (start, index) = (0, 0)
            while index < bytes.count, !isFull {
                let byte = bytes[index]
                if byte > 0x0D && byte != 0xE2 {
                    index += 1
                    continue
                }
                let length = lineEnd(bytes, at: index)
                if length == 0 {
                    index += 1
                    continue
                }
                add(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                if byte == 0x0C { (followsGap, followsPage) = (true, true) }
                index += length
                start = index
            }
            if !isFull, start < bytes.count { add(UnsafeBufferPointer(rebasing: bytes[start...])) }
        }
    }

    /// The length of the line's end at an index; 0 where there is none.
    private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A, 0x0C: return 1
        case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xE2:
            let isSeparator =
                index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] & 0xFE) == 0xA8
            return isSeparator ? 3 : 0
        default: return 0
        }
    }

    private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
        number += 1
        var end = line.count
        while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
        if end == 0 {
            followsGap = true
            return
        }
        guard paragraphs.count < limits.paragraphs else {
            isFull = true
            return find(.tooManyParagraphs(limits.paragraphs))
        }
        guard end <= limits.paragraphLength else { return find(.lineTooLong(end, limits.paragraphLength)) }
        var paragraph = Paragraph(text(UnsafeBufferPointer(rebasing: line[..<end])), place: .line(number))
        paragraph.followsGap = followsGap
        paragraph.followsPage = followsPage
        (followsGap, followsPage) = (false, false)
        paragraphs.append(paragraph)
    }

    /// The line as a string; bytes that are no UTF-8 become U+FFFD, control characters go, each with a finding.
    private mutating func text(_ line: UnsafeBufferPointer<UInt8>) -> String {
        var (isClean, index) = (true, 0)
        while index < line.count, isClean {
            let byte = line[index]
            if byte < 0x80 {
                isClean = byte >= 0x20 && byte != 0x7F || byte == 0x09
                index += 1
            } else {
                let length = utf8SequenceLength(line, at: index)
                isClean = length > 0 && !(byte == 0xEF && line[index + 1] == 0xBF && line[index + 2] == 0xBD)
                index += length
            }
        }
        if isClean { return String(decoding: line, as: UTF8.self) }
        let decoded = String(decoding: line, as: UTF8.self)
        let kept = decoded.unicodeScalars.filter { $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F }
        if kept.contains("\u{FFFD}") { find(.invalidBytes) }
        if kept.count < decoded.unicodeScalars.count { find(.controlCharacters) }
        return String(String.UnicodeScalarView(kept))
    }

    private mutating func find(_ remark: Remark) {
        diagnostics.append(Diagnostic(remark, at: Origin(path: path, place: .line(number))))
    }
}

extension Remark {
    fileprivate static let invalidBytes = Remark(
        "invalid-bytes", .warning, "bytes that are no character of the file's encoding were replaced by U+FFFD",
        wording: "В строке есть повреждённые символы.", remedy: "Сверьте строку с оригиналом документа.")

    fileprivate static let controlCharacters = Remark(
        "control-characters", .note, "control characters were left out",
        wording: "Из строки убраны управляющие символы.")

    fileprivate static func lineTooLong(_ length: Int, _ limit: Int) -> Remark {
        Remark(
            "text-too-long", .error,
            "a line of \(length) bytes; the limit paragraphLength is \(limit)\(Limits.advice("paragraphLength"))",
            wording: "Строка длиннее допустимого и не прочитана.",
            remedy: "Проверьте, что это документ, или увеличьте limits.paragraphLength в настройках.")
    }

    fileprivate static func tooManyParagraphs(_ limit: Int) -> Remark {
        Remark(
            "too-many-paragraphs", .error,
            "more lines than the limit paragraphs, \(limit); the rest is not read\(Limits.advice("paragraphs"))",
            wording: "Строк больше допустимого, остаток не прочитан.",
            remedy: "Разделите документ или увеличьте limits.paragraphs в настройках.")
    }
}
