/// What lies in a period's folder, for its `index.html`.
package struct FolderIndex: Sendable {
    package struct File: Sendable {
        /// From the page on, with `/`.
        package var path: String
        /// «Word»: what opens it.
        package var name: String

        package init(path: String, name: String) {
            self.path = path
            self.name = name
        }
    }

    /// One report in its formats.
    package struct Group: Sendable {
        /// «Выписка».
        package var title: String
        package var files: [File]

        package init(title: String, files: [File]) {
            self.title = title
            self.files = files
        }
    }

    package struct Recipient: Sendable {
        package var name: String
        package var obligations: Int
        package var overdue: Int
        package var groups: [Group]

        package init(name: String, obligations: Int, overdue: Int, groups: [Group]) {
            self.name = name
            self.obligations = obligations
            self.overdue = overdue
            self.groups = groups
        }
    }

    package var title: String
    package var subtitle: String
    package var groups: [Group]
    package var recipients: [Recipient]
    package var footer: [String]

    package init(title: String, subtitle: String, groups: [Group], recipients: [Recipient], footer: [String]) {
        self.title = title
        self.subtitle = subtitle
        self.groups = groups
        self.recipients = recipients
        self.footer = footer
    }
}
