internal import ArgumentParser
internal import FileSystem
internal import Model
internal import Writers

/// Runs a command's work, logs how it went and ends the process with its status: the only place where a run is ended.
func finish(
    _ command: String, _ reading: ReadingOptions, _ scope: ScopeOptions? = nil, _ work: () throws -> Ending
) throws {
    let log = RunLog(reading, scope, command: command)
    Interruption.log(to: log)
    let outcome: Outcome
    do {
        if let trouble = Interruption.trouble { throw trouble }
        let ending = try work()
        outcome = ending.outcome
        Interruption.log(to: nil)
        log?.ended(ending)
        if let summary = ending.summary { printSummary(summary) }
    } catch {
        guard let reason = reason(of: error) else { throw error }
        Console.report(reason)
        outcome = .failed
        Interruption.log(to: nil)
        log?.failed(reason)
    }
    if outcome != .done { throw ExitCode(outcome.rawValue) }
}

/// The report is in place by now: whether somebody hears of it does not change how the run went.
private func printSummary(_ summary: String) {
    var why = "nobody reads standard output"
    do { if try Console.print(summary) { return } } catch { why = "\(error)" }
    Console.report("kvartal: the report is in place, but the summary was not printed: \(why)")
}

/// What ends a run with status 2, in words; nil for wrong usage, which has its own status.
func reason(of error: any Error) -> String? {
    switch error {
    case let error as Failure: error.description
    case let error as FileError: "\(error.path): error: \(error.description)"
    case let error as TemplateError: error.description
    default: nil
    }
}

/// Errors always, warnings unless quiet, notes only where asked for.
func isShown(_ diagnostic: Diagnostic, quiet: Bool, verbose: Bool) -> Bool {
    switch diagnostic.severity {
    case .error: true
    case .warning: !quiet
    case .note: verbose
    }
}

/// Shows findings once each, in their order; of each code at most so many, the rest counted. False where they could not
/// be written.
@discardableResult
func show(_ diagnostics: [Diagnostic], _ options: ReadingOptions, atMost limit: Int = .max) -> Bool {
    var counts: [String: Int] = [:]
    var isWritten = true
    for diagnostic in diagnostics where isShown(diagnostic, quiet: options.quiet, verbose: options.verbose) {
        counts[diagnostic.code, default: 0] += 1
        if counts[diagnostic.code, default: 0] <= limit {
            isWritten = Console.draw(diagnosticText(diagnostic)) && isWritten
        }
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit {
        Console.report("kvartal: \(count - limit) more of [\(code)]: kvartal check shows them all")
    }
    return isWritten
}
