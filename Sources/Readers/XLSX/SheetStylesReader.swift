internal import OpenXML

/// Reads `xl/styles.xml` (ECMA-376 part 1, §18.8) for one thing: the number format of each cell style.
final class SheetStylesReader: ElementHandler {
    /// By the index that cells give in `s`.
    private(set) var styles: [NumberStyle] = []
    private var codes: [Int: NumberStyle] = [:]
    private var isInCells = false

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .sheetNumFmt:
            if let id = attributes.int(.numFmtId), let code = attributes.string(.formatCode) {
                codes[id] = NumberStyle(code: code)
            }
        case .cellXfs:
            isInCells = true
            return .enter
        case .xf where isInCells:
            let id = attributes.int(.numFmtId) ?? 0
            styles.append(codes[id] ?? NumberStyle(builtIn: id))
        default: break
        }
        return .pass
    }

    func close(_ element: Name) { if element == .cellXfs { isInCells = false } }
}
