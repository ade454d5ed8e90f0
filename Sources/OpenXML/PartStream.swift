internal import CLibZip
internal import Glibc
package import Model

/// One part being inflated chunk by chunk. Every byte is counted as it comes out: a header that lies about its size
/// gains nothing.
struct PartStream: ~Copyable {
    /// Most main parts come in one piece: each further one is copied and searched by the parser once more.
    static let chunk = 128 << 10

    private let file: OpaquePointer
    private let name: String
    private let compressedSize: Int
    private let limits: Limits
    private let budget: Budget
    private var total = 0

    init(_ package: borrowing Package, _ name: String) throws(PackageError) {
        guard let index = package.index(of: name) else { throw PackageError(.missingPart, part: name) }
        var stat = zip_stat_t()
        guard zip_stat_index(package.archive, zip_uint64_t(index), 0, &stat) == 0 else {
            throw PackageError(.damaged, part: name, detail: String(cString: zip_strerror(package.archive)))
        }
        guard stat.encryption_method == ZIP_EM_NONE else { throw PackageError(.encrypted, part: name) }
        guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
            throw PackageError(.unsupportedMethod, part: name, detail: "method \(stat.comp_method)")
        }
        guard let file = zip_fopen_index(package.archive, zip_uint64_t(index), 0) else {
            throw PackageError(.damaged, part: name, detail: String(cString: zip_strerror(package.archive)))
        }
        self.file = file
        self.name = name
        self.compressedSize = Int(clamping: stat.comp_size)
        self.limits = package.limits
        self.budget = package.budget
    }

    deinit { zip_fclose(file) }

    /// Fills the buffer; 0 at the end, where the checksum has been compared.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
        let read = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
        guard read >= 0 else {
            throw PackageError(.damaged, part: name, detail: message(of: zip_file_get_error(file)))
        }
        total += read
        guard total <= limits.partSize else { throw PackageError(.limit("partSize", limits.partSize), part: name) }
        if total > 1 << 20, total / max(compressedSize, 1) > limits.compressionRatio {
            throw PackageError(.limit("compressionRatio", limits.compressionRatio), part: name)
        }
        try budget.spend(read, part: name)
        return read
    }
}

extension Package {
    /// A part's bytes.
    package func bytes(of name: String) throws(PackageError) -> [UInt8] {
        var stream = try PartStream(self, name)
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: PartStream.chunk, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = try stream.read(into: chunk)
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}

/// All parts of a package, in the archive's order, directories left out: for one who changes a part and packs it again.
package func unzipPackage(
    _ bytes: [UInt8], limits: Limits
) throws(PackageError) -> [(name: String, bytes: [UInt8])] {
    let archive = try Package(bytes, limits: limits)
    var parts: [(name: String, bytes: [UInt8])] = []
    for index in 0..<archive.count {
        guard let name = archive.name(at: index), !name.hasSuffix("/") else { continue }
        parts.append((name, try archive.bytes(of: name)))
    }
    return parts
}
