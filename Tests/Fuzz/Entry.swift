internal import Glibc

/// What libFuzzer calls with one input after the other; the target is the one that `KVARTAL_FUZZ` names.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

private let chosen: @Sendable ([UInt8]) -> Void = {
    let name = getenv("KVARTAL_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = targets[name] else {
        fatalError("KVARTAL_FUZZ names none of \(targets.keys.sorted().joined(separator: " "))")
    }
    return target
}()

/// Every target: the doors through which strangers' bytes come in.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "package": { read($0, named: "input.docx") },
    "docx": { read(wordDocument($0), named: "input.docx") },
    "xlsx": { read(workbook($0), named: "input.xlsx") },
    "text": { read($0, named: "input.txt") },
    "csv": { read($0, named: "input.csv") },
    "deadline": findDeadlines,
    "quantity": findQuantities,
    "names": findNames,
    "settings": readSettingsFile,
    "calendar": readCalendarFile,
]
