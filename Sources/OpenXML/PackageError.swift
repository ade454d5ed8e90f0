internal import Model

/// Why a package, or one part of it, could not be read or written.
///
/// The C libraries' own words are in `detail`; `part` names the entry of the zip archive, nil where the archive as a
/// whole is meant.
package struct PackageError: Error, Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// Not a zip archive, or cut off before its directory.
        case notAnArchive
        /// Two entries of one name, entries that share bytes or have two names: readers would differ in what they see.
        case ambiguous
        case encrypted
        /// A compression method other than stored and deflate.
        case unsupportedMethod
        /// Wrong checksum, broken compressed data, wrong sizes.
        case damaged
        /// A part that begins with zeros, as files do that a computer had not finished writing.
        case zeros
        case missingPart
        /// One of `Limits` was passed; its name, and the value that was allowed.
        case limit(String, Int)
        /// `Limits.seconds` was passed.
        case time
        /// A document type declaration: Office Open XML has none (ECMA-376 part 2, §6.2.5), attacks do.
        case doctype
        case malformedXML(line: Int)
        case writing
    }

    package var cause: Cause
    package var part: String?
    package var detail: String

    package init(_ cause: Cause, part: String? = nil, detail: String = "") {
        self.cause = cause
        self.part = part
        self.detail = detail
    }
}

extension PackageError: CustomStringConvertible {
    /// In English, for stderr: `word/document.xml: checksum or compressed data are wrong (CRC error)`.
    package var description: String {
        let place = part.map { "\($0): " } ?? ""
        return place + reason + (detail.isEmpty ? "" : " (\(detail))")
    }

    private var reason: String {
        switch cause {
        case .notAnArchive: "not a complete zip archive"
        case .ambiguous: "can be read in more than one way"
        case .encrypted: "is encrypted"
        case .unsupportedMethod: "unsupported compression method"
        case .damaged: "checksum or compressed data are wrong"
        case .missingPart: "there is no such part"
        case .zeros: "holds zeros where its text should be: it was not saved or copied whole"
        case .limit(let name, let value): "more than the limit \(name) = \(value)\(Limits.advice(name))"
        case .time: "took longer than the limit seconds\(Limits.advice("seconds"))"
        case .doctype: "has a document type declaration, which Office Open XML forbids"
        case .malformedXML(let line): "XML error in line \(line)"
        case .writing: "cannot be written"
        }
    }
}
