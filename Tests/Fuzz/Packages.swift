internal import OpenXML

/// A Word document whose parts are the input's pieces between NULs, which XML does not have: the document, styles,
/// numbering, footnotes, a header, an embedded page. So the fuzzer works on XML and not on checksums; how an archive is
/// built is what the target `package` is about.
func wordDocument(_ bytes: [UInt8]) -> [UInt8] {
    let parts = [
        ("document.xml", ""), ("styles.xml", "styles"), ("numbering.xml", "numbering"), ("footnotes.xml", "footnotes"),
        ("header1.xml", "header"), ("chunk.html", "aFChunk"),
    ]
    return package(bytes, main: "document.xml", folder: "word/", parts)
}

/// A workbook whose parts are the input's pieces between NULs: the workbook, a sheet, shared strings, styles.
func workbook(_ bytes: [UInt8]) -> [UInt8] {
    let parts = [
        ("workbook.xml", ""), ("sheet1.xml", "worksheet"), ("sharedStrings.xml", "sharedStrings"),
        ("styles.xml", "styles"),
    ]
    return package(bytes, main: "workbook.xml", folder: "xl/", parts)
}

private func package(
    _ bytes: [UInt8], main: String, folder: String, _ parts: [(name: String, kind: String)]
) -> [UInt8] {
    let pieces = bytes.split(separator: 0, maxSplits: parts.count - 1, omittingEmptySubsequences: false)
    let present = zip(parts, pieces).filter { !$0.1.isEmpty || $0.0.name == main }
    let links = present.dropFirst().map { (id: $0.0.name.prefix { $0 != "." }, kind: $0.0.kind, target: $0.0.name) }
    let all =
        [
            ("[Content_Types].xml", Array("<Types/>".utf8)),
            ("_rels/.rels", relationships([("main", "officeDocument", folder + main)])),
            ("\(folder)_rels/\(main).rels", relationships(links)),
        ] + present.map { (folder + $0.0.name, Array($0.1)) }
    return (try? zipPackage(all)) ?? []
}

private func relationships(_ links: [(id: Substring, kind: String, target: String)]) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = links.map { #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.target)"/>"# }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array(#"<Relationships xmlns="\#(space)">\#(list.joined())</Relationships>"#.utf8)
}
