internal import CLibZip
internal import Model

/// A part known again by its name and its compressed bytes: parts with the same fingerprint are the same part, and what
/// was made of one serves for the other. An office's documents share a handful of style and numbering parts, and lists of
/// relationships.
package struct PartFingerprint: Equatable, Sendable {
    /// What is larger is not worth keeping.
    private static let largest = 64 << 10

    private let name: String
    private let checksum: UInt32
    private let method: UInt16
    private let size: UInt64
    private let compressed: [UInt8]

    package static func == (a: Self, b: Self) -> Bool {
        a.checksum == b.checksum && a.size == b.size && a.method == b.method && a.compressed == b.compressed
            && a.name == b.name
    }
}

extension PartFingerprint {
    /// Nil for a part that is missing, too large or encrypted. Nothing is inflated.
    package init?(_ part: String, in package: borrowing Package) {
        var stat = zip_stat_t()
        guard let index = package.index(of: part), zip_stat_index(package.archive, zip_uint64_t(index), 0, &stat) == 0,
            stat.comp_size <= Self.largest, stat.size <= package.limits.partSize, stat.encryption_method == ZIP_EM_NONE,
            let file = zip_fopen_index(package.archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_COMPRESSED))
        else { return nil }
        defer { zip_fclose(file) }
        let count = Int(stat.comp_size)
        compressed = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            length = max(0, Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(count))))
        }
        guard compressed.count == count else { return nil }
        name = part
        (checksum, method, size) = (stat.crc, stat.comp_method, stat.size)
    }

    /// Counts the part as if it had been inflated, so that a document's limits do not depend on what was read before.
    package func spend(_ budget: Budget, part: String) throws(PackageError) {
        try budget.spend(Int(clamping: size), part: part)
    }
}
