/// What went wrong with the machine, in words: the run ends with status 2, or the file is reported and the run goes on.
package struct FileError: Error, Sendable, CustomStringConvertible {
    package var path: String
    package var description: String

    package init(path: String, _ description: String) {
        self.path = path
        self.description = description
    }
}
