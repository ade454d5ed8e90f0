internal import Model
internal import Russian

/// The way into a period's folder: `index.html`.
package func writeIndex(_ index: FolderIndex, templates: Templates) throws(TemplateError) -> [UInt8] {
    func names(_ groups: [FolderIndex.Group]) -> [[String: Any]] {
        groups.map { group in
            [
                "groupTitle": group.title,
                "files": group.files.map { ["path": percentEncoded($0.path), "name": $0.name] },
            ]
        }
    }
    let page = try templates.renderIndex([
        "title": index.title, "subtitle": index.subtitle, "groups": names(index.groups), "footer": index.footer,
        "recipients": index.recipients.map { recipient -> [String: Any] in
            [
                "name": recipient.name, "isLate": recipient.overdue > 0, "groups": names(recipient.groups),
                "counts": counts(recipient),
            ]
        },
    ])
    return Array(page.utf8)
}

private func counts(_ recipient: FolderIndex.Recipient) -> String {
    let all = counted(recipient.obligations, "обязательство", "обязательства", "обязательств")
    return recipient.overdue == 0 ? all : "\(all), \(numberText(recipient.overdue)) просрочено"
}

/// A relative path as a URL (RFC 3986): all but unreserved characters and `/` in percent notation, so that neither `#`,
/// `?` nor `:` in a name changes what it means.
func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
