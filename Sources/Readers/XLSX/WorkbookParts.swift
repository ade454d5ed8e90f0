internal import OpenXML

/// Reads `xl/workbook.xml` (ECMA-376 part 1, §18.2): the sheets in the order of their tabs.
final class WorkbookPartReader: ElementHandler {
    struct Sheet {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var dateSystem = DateSystem.from1900
    private(set) var isWorkbook = false

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .workbookPr: if attributes.bytes(.date1904) != nil, attributes.isOn(.date1904) { dateSystem = .from1904 }
        case .sheet:
            isWorkbook = true
            let name = attributes.string(.sheetName) ?? ""
            let isHidden = attributes.equals(.state, "hidden") || attributes.equals(.state, "veryHidden")
            guard let id = attributes.string(.relationshipId) else { return .pass }
            sheets.append(Sheet(name: name, relationship: id, isHidden: isHidden))
        default: break
        }
        return .pass
    }

    func close(_ element: Name) {}
}

/// Reads `xl/sharedStrings.xml` (§18.4): the texts that cells refer to by number. Rich text is joined, readings of
/// Japanese characters (`rPh`) are left out.
final class SharedStringsReader: ElementHandler {
    private(set) var strings: [String] = []
    private let text: TextBuffer

    init(_ stream: XMLStream) {
        text = stream.text
        text.truncate(to: 0)
    }

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .sharedItem: return .enter
        case .sheetText: return .text
        case .phonetic: return .skip
        default: return .pass
        }
    }

    func close(_ element: Name) {
        guard element == .sharedItem else { return }
        strings.append(sheetText(text.string(from: 0)))
        text.truncate(to: 0)
    }
}

/// Undoes `_x000D_`: how characters that XML cannot hold are written (§22.9.2.19). Control characters are left out.
func sheetText(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    var plain = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
        let code = rest.dropFirst().prefix(4)
        if character == "_", rest.first == "x", rest.dropFirst(5).first == "_", code.count == 4,
            let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value)
        {
            if value >= 0x20 || value == 9 || value == 10 { plain.unicodeScalars.append(scalar) }
            rest = rest.dropFirst(6)
        } else {
            plain.append(character)
        }
    }
    return plain
}
