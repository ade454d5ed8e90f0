internal import Model
internal import OpenXML

/// What a file's first bytes, and for a zip archive its entries, say about it.
enum Recognition: Equatable {
    case docx
    case xlsx
    /// A format that is known and not read: why, and what to do.
    case refused(Remark)
    /// None of the above: a text, as far as can be told.
    case other
}

/// Tells Office Open XML packages, and the formats that are commonly sent in their place, by content: the name plays
/// no part. Inflates at most the root relationships.
func recognisePackage(_ bytes: [UInt8], limits: Limits) -> Recognition {
    if let kind = ForeignFormat.allCases.first(where: { $0.matches(bytes) }) {
        return .refused(kind == .compoundFile ? CompoundFile.remark(bytes) : kind.remark)
    }
    guard bytes.starts(with: [0x50, 0x4B]), bytes.count > 3, [3, 5, 7].contains(bytes[2]) else { return .other }
    do {
        return try PackageFamily.recognise(try Package(bytes, limits: limits))
    } catch {
        return .refused(error.remark)
    }
}

/// A zip archive's kind, by the folder of its main part.
private enum PackageFamily {
    static func recognise(_ package: borrowing Package) throws(PackageError) -> Recognition {
        let names = (0..<package.count).compactMap { package.name(at: $0) }
        if names.contains("mimetype") { return .refused(ForeignFormat.openDocument.remark) }
        guard names.contains(where: { $0.hasPrefix("_rels/") }) else { return .refused(ForeignFormat.zip.remark) }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return .refused(ForeignFormat.presentation.remark) }
        if names.contains("xl/workbook.bin") { return .refused(ForeignFormat.binaryWorkbook.remark) }
        let (word, excel) = (names.contains { $0.hasPrefix("word/") }, names.contains { $0.hasPrefix("xl/") })
        if word != excel { return word ? .docx : .xlsx }
        guard let main = try Relationships(of: "", in: package).first(.officeDocument) else {
            return .refused(ForeignFormat.zip.remark)
        }
        return main.target.contains("workbook") ? .xlsx : .docx
    }
}
