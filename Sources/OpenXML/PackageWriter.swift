internal import CLibZip
internal import Glibc

/// Packs parts into a zip archive in memory, in the order given, deflated where that pays, every entry dated
/// 1980-01-01: the same parts give the same bytes on every machine.
///
/// `[Content_Types].xml` should come first, as office programs write it. Two parts of one name are an error.
package func zipPackage(_ parts: [(name: String, bytes: [UInt8])]) throws(PackageError) -> [UInt8] {
    var archive = try PackageWriter()
    for part in parts { try archive.add(part.name, part.bytes) }
    return try archive.finish()
}

/// An archive being written. It owns its libzip handles and gives them back, also when it is dropped half-way.
struct PackageWriter: ~Copyable {
    private let target: OpaquePointer
    private var archive: OpaquePointer?

    /// 1980-01-01 as MS-DOS dates are counted: year since 1980, month, day in 7, 4 and 5 bits.
    private static let date: UInt16 = 0 << 9 | 1 << 5 | 1

    /// Setting up a compressor costs more than a smaller part saves. The fastest level is a third larger than the default
    /// one and takes half the time.
    private static let worthDeflating = 1024

    init() throws(PackageError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw PackageError(.writing, detail: message(of: &error))
        }
        // One reference for the archive, which closing gives back, and one to read the result through.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            zip_source_free(target)
            throw PackageError(.writing, detail: message(of: &error))
        }
        self.target = target
        self.archive = archive
    }

    deinit {
        if let archive { zip_discard(archive) }
        zip_source_free(target)
    }

    /// Copies the bytes: libzip reads them only on closing.
    mutating func add(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        guard let archive else { throw PackageError(.writing, part: name, detail: "the archive is closed") }
        let failure = { (code: zip_error_t?) -> PackageError in
            PackageError(.writing, part: name, detail: String(cString: zip_strerror(archive)))
        }
        // For an empty part libzip keeps no memory, and would not free it.
        let copy = bytes.isEmpty ? nil : malloc(bytes.count)
        guard bytes.isEmpty || copy != nil else { throw PackageError(.writing, part: name, detail: "memory") }
        bytes.withUnsafeBytes { if let copy, let from = $0.baseAddress { memcpy(copy, from, $0.count) } }
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            throw failure(nil)
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure(nil)
        }
        let method = bytes.count < Self.worthDeflating ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        guard zip_set_file_compression(archive, zip_uint64_t(index), zip_int32_t(method), 1) == 0,
            zip_file_set_dostime(archive, zip_uint64_t(index), 0, Self.date, 0) == 0
        else { throw failure(nil) }
    }

    /// Closes the archive and hands over its bytes.
    mutating func finish() throws(PackageError) -> [UInt8] {
        guard let archive else { throw PackageError(.writing, detail: "the archive is closed") }
        guard zip_close(archive) == 0 else {
            throw PackageError(.writing, detail: String(cString: zip_strerror(archive)))
        }
        self.archive = nil
        return try written()
    }

    private func written() throws(PackageError) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_source_stat(target, &stat) == 0, zip_source_open(target) == 0 else {
            throw PackageError(.writing, detail: message(of: zip_source_error(target)))
        }
        defer { zip_source_close(target) }
        let size = Int(stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let read = zip_source_read(target, base + count, zip_uint64_t(size - count))
                if read <= 0 { break }
                count += Int(read)
            }
        }
        guard bytes.count == size else { throw PackageError(.writing, detail: message(of: zip_source_error(target))) }
        return bytes
    }
}

/// libzip's words for an error.
func message(of error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error else { return "unknown error" }
    return String(cString: zip_error_strerror(error))
}
