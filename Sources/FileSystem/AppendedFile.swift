internal import Glibc

/// Appends to a file, which is made where it is missing, in one write at its end (`O_APPEND`): what other runs append at
/// the same time stands before or after, never in between.
package func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try FileDescriptor(path, flags: O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY)
    try file.write(bytes)
}
