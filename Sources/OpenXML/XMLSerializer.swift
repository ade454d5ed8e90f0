/// Builds the XML of one part. Escaping happens in `append(escaped:)` and nowhere else.
package struct XMLSerializer {
    /// The XML so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var open: [String] = []
    private var tagIsOpen = false

    /// Begins with the XML declaration, as Word writes it.
    package init() {
        bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
        bytes.append(10)
    }

    /// Opens an element; names are the caller's own and are not escaped, attribute values are.
    package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        closeTag()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for (key, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: key.utf8)
            bytes.append(contentsOf: #"=""#.utf8)
            append(escaped: value)
            bytes.append(UInt8(ascii: "\""))
        }
        open.append(name)
        tagIsOpen = true
    }

    /// Closes the element opened last; without content it becomes an empty-element tag.
    package mutating func end() {
        guard let name = open.popLast() else { return }
        if tagIsOpen {
            bytes.append(contentsOf: "/>".utf8)
            tagIsOpen = false
        } else {
            bytes.append(contentsOf: "</\(name)>".utf8)
        }
    }

    /// An element with nothing, or with text alone, in it.
    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil
    ) {
        start(name, attributes)
        if let text { self.text(text) }
        end()
    }

    /// An element whose content the closure writes.
    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], content: (inout XMLSerializer) -> Void
    ) {
        start(name, attributes)
        content(&self)
        end()
    }

    package mutating func text(_ text: String) {
        closeTag()
        append(escaped: text)
    }

    /// Appends XML that is already well-formed, such as a piece of a template.
    package mutating func raw(_ xml: some Sequence<UInt8>) {
        closeTag()
        bytes.append(contentsOf: xml)
    }

    private mutating func closeTag() {
        guard tagIsOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        tagIsOpen = false
    }

    private mutating func append(escaped text: String) { XMLEscape.append(text, to: &bytes) }
}
