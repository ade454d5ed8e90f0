internal import Glibc

/// Makes a folder with those above it; one that is there already is fine.
package func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw FileError.current(path, "make the folder")
    }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError.current(path, "make the folder") }
}

/// Makes the folders of a relative path below a folder.
func makeFolders(_ base: String, _ relative: Substring) throws(FileError) {
    var path = base
    for part in relative.split(separator: "/") {
        path += "/" + part
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError.current(path, "make the folder") }
    }
}

/// The names in a folder, sorted.
func folderNames(_ path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError.current(path, "list the folder") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
}

/// Removes a file, or a folder with everything in it. Links are removed, not followed.
func removeTree(_ path: String) throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
        if errno == ENOENT { return }
        throw FileError.current(path, "look at")
    }
    if status.st_mode & S_IFMT == S_IFDIR {
        for name in try folderNames(path) { try removeTree(path + "/" + name) }
        if rmdir(path) != 0 { throw FileError.current(path, "remove") }
    } else if unlink(path) != 0 {
        throw FileError.current(path, "remove")
    }
}
