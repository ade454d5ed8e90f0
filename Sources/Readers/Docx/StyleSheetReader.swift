internal import OpenXML

/// Reads `word/styles.xml`.
final class StyleSheetReader: ElementHandler {
    private(set) var sheet = StyleSheet()
    private var id: String?
    private var style = StyleSheet.Style()
    private var isInDefaults = false

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .style: return begin(attributes)
        case .rPrDefault:
            isInDefaults = true
            return .enter
        case .tblStylePr, .pPrChange, .rPrChange: return .skip
        case .name: style.name = attributes.string(.val)?.lowercased() ?? ""
        case .basedOn: style.basedOn = attributes.string(.val)
        case .numId: style.numId = attributes.int(.val)
        case .ilvl: style.level = attributes.int(.val)
        case .outlineLvl: style.outline = attributes.int(.val)
        case .rFonts: style.symbolFont = SymbolFont(attributes) ?? style.symbolFont
        case .vanish, .specVanish: hide(attributes.isOn())
        default: break
        }
        return .pass
    }

    func close(_ element: Name) {
        if element == .rPrDefault { isInDefaults = false }
        if element == .style, let id {
            sheet.styles[id] = style
            self.id = nil
        }
    }

    private func begin(_ attributes: Attributes) -> Visit {
        guard let id = attributes.string(.styleId) else { return .skip }
        self.id = id
        style = StyleSheet.Style()
        let isDefault = attributes.bytes(.default) != nil && attributes.isOn(.default)
        if isDefault, attributes.equals(.type, "paragraph") { sheet.defaultParagraphStyle = id }
        return .enter
    }

    private func hide(_ isHidden: Bool) {
        if isInDefaults { sheet.hidesByDefault = isHidden } else { style.vanish = isHidden }
    }
}
