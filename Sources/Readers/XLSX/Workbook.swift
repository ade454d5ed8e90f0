internal import Model
internal import OpenXML

/// An Excel workbook being read: its package and what its sheets share.
final class Workbook {
    let package: Package
    let path: String
    let limits: Limits
    let stream: XMLStream
    private(set) var dateSystem = DateSystem.from1900
    private(set) var diagnostics: [Diagnostic] = []
    private let relationships: Relationships
    private let part: String
    private var strings: [String] = []
    private var styles: [NumberStyle] = []
    private var cells = 0
    private var textSize = 0

    init(_ bytes: [UInt8], path: String, limits: Limits) throws(PackageError) {
        let package = try Package(bytes, limits: limits)
        let stream = XMLStream(limits: limits)
        guard let main = try Relationships(of: "", in: package, stream).first(.officeDocument) else {
            throw PackageError(.missingPart, part: "_rels/.rels", detail: "no relationship to a workbook")
        }
        relationships = try Relationships(of: main.target, in: package, stream)
        part = main.target
        self.package = package
        self.path = path
        self.limits = limits
        self.stream = stream
    }

    /// Every worksheet that has a row, in the order of the tabs. Throws where a part that all sheets need is broken:
    /// numbers without their texts and formats would be wrong numbers.
    func tables() throws(PackageError) -> [Block] {
        let reader = WorkbookPartReader()
        try stream.read(part, of: package, reader)
        guard reader.isWorkbook else {
            throw PackageError(.missingPart, part: part, detail: "it lists no sheets of a workbook")
        }
        guard reader.sheets.count <= limits.entries else {
            throw PackageError(.limit("entries", limits.entries), part: part)
        }
        dateSystem = reader.dateSystem
        try readShared()
        var blocks: [Block] = []
        for (index, sheet) in reader.sheets.enumerated() {
            guard let entry = relationships[sheet.relationship], entry.kind == .worksheet else { continue }
            if let table = try table(entry.target, index + 1, sheet) { blocks.append(.table(table)) }
        }
        return blocks
    }

    private func readShared() throws(PackageError) {
        if let part = relationships.first(.styles)?.target {
            let reader = SheetStylesReader()
            try stream.read(part, of: package, reader)
            styles = reader.styles
        }
        if let part = relationships.first(.sharedStrings)?.target {
            let reader = SharedStringsReader(stream)
            try stream.read(part, of: package, reader)
            strings = reader.strings
        }
    }

    private func table(
        _ part: String, _ index: Int, _ sheet: WorkbookPartReader.Sheet
    ) throws(PackageError) -> Table? {
        let reader = SheetReader(self)
        try stream.read(part, of: package, reader)
        guard !reader.rows.isEmpty else { return nil }
        if sheet.isHidden { note("hidden-sheet", "sheet “\(sheet.name)” is hidden", "Лист «\(sheet.name)» скрыт") }
        if reader.hiddenRows > 0 {
            note(
                "hidden-rows", "sheet “\(sheet.name)” has \(reader.hiddenRows) hidden rows",
                "На листе «\(sheet.name)» скрыты строки: \(reader.hiddenRows)")
        }
        var table = SheetTable(index: index, name: sheet.name, merged: MergedColumns(reader.merged))
        return table.table(reader.rows.sorted { $0.number < $1.number })
    }

    private func note(_ code: String, _ message: String, _ wording: String) {
        let remark = Remark(code, .note, message + "; it was read", wording: wording + "; прочитано и скрытое")
        diagnostics.append(Diagnostic(remark, at: Origin(path: path)))
    }

    func string(_ index: Int) -> String? { strings.indices.contains(index) ? strings[index] : nil }
    func style(_ index: Int) -> NumberStyle? { styles.indices.contains(index) ? styles[index] : nil }

    /// False once the cells' texts, shared ones counted each time, are longer than allowed together.
    func countText(_ text: String) -> Bool {
        textSize += text.utf8.count
        return textSize <= limits.textSize
    }

    /// False once there are more cells than allowed.
    func countCell() -> Bool {
        cells += 1
        return cells <= limits.tableCells
    }
}
