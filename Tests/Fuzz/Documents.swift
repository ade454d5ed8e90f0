internal import Checks
internal import Composing
internal import Model
internal import Parsers
internal import Readers
internal import Writers

/// One document on the whole way from its bytes to `kvartal read` in every format, `kvartal check` and the report.
func read(_ bytes: [UInt8], named name: String) {
    let content = readContent(bytes, path: name, limits: limits)
    let document = parse(content, settings: settings)
    _ = (documentLine(document), outline(document), blocksText(content))
    let assessment = assess(
        Portfolio(documents: [document], diagnostics: []), settings: settings, period: period, asOf: period.last)
    _ = assessment.diagnostics.map(diagnosticText)
    let matter = Matter(
        portfolio: Portfolio(documents: [document], diagnostics: []), assessment: assessment, settings: settings,
        sources: [SourceFile(path: name, sha256: "", role: .document(document.kind))], version: "fuzz")
    _ = composeReport(matter)
}

/// Lower than a user's, so that what takes long is found in inputs of a few kilobytes.
private let limits: Limits = {
    var limits = Limits()
    (limits.partSize, limits.totalSize, limits.paragraphs, limits.tableCells) = (1 << 20, 4 << 20, 5_000, 5_000)
    return limits
}()

let settings = {
    var settings = Settings()
    settings.limits = limits
    return settings
}()

private let period = ReportingPeriod("2024-Q3") ?? ReportingPeriod(length: .quarter, containing: someDay)
let someDay = CivilDate(year: 2024, month: 7, clampingDay: 11)
