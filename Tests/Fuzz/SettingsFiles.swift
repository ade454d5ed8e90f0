internal import Configuration
internal import Model
internal import Writers

func readSettingsFile(_ bytes: [UInt8]) {
    let reading = readSettings(yaml: String(decoding: bytes, as: UTF8.self), path: "kvartal.yaml")
    _ = reading.diagnostics.sorted().map(diagnosticText)
}

func readCalendarFile(_ bytes: [UInt8]) {
    let reading = readCalendar(String(decoding: bytes, as: UTF8.self), path: "calendar.tsv", over: .builtIn)
    _ = reading.diagnostics.map(diagnosticText)
}
