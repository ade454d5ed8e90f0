internal import ArgumentParser
internal import FileSystem
internal import Model
internal import Writers

/// Runs a command's work and ends the process with its status: the only place where a run is ended.
func finish(_ options: CommonOptions, _ work: () async throws -> Outcome) async throws {
    let outcome: Outcome
    do { outcome = try await work() } catch let error as Failure {
        if !error.description.isEmpty { Console.report(error.description) }
        outcome = .failed
    } catch let error as FileError {
        Console.report("\(error.path): error: \(error.description)")
        outcome = .failed
    } catch let error as TemplateError {
        Console.report(error.description)
        outcome = .failed
    }
    if outcome != .done { throw ExitCode(outcome.rawValue) }
}

/// Errors always, warnings unless quiet, notes only where asked for.
func isShown(_ diagnostic: Diagnostic, quiet: Bool, verbose: Bool) -> Bool {
    switch diagnostic.severity {
    case .error: true
    case .warning: !quiet
    case .note: verbose
    }
}

/// Shows findings once each, in their order.
func show(_ diagnostics: [Diagnostic], _ options: CommonOptions) {
    for diagnostic in diagnostics where isShown(diagnostic, quiet: options.quiet, verbose: options.verbose) {
        Console.draw(diagnosticText(diagnostic))
    }
}

extension Outcome {
    /// Status 1 where something could not be read or contradicts itself.
    init(_ diagnostics: [Diagnostic]) {
        self = diagnostics.contains { $0.severity == .error } ? .doneWithErrors : .done
    }
}
