internal import Glibc

/// What lies in the input folder.
package struct InputFolder: Sendable {
    /// Something that is not read, and why.
    package struct Skipped: Sendable, Hashable {
        package enum Reason: Sendable {
            /// A lock file or another dropping of an office program (`~$plan.docx`, `.~lock.plan.docx#`, `Thumbs.db`).
            case dropping
            case symbolicLink
            /// A pipe, a device, a socket.
            case special
            case unreadableFolder(FileError)
            /// A link to a folder that it lies in.
            case loop
            /// Folders in folders, deeper than anybody keeps documents.
            case tooDeep(Int)
            /// The name's bytes are not UTF-8: an archive packed on an old Windows, most often.
            case foreignName([UInt8])
            /// Gone since the folder was listed, in a folder that may be listed but not entered, or a link to nowhere.
            case unreadable(FileError)
        }

        package var path: String
        package var reason: Reason

        /// Nobody meant it to be read.
        package var isDropping: Bool { if case .dropping = reason { true } else { false } }

        package static func == (a: Skipped, b: Skipped) -> Bool { a.path == b.path }
        package func hash(into hasher: inout Hasher) { hasher.combine(path) }
    }

    /// Regular files below the folder, sorted by path as bytes; files whose name begins with a dot are no documents.
    package private(set) var files: [String] = []
    package private(set) var skipped: [Skipped] = []

    /// Lists a folder and its subfolders. Throws where the folder itself is missing or cannot be listed.
    package init(_ path: String, followsLinks: Bool = false) throws(FileError) {
        try list(path, followsLinks: followsLinks, within: [])
        files.sort { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        skipped.sort { $0.path < $1.path }
    }

    private static let deepest = 16

    /// `above` are the folders that this one lies in.
    private mutating func list(_ path: String, followsLinks: Bool, within above: [String]) throws(FileError) {
        let here = above + [path]
        for bytes in try folderEntries(path) {
            let name = String(validating: bytes, as: UTF8.self) ?? escaped(bytes)
            let child = path.hasSuffix("/") ? path + name : path + "/" + name
            if Self.isDropping(name) {
                skipped.append(Skipped(path: child, reason: .dropping))
                continue
            }
            if name.hasPrefix(".") { continue }
            if String(validating: bytes, as: UTF8.self) == nil {
                skipped.append(Skipped(path: child, reason: .foreignName(bytes)))
                continue
            }
            var status = stat()
            if (followsLinks ? stat(child, &status) : lstat(child, &status)) != 0 {
                let error = FileError.current(child, "look at")
                skipped.append(Skipped(path: child, reason: .unreadable(error)))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: files.append(child)
            case S_IFLNK: skipped.append(Skipped(path: child, reason: .symbolicLink))
            case S_IFDIR where followsLinks && here.contains { isSame($0, child) }:
                skipped.append(Skipped(path: child, reason: .loop))
            case S_IFDIR where above.count < Self.deepest:
                do { try list(child, followsLinks: followsLinks, within: here) } catch {
                    if error.kind == .shortage { throw error }
                    skipped.append(Skipped(path: child, reason: .unreadableFolder(error)))
                }
            case S_IFDIR:
                skipped.append(Skipped(path: child, reason: .tooDeep(Self.deepest)))
            default: skipped.append(Skipped(path: child, reason: .special))
            }
        }
    }

    private static func isDropping(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix(".~lock.") || (name.hasPrefix("~") && name.hasSuffix(".tmp"))
            || ["Thumbs.db", "desktop.ini", ".DS_Store"].contains(name)
    }
}

/// A name that is not UTF-8, as `ls -b` shows it: `\xEF\xEB\xE0\xED.docx`.
private func escaped(_ name: [UInt8]) -> String {
    name.map { byte in
        let isPlain = (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\\")
        return isPlain ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
}

/// Whether two paths lead to the same file or folder.
package func isSame(_ a: String, _ b: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev
        && first.st_ino == second.st_ino
}

/// A path without links and dots; nil where there is nothing.
package func resolvedPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// Whether a path leads to a folder.
package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether anything is there under that path.
package func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
}

/// Whether a symbolic link is at a path.
package func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
