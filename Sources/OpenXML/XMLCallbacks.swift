internal import CLibXML2

/// The C functions that libxml2 calls, each one line: the stream travels as their context.
enum XMLCallbacks {
    static func table() -> xmlSAXHandler {
        var table = xmlSAXHandler()
        table.initialized = XML_SAX2_MAGIC
        table.startElementNs = { context, local, _, uri, _, _, count, _, attributes in
            guard let local else { return }
            XMLCallbacks.stream(context) { stream in
                stream.checkAttributes(Int(count))
                stream.elementStarts(local, uri, Attributes(attributes, Int(count), stream))
            }
        }
        table.endElementNs = { context, _, _, _ in XMLCallbacks.stream(context) { $0.elementEnds() } }
        table.characters = { context, bytes, count in
            guard let bytes else { return }
            XMLCallbacks.stream(context) { $0.characters(bytes, Int(count)) }
        }
        table.ignorableWhitespace = table.characters
        table.cdataBlock = table.characters
        table.internalSubset = { context, _, _, _ in XMLCallbacks.stream(context) { $0.doctypeStarts() } }
        return table
    }

    @inline(__always)
    private static func stream(_ context: UnsafeMutableRawPointer?, _ body: (XMLStream) -> Void) {
        guard let context else { return }
        Unmanaged<XMLStream>.fromOpaque(context)._withUnsafeGuaranteedRef { body($0) }
    }
}
