/// What lies in a period's folder, for its `index.html`.
package struct FolderIndex: Sendable {
    package struct File: Sendable {
        /// From the page on, with `/`.
        package var path: String
        /// «Отчёт (HTML)».
        package var name: String

        package init(path: String, name: String) {
            self.path = path
            self.name = name
        }
    }

    package struct Recipient: Sendable {
        package var name: String
        package var obligations: Int
        package var overdue: Int
        package var files: [File]

        package init(name: String, obligations: Int, overdue: Int, files: [File]) {
            self.name = name
            self.obligations = obligations
            self.overdue = overdue
            self.files = files
        }
    }

    package var title: String
    package var subtitle: String
    package var files: [File]
    package var recipients: [Recipient]
    package var footer: [String]

    package init(title: String, subtitle: String, files: [File], recipients: [Recipient], footer: [String]) {
        self.title = title
        self.subtitle = subtitle
        self.files = files
        self.recipients = recipients
        self.footer = footer
    }
}
