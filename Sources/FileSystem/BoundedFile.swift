internal import Glibc

/// Reads a regular file whole, up to a limit.
///
/// A symbolic link at the end of the path, a pipe or a device is refused: the input folder is filled by strangers, and a
/// document must not make the program read another file or wait for ever. A file that somebody writes to while it is read
/// is refused, because half of it may be missing; it costs no more than the limit.
package func readFile(_ path: String, limit: Int, followsLinks: Bool = false) throws(FileError) -> [UInt8] {
    let file = try FileDescriptor(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW))
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileError(path: path, kind: .notRegular, "is not a regular file")
    }
    guard status.st_size <= limit else { throw tooLarge(path, Int(status.st_size), limit) }
    var bytes = [UInt8]()
    var end = false
    while !end {
        let room = max(Int(status.st_size) + 1 - bytes.count, 1 << 16)
        if bytes.count > limit { throw tooLarge(path, bytes.count, limit) }
        var failure: FileError?
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let got = read(file.number, buffer.baseAddress, room)
            if got < 0, errno != EINTR { failure = FileError.current(path, "read") }
            if got == 0 { end = true }
            count = max(got, 0)
        }
        if let failure { throw failure }
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    let now = try file.status()
    guard bytes.count == status.st_size, isUnchanged(status, now) else {
        throw FileError(path: path, kind: .changing, "was written to while it was read")
    }
    return bytes
}

private func isUnchanged(_ before: stat, _ after: stat) -> Bool {
    before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
        && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
}

private func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> FileError {
    FileError(
        path: path, kind: .tooLarge(size: size, limit: limit),
        "has \(size) bytes; the limit fileSize is \(limit); if it is the right file, raise fileSize under limits:")
}

/// Reads standard input to its end, up to a limit.
package func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    var bytes = [UInt8]()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let got = read(STDIN_FILENO, &chunk, chunk.count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { throw FileError.current("-", "read standard input") }
        if got == 0 { return bytes }
        bytes += chunk[..<got]
        if bytes.count > limit { throw tooLarge("-", bytes.count, limit) }
    }
}
