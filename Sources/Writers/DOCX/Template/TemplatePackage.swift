/// The parts of a template and the relationships between them (ECMA-376 part 2, §6.5).
struct TemplatePackage {
    let parts: [(name: String, bytes: [UInt8])]
    let path: String

    func part(_ name: String) throws(TemplateError) -> [UInt8] {
        if let part = parts.first(where: { $0.name == name }) { return part.bytes }
        throw TemplateError("\(path): error: the part \(name) is missing; save the template from Word as .docx")
    }

    /// The part that a part refers to by a kind of relationship, given by the end of its type's name.
    func target(of type: String, from source: String) throws(TemplateError) -> String {
        let folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
        let file = source.dropFirst(folder.count)
        let xml = try part("\(folder)_rels/\(file).rels")
        var scanner = TagScanner(xml)
        while let tag = scanner.next() {
            guard attribute("Type", of: tag, in: xml)?.hasSuffix(type) == true,
                let target = attribute("Target", of: tag, in: xml)
            else { continue }
            return target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
        }
        throw TemplateError(
            "\(path): error: no relationship “\(type)” in \(folder)_rels/\(file).rels; is it a Word file?")
    }

    /// What is made from a `.dotx` is a document, not a template.
    static func asDocument(_ contentTypes: [UInt8]) -> [UInt8] {
        let text = String(decoding: contentTypes, as: UTF8.self)
        guard let range = text.firstRange(ofText: "wordprocessingml.template.main+xml") else { return contentTypes }
        return Array(text.replacingCharacters(in: range).utf8)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>) -> String {
        self[..<range.lowerBound] + "wordprocessingml.document.main+xml" + self[range.upperBound...]
    }
}
