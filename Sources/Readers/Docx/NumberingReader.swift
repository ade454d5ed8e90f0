internal import OpenXML

/// Reads `word/numbering.xml`.
final class NumberingReader: ElementHandler {
    private(set) var numbering = Numbering()
    private var abstractId: Int?
    private var abstract = Numbering.Abstract()
    private var numId: Int?
    private var instance = Numbering.Instance()
    private var levelId: Int?
    private var level = Numbering.Level()
    private var overridden: Int?

    /// A label is repeated at every paragraph: what is longer than Word's own bound is cut.
    private static let longestText = 255

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .abstractNum:
            abstractId = attributes.int(.abstractNumId)
            abstract = Numbering.Abstract()
            return .enter
        case .num:
            numId = attributes.int(.numId)
            instance = Numbering.Instance()
            return .enter
        case .lvlOverride:
            overridden = attributes.int(.ilvl)
            return .enter
        case .lvl:
            levelId = attributes.int(.ilvl) ?? overridden
            level = Numbering.Level()
            return .enter
        case .numStyleLink: abstract.numStyleLink = attributes.string(.val)
        case .styleLink: abstract.styleLink = attributes.string(.val)
        case .abstractNumId: instance.abstract = attributes.int(.val) ?? 0
        case .startOverride: if let overridden { instance.starts[overridden] = attributes.int(.val) }
        case .pPrChange, .rPrChange: return .skip
        default: openInLevel(element, attributes)
        }
        return .pass
    }

    private func openInLevel(_ element: Name, _ attributes: Attributes) {
        switch element {
        case .start: level.start = attributes.int(.val) ?? 0
        case .numFmt:
            level.format = NumberFormat(attributes.string(.val) ?? "", custom: attributes.string(.format))
        case .lvlText: level.text = String((attributes.string(.val) ?? "").prefix(Self.longestText))
        case .lvlRestart: level.restart = attributes.int(.val)
        case .lvlPicBulletId: level.isPicture = true
        case .isLgl: level.isLegal = attributes.isOn()
        case .pStyle: level.style = attributes.string(.val)
        case .vanish: level.isHidden = attributes.isOn()
        case .rFonts: level.symbolFont = SymbolFont(attributes)
        default: break
        }
    }

    func close(_ element: Name) {
        switch element {
        case .abstractNum: closeAbstract()
        case .num: if let numId { numbering.instances[numId] = instance }
        case .lvlOverride: overridden = nil
        case .lvl: closeLevel()
        default: break
        }
    }

    private func closeAbstract() {
        guard let abstractId else { return }
        numbering.abstracts[abstractId] = abstract
        if let link = abstract.styleLink, numbering.definitions[link] == nil {
            numbering.definitions[link] = abstractId
        }
    }

    private func closeLevel() {
        guard let levelId, (0...8).contains(levelId) else { return }
        if overridden != nil { instance.levels[levelId] = level } else { abstract.levels[levelId] = level }
    }
}
