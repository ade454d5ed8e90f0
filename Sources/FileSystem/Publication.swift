internal import CLinux
internal import Glibc

/// A folder that is published whole or not at all: written beside its place, synced, swapped in by one rename.
///
/// A reader of the output sees the old folder or the new one, never a mixture; a run that fails or is killed leaves the
/// old one. What a killed run leaves behind is removed by the next one, which holds the lock; what it may not remove is
/// left where it is, and said.
package struct Publication: Sendable {
    /// The folder to be published: `output/2024-Q3`.
    package let target: String
    /// Where it is written: `output/.kvartal-2024-Q3.new`, or with a number where another user's leftover is in the way.
    package let staging: String
    /// What earlier runs have left and this one may not remove, and why.
    package let leftovers: [FileError]
    private let parent: String

    private static let prefix = ".kvartal-"

    /// Begins a publication of `parent/name` with an empty staging folder. The caller holds the output's lock.
    package init(parent: String, name: String) throws(FileError) {
        self.parent = parent
        target = parent + "/" + name
        try Self.check(target)
        leftovers = try Self.sweep(parent)
        staging = try Self.begin(parent + "/" + Self.prefix + name)
    }

    /// Throws where something stands in the published folder's place that no run has put there: a file, a link.
    package static func check(_ target: String) throws(FileError) {
        var status = stat()
        guard lstat(target, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return }
        throw FileError(
            path: target, kind: .notRegular,
            "is no folder, and nothing of this program's; it is not replaced: move it away and run again")
    }

    /// Makes the staging folder: one that is not there yet.
    private static func begin(_ stem: String) throws(FileError) -> String {
        for number in 1...most {
            let path = stem + (number == 1 ? "" : ".\(number)") + ".new"
            if mkdir(path, 0o755) == 0 { return path }
            if errno != EEXIST { throw FileError.current(path, "make the folder") }
        }
        throw FileError(
            path: stem + ".new", kind: .notAllowed,
            "this and \(most - 1) more were left by earlier runs and cannot be removed; remove them as their owner")
    }

    /// Leftovers of one name that are worked round.
    private static let most = 100

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

    /// Takes back one file, and its folder where nothing else is in it.
    package func remove(_ path: String) throws(FileError) {
        try removeTree(staging + "/" + path)
        if let slash = path.lastIndex(of: "/") { rmdir(staging + "/" + path[..<slash]) }
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
        try Self.check(target)
        if exists(target) {
            try exchange()
        } else if rename(staging, target) != 0 {
            throw FileError.current(target, "put the report in place")
        }
    }

    /// Removes the old folder, which has taken the staging folder's place; says what stays. The next run tries again.
    package func tidy() -> [FileError] {
        let stays = [staging, staging + ".old"].compactMap(Self.removed)
        try? FileSystem.sync(parent)
        return stays
    }

    /// Removes what was written; the old folder stays as it was. It is moved aside first, because other threads may still
    /// be writing: they find no folder any more, and add nothing to what is being removed. What cannot be removed in
    /// `time` is left to the next run.
    package func discard(within time: Duration? = nil) {
        let aside = parent + "/" + Self.prefix + "discarded.new"
        let end = time.map { ContinuousClock.now + $0 }
        try? removeTree(rename(staging, aside) == 0 ? aside : staging, until: end)
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
    private static func sweep(_ parent: String) throws(FileError) -> [FileError] {
        var stays: [FileError] = []
        for entry in try folderEntries(parent) {
            guard let name = String(validating: entry, as: UTF8.self), name.hasPrefix(prefix) else { continue }
            let path = parent + "/" + name
            if name.hasSuffix(".new.old") {
                let home = parent + "/" + name.dropFirst(prefix.count).prefix { $0 != "." }
                if !exists(home), rename(path, home) == 0 { continue }
            }
            guard name.hasSuffix(".new") || name.hasSuffix(".old") else { continue }
            if let error = removed(path) { stays.append(error) }
        }
        return stays
    }

    /// Nil where it could be removed.
    private static func removed(_ path: String) -> FileError? {
        do {
            try removeTree(path)
            return nil
        } catch {
            return FileError(
                path: path, kind: error.kind, "an earlier run's, \(error.description), or remove it as its owner")
        }
    }
}

private func sync(_ folder: String) throws(FileError) {
    let file = try FileDescriptor(folder, flags: O_RDONLY | O_DIRECTORY)
    if kvartal_syncfs(file.number) != 0 { throw FileError.current(folder, "sync") }
}
