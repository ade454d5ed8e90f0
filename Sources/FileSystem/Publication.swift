internal import CLinux
internal import Glibc

/// A folder that is published whole or not at all: written beside its place, synced, swapped in by one rename.
///
/// A reader of the output sees the old folder or the new one, never a mixture; a run that fails or is killed leaves the
/// old one. What a killed run leaves behind is removed by the next one, which holds the lock.
package struct Publication: Sendable {
    /// The folder to be published: `output/2024-Q3`.
    package let target: String
    /// Where it is written: `output/.kvartal-2024-Q3.new`.
    package let staging: String
    private let parent: String

    private static let prefix = ".kvartal-"

    /// Begins a publication of `parent/name` with an empty staging folder. The caller holds the output's lock.
    package init(parent: String, name: String) throws(FileError) {
        self.parent = parent
        target = parent + "/" + name
        staging = parent + "/" + Self.prefix + name + ".new"
        try Self.sweep(parent)
        try makeFolder(staging)
    }

    /// Writes one file, by its path below the published folder. Several files may be written at once.
    package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let file = try begin(path)
        try file.write(bytes)
    }

    /// Writes one file a part at a time; throws `FileError`, and what `produce` throws.
    package func write(_ path: String, _ produce: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws {
        let file = try begin(path)
        try produce { try file.write($0) }
    }

    private func begin(_ path: String) throws(FileError) -> FileDescriptor {
        if let slash = path.lastIndex(of: "/") { try makeFolders(staging, path[..<slash]) }
        return try FileDescriptor(staging + "/" + path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    }

    /// Has the disk hold what was written: before it is swapped in, because a machine that stops then must not leave
    /// empty files in the report's place.
    package func sync() throws(FileError) { try FileSystem.sync(staging) }

    /// Swaps the new folder in. From then on it is published, whatever else fails.
    package func swap() throws(FileError) {
        if exists(target) {
            try exchange()
        } else if rename(staging, target) != 0 {
            throw FileError.current(target, "put the report in place")
        }
    }

    /// Removes the old folder, which has taken the staging folder's place. Where that fails the next run does it.
    package func tidy() {
        try? removeTree(staging)
        try? removeTree(staging + ".old")
        try? FileSystem.sync(parent)
    }

    /// Removes what was written; the old folder stays as it was. It is moved aside first, because other threads may still
    /// be writing: they find no folder any more, and add nothing to what is being removed.
    package func discard() {
        let aside = parent + "/" + Self.prefix + "discarded.new"
        try? removeTree(rename(staging, aside) == 0 ? aside : staging)
    }

    /// The old and the new folder change places in one step. A file system that cannot do that gets two renames: for a
    /// moment there is no folder, never a mixed one.
    private func exchange() throws(FileError) {
        if kvartal_exchange(staging, target) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw FileError.current(target, "put the report in place") }
        let old = staging + ".old"
        guard rename(target, old) == 0 else { throw FileError.current(target, "set the previous report aside") }
        guard rename(staging, target) == 0 else {
            let failure = FileError.current(target, "put the report in place")
            _ = rename(old, target)
            throw failure
        }
    }

    /// Removes what killed runs have left; a report that was set aside and not replaced goes back to its place.
    private static func sweep(_ parent: String) throws(FileError) {
        for name in try folderNames(parent) where name.hasPrefix(prefix) {
            let path = parent + "/" + name
            if name.hasSuffix(".new.old") {
                let home = parent + "/" + name.dropFirst(prefix.count).dropLast(".new.old".count)
                if !exists(home), rename(path, home) == 0 { continue }
            }
            if name.hasSuffix(".new") || name.hasSuffix(".old") { try removeTree(path) }
        }
    }
}

private func sync(_ folder: String) throws(FileError) {
    let file = try FileDescriptor(folder, flags: O_RDONLY | O_DIRECTORY)
    if kvartal_syncfs(file.number) != 0 { throw FileError.current(folder, "sync") }
}
