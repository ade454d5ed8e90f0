internal import Composing
internal import Model
internal import Writers

/// What one run publishes: the pages, and what frames them once they are written.
struct Edition {
    let matter: Matter
    let debtors: DebtorIndex
    /// Those of the whole portfolio.
    let pages: [Page]
    /// The bodies' own, in the order of their names.
    let extracts: [Extract]

    /// `index.html` and `manifest.json`, given the paths of what was written.
    func frame(_ written: [String], _ templates: Templates) throws -> [OutputFile] {
        let manifest = Manifest(
            version: matter.version, period: matter.assessment.period, asOf: matter.assessment.asOf,
            inputs: matter.sources.map { Manifest.Input(path: $0.path, sha256: $0.sha256, kind: $0.role.name) },
            outputs: written + ["index.html"])
        return [
            try folderPage(self, written: written, templates),
            OutputFile(path: "manifest.json", bytes: manifest.bytes),
        ]
    }
}

extension SourceFile.Role {
    /// As the manifest names it.
    fileprivate var name: String {
        switch self {
        case .document(let kind): kind.rawValue
        case .settings: "settings"
        case .calendar: "calendar"
        }
    }
}
