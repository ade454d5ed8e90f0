internal import CLibZip
internal import Glibc
package import Model

/// A zip package read from memory. It owns its libzip handle and closes it. Nothing is inflated on opening; sizes in
/// headers are never trusted (see `PartStream`).
package struct Package: ~Copyable {
    let archive: OpaquePointer
    package let limits: Limits
    /// What all parts read so far have inflated to, and when reading has to be over.
    package let budget: Budget

    /// Throws where the bytes are no zip archive, have too many entries, or are open to more than one reading.
    package init(_ bytes: [UInt8], limits: Limits, budget: Budget? = nil) throws(PackageError) {
        guard bytes.count <= limits.fileSize else { throw PackageError(.limit("fileSize", limits.fileSize)) }
        // libzip takes an empty file for an empty archive.
        guard !bytes.isEmpty else { throw PackageError(.notAnArchive, detail: "the file is empty") }
        let archive = try Self.open(bytes)
        if let error = Self.findFault(in: archive, bytes, limits: limits) {
            zip_discard(archive)
            throw error
        }
        self.archive = archive
        self.limits = limits
        self.budget = budget ?? Budget(limits)
    }

    deinit { zip_discard(archive) }

    /// The archive keeps a copy of the compressed bytes, so that no pointer into an array outlives its call.
    private static func open(_ bytes: [UInt8]) throws(PackageError) -> OpaquePointer {
        guard let copy = malloc(max(bytes.count, 1)) else { throw PackageError(.notAnArchive, detail: "memory") }
        bytes.withUnsafeBytes { if let from = $0.baseAddress { memcpy(copy, from, $0.count) } }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw PackageError(.notAnArchive, detail: message(of: &error))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw PackageError(.notAnArchive, detail: message(of: &error))
        }
        return archive
    }

    /// The number of entries, directories included.
    package var count: Int { Int(zip_get_num_entries(archive, 0)) }

    /// The name of an entry, nil where it is not valid.
    package func name(at index: Int) -> String? {
        zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }

    /// The entry of a name; OPC compares names without regard to case (ECMA-376 part 2, §6.2.2.3).
    package func index(of name: String) -> Int? {
        let exact = zip_name_locate(archive, name, 0)
        if exact >= 0 { return Int(exact) }
        let folded = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
        return folded >= 0 ? Int(folded) : nil
    }

    /// What makes an archive one that different programs read differently, or that is too large to look at.
    private static func findFault(in archive: OpaquePointer, _ bytes: [UInt8], limits: Limits) -> PackageError? {
        let count = zip_uint64_t(max(0, zip_get_num_entries(archive, 0)))
        guard count <= limits.entries else { return PackageError(.limit("entries", limits.entries)) }
        var stat = zip_stat_t()
        for index in 0..<count {
            guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name else {
                return PackageError(.damaged, detail: String(cString: zip_strerror(archive)))
            }
            guard zip_name_locate(archive, name, 0) == zip_int64_t(index) else {
                return PackageError(.ambiguous, part: String(cString: name), detail: "two entries of this name")
            }
        }
        return findAmbiguity(bytes, count: Int(count))
    }

    /// What the places of the entries give away.
    private static func findAmbiguity(_ bytes: [UInt8], count: Int) -> PackageError? {
        do throws(ArchiveLayout.Fault) {
            guard let layout = try ArchiveLayout(bytes), layout.entries.count == count else {
                return PackageError(.ambiguous, detail: "there is more than one directory")
            }
            guard let entry = layout.overlap else { return nil }
            return PackageError(
                .ambiguous, part: String(decoding: entry.name, as: UTF8.self), detail: "shares bytes with another entry"
            )
        } catch {
            return PackageError(.ambiguous, part: String(decoding: error.name, as: UTF8.self), detail: error.detail)
        }
    }
}

/// What one document may still cost: shared by the packages nested in it.
package final class Budget {
    private(set) var bytes: Int
    /// How many documents may still be taken in from inside this one, whatever the depth.
    private var embeddable = 256
    private let end: Double
    private let limits: Limits

    package init(_ limits: Limits) {
        self.limits = limits
        bytes = limits.totalSize
        end = Self.now() + limits.seconds
    }

    /// Throws once all parts together are larger than `totalSize`, or the time is over.
    func spend(_ count: Int, part: String) throws(PackageError) {
        bytes -= count
        guard bytes >= 0 else { throw PackageError(.limit("totalSize", limits.totalSize), part: part) }
        guard Self.now() <= end else { throw PackageError(.time, part: part) }
    }

    /// False once so many documents have been embedded that no person can have done it.
    package func embedsAnother() -> Bool {
        embeddable -= 1
        return embeddable >= 0
    }

    /// Seconds on a clock that no one sets.
    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
