/// Folder names for bodies: readable, safe on every file system, and never the same twice.
struct FolderNames {
    private var taken: Set<String> = []

    /// The most bytes of a name; ext4 allows 255, and a suffix is to fit.
    private static let longest = 160

    /// The name for one body. Two bodies whose names differ only in what a file system does not tell apart get a number.
    mutating func name(for body: String) -> String {
        let base = Self.safe(body)
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(base) \(number)"
            number += 1
        }
        return name
    }

    /// Letters, digits, spaces and a few signs stay; what a path, a shell or Windows would misread becomes a space.
    static func safe(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isKept =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "-_().,№".unicodeScalars.contains(scalar)
            if isKept { kept.append(scalar) } else if kept.last != " " { kept.append(" ") }
        }
        var name = String(kept)
        while name.utf8.count > longest { name.removeLast() }
        let trimmed = name.drop { $0 == " " || $0 == "." || $0 == "-" }
        let end = trimmed.lastIndex { $0 != " " && $0 != "." }
        name = end.map { String(trimmed[...$0]) } ?? ""
        return name.isEmpty || isReserved(name) ? "исполнитель" : name
    }

    /// Names of devices on Windows, with or without an extension.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.uppercased()
        return ["CON", "PRN", "AUX", "NUL"].contains(stem)
            || (stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.last?.isNumber == true)
    }
}
