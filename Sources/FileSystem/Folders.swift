internal import Glibc

/// Makes a folder with those above it; one that is there already is fine.
package func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 { return }
    if errno == EEXIST || errno == ENOTDIR { return try checkFolder(path) }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw FileError.current(path, "make the folder")
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError.current(path, "make the folder") }
}

/// Throws where something else has the folder's name, or the name of one above it.
private func checkFolder(_ path: String) throws(FileError) {
    if isFolder(path) { return }
    var part = path
    while !exists(part), let slash = part.lastIndex(of: "/") { part = String(part[..<slash]) }
    throw FileError(
        path: path, kind: .notRegular,
        "cannot make the folder: \(part) is there and is no folder; name another, or move it away")
}

/// Makes the folders of a relative path below a folder.
func makeFolders(_ base: String, _ relative: Substring) throws(FileError) {
    var path = base
    for part in relative.split(separator: "/") {
        path += "/" + part
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError.current(path, "make the folder") }
    }
}

/// The names in a folder as the system has them: bytes, of which nobody says that they are UTF-8. Sorted.
func folderEntries(_ path: String) throws(FileError) -> [[UInt8]] {
    guard let folder = opendir(path) else { throw FileError.current(path, "list the folder") }
    defer { closedir(folder) }
    let names = entries(folder).map { name in name.dropLast().map { UInt8(bitPattern: $0) } }
    if errno != 0 { throw FileError.current(path, "list the folder") }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// The names of a folder's entries with their final NUL; `errno` is 0 where these are all.
private func entries(_ folder: OpaquePointer) -> [[CChar]] {
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { start in
                Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
            }
        }
        let dot = CChar(UInt8(ascii: "."))
        if name != [dot, 0] && name != [dot, dot, 0] { names.append(name) }
        errno = 0
    }
    return names
}

/// Removes a file, or a folder with everything in it, whatever the names. Links are removed, not followed. Where
/// something cannot be removed the rest is, and the error says why. Nothing more is removed after `end`.
func removeTree(_ path: String, until end: ContinuousClock.Instant? = nil) throws(FileError) {
    if let code = remove(path, from: AT_FDCWD, until: end) {
        errno = code
        throw FileError.current(path, "remove")
    }
}

/// The first `errno` where not everything could be removed.
private func remove(_ name: UnsafePointer<CChar>, from folder: Int32, until end: ContinuousClock.Instant?) -> Int32? {
    if let end, ContinuousClock.now > end { return ETIMEDOUT }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return errno == ENOENT ? nil : errno }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let failure = isFolder ? removeContents(name, from: folder, until: end) : nil
    if unlinkat(folder, name, isFolder ? AT_REMOVEDIR : 0) == 0 || errno == ENOENT { return nil }
    return failure ?? errno
}

private func removeContents(
    _ name: UnsafePointer<CChar>, from folder: Int32, until end: ContinuousClock.Instant?
) -> Int32? {
    let number = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return errno }
    guard let stream = fdopendir(number) else {
        defer { close(number) }
        return errno
    }
    defer { closedir(stream) }
    var failure: Int32?
    for name in entries(stream) {
        let code = remove(name, from: number, until: end)
        failure = failure ?? code
    }
    return failure
}
