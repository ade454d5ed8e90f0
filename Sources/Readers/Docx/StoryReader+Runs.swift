internal import OpenXML

/// Runs and their text (ECMA-376 part 1, §17.3.2, §17.3.3).
extension StoryReader {
    func openRun() -> Visit {
        run = OpenRun()
        if isInParagraph { hideRun() }
        return .pass
    }

    func openRunProperties() -> Visit { isInParagraph ? .enter : .skip }

    func openRunProperty(_ element: Name, _ attributes: Attributes) -> Visit {
        guard scope == .rPr else { return .pass }
        if outerScope == .pPr {
            let hides = element == .vanish || element == .specVanish
            if hides { paragraph.isMarkHidden = paragraph.isMarkHidden || attributes.isOn() }
            return .pass
        }
        switch element {
        case .rFonts: run.font = SymbolFont(attributes)
        case .rStyle: if let id = attributes.string(.val) { applyCharacterStyle(document.style(id)) }
        case .vanish: run.vanish = attributes.isOn()
        case .specVanish: if attributes.isOn() { run.vanish = true }
        default: break
        }
        return .pass
    }

    private func applyCharacterStyle(_ style: StyleSheet.Resolved) {
        run.styleVanish = style.isHidden
        run.font = run.font ?? style.symbolFont
    }

    func closeRunProperties() {
        if scope != .pPr { hideRun() }
    }

    /// Hidden text is a toggle: paragraph style and character style cancel each other out, the run's own property
    /// stands above both (§17.7.3).
    private func hideRun() {
        let byStyles = (paragraph.style.isHidden ?? false) != (run.styleVanish ?? false)
        run.isHidden = run.vanish ?? (byStyles || document.styles.hidesByDefault)
    }

    /// Whether what stands here is seen in the final view.
    var isSeen: Bool { isInParagraph && codes == 0 && !run.isHidden && !run.isDeleted }

    func openText(_ element: Name, _ attributes: Attributes) -> Visit {
        guard isSeen else {
            if isInParagraph, run.isHidden, codes == 0 { document.findings.hid(at: place) }
            return .skip
        }
        textStart = text.count
        keepsBlanks = element != .t || attributes.equals(.space, "preserve")
        return .text
    }

    func closeText() {
        if !keepsBlanks { trimBlanks() }
        if let index = text.firstSpecial(from: textStart) { tidy(from: index) }
    }

    /// Blanks around a text count only with `xml:space="preserve"`.
    private func trimBlanks() {
        while text.count > textStart, text[text.count - 1] <= 0x20 { text.truncate(to: text.count - 1) }
        var blanks = textStart
        while blanks < text.count, text[blanks] <= 0x20 { blanks += 1 }
        text.remove(textStart..<blanks)
    }

    /// Soft hyphens go, no-break hyphens become hyphens, line breaks of the XML file blanks, codes of symbol fonts the
    /// characters that they show.
    private func tidy(from start: Int) {
        var write = start
        var read = start
        let end = text.count
        while read < end {
            let (first, second) = (text[read], read + 1 < end ? text[read + 1] : 0)
            let third = read + 2 < end ? text[read + 2] : 0
            if first == 0xC2, second == 0xAD {
                read += 2
            } else if first == 0xE2, second == 0x80, third == 0x91 {
                write = put("-", at: write)
                read += 3
            } else if first == 0xEF, (0x80...0x83).contains(second) {
                let code = UInt32(second & 0x3) << 6 | UInt32(third & 0x3F)
                write = put((run.font ?? paragraph.style.symbolFont ?? .symbol).character(code) ?? "•", at: write)
                read += 3
            } else {
                text[write] = first == 0x0A || first == 0x0D ? 0x20 : first
                write += 1
                read += 1
            }
        }
        text.truncate(to: write)
    }

    /// Writes a character that takes no more room than what it replaces.
    private func put(_ scalar: Unicode.Scalar, at index: Int) -> Int {
        var index = index
        for byte in scalar.utf8.prefix(3) {
            text[index] = byte
            index += 1
        }
        return index
    }

    func openSign(_ element: Name, _ attributes: Attributes) -> Visit {
        guard isSeen, scope != .pPr else { return .pass }
        switch element {
        case .tab, .ptab: text.append(0x09)
        // Two fractions' halves would run into one number.
        case .denominator: text.append(UInt8(ascii: "/"))
        case .noBreakHyphen: text.append(UInt8(ascii: "-"))
        case .br, .cr: if text.count > paragraph.start { text.append(0x0A) }
        case .sym: appendSymbol(attributes)
        default: break
        }
        return .pass
    }

    /// `w:sym`: a code in a font of pictures, or a plain character in any other.
    private func appendSymbol(_ attributes: Attributes) {
        guard let code = attributes.string(.char).flatMap({ UInt32($0, radix: 16) }) else { return }
        let font = attributes.string(.font).flatMap(SymbolFont.init(name:))
        if let font {
            if let scalar = font.character(code) { text.append(String(Character(scalar))) }
        } else if let scalar = Unicode.Scalar(code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code) {
            text.append(String(Character(scalar)))
        }
    }
}
