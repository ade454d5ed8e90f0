internal import CLibXML2
package import Model

/// Walks XML parts with libxml2's push parser: chunks come from the inflater and go to the parser, no tree is built and
/// no part is ever held whole. One stream serves all parts of a document.
///
/// No entities beyond the five of XML, no DTD, no network. `mc:AlternateContent` (ECMA-376 part 3) is resolved here:
/// the first choice that can be understood, else the fallback, never both.
package final class XMLStream {
    /// Where the text of elements answered with `Visit.text` goes.
    package let text = TextBuffer()
    private let limits: Limits
    private let state = ParserState.take()
    private var parser: xmlParserCtxtPtr? { state.parser }
    private var part = ""
    private var failure: PackageError?

    @exclusivity(unchecked) private unowned(unsafe) var handler: (any ElementHandler)?
    @exclusivity(unchecked) private var depth = 0
    /// The depth of the element that is being passed over.
    @exclusivity(unchecked) private var skipped = Int.max
    @exclusivity(unchecked) private var gathers = false
    /// Bytes of text that were gathered from all parts, and definitions in this one.
    @exclusivity(unchecked) private var gathered = 0
    @exclusivity(unchecked) private var definitions = 0
    /// Elements whose end is to be reported, innermost last.
    @exclusivity(unchecked) private var entered: [(depth: Int, name: Name)] = []
    /// For each open `mc:AlternateContent`, whether a choice has been taken.
    @exclusivity(unchecked) private var alternatives: [Bool] = []

    package init(limits: Limits) { self.limits = limits }

    deinit { if !isSpent { state.putBack() } }

    /// Some part was not read to its end: what the parser was left in is not handed on.
    private var isSpent = false

    /// Reads one part from its first byte to its last and tells the handler.
    package func read(
        _ part: String, of package: borrowing Package, _ handler: any ElementHandler
    ) throws(PackageError) {
        var source = try PartStream(package, part)
        begin(part, handler)
        let wasSpent = isSpent
        isSpent = true
        defer { self.handler = nil }
        var isFirst = true
        var flood = AttributeFlood()
        while failure == nil {
            let count = try source.read(into: state.chunk)
            if flood.isIn(UnsafeRawBufferPointer(rebasing: state.chunk[..<count])) {
                throw PackageError(.limit("attributes", limits.attributes), part: part)
            }
            try feed(state.chunk.baseAddress?.assumingMemoryBound(to: CChar.self), count, isFirst: isFirst)
            isFirst = false
            if count == 0 { break }
        }
        if let failure { throw failure }
        isSpent = wasSpent || self.handler == nil
    }

    /// Ends the reading of this part with an error; to be answered with `Visit.stop`.
    package func fail(_ error: PackageError) {
        var error = error
        if error.part == nil { error.part = part }
        if failure == nil { failure = error }
    }

    private func begin(_ part: String, _ handler: any ElementHandler) {
        self.part = part
        self.handler = handler
        (failure, depth, skipped, gathers, definitions) = (nil, 0, Int.max, false, 0)
        entered.removeAll(keepingCapacity: true)
        alternatives.removeAll(keepingCapacity: true)
    }

    private func feed(_ chunk: UnsafePointer<CChar>?, _ count: Int, isFirst: Bool) throws(PackageError) {
        let isLast: Int32 = count == 0 ? 1 : 0
        let code: Int32
        if isFirst {
            let parser = try prepared(chunk, count)
            code = xmlParseChunk(parser, nil, 0, isLast)
        } else {
            code = xmlParseChunk(parser, chunk, Int32(count), isLast)
        }
        if let failure { throw failure }
        guard code == 0 || parser?.pointee.wellFormed == 1 else { throw malformed() }
        if isLast == 1, parser?.pointee.wellFormed != 1 { throw malformed() }
    }

    private func malformed() -> PackageError {
        guard let error = xmlCtxtGetLastError(parser) else {
            return PackageError(.malformedXML(line: 1), part: part, detail: "the part is empty")
        }
        var words = error.pointee.message.map { String(cString: $0) } ?? ""
        while words.last?.isWhitespace == true { words.removeLast() }
        return PackageError(.malformedXML(line: Int(error.pointee.line)), part: part, detail: words)
    }

    /// The parser, told of the first bytes, by which it knows the encoding.
    private func prepared(_ chunk: UnsafePointer<CChar>?, _ count: Int) throws(PackageError) -> xmlParserCtxtPtr {
        if let chunk, count >= 4, (0..<4).allSatisfy({ chunk[$0] == 0 }) { throw PackageError(.zeros, part: part) }
        let me = Unmanaged.passUnretained(self).toOpaque()
        if let parser {
            xmlCtxtResetPush(parser, chunk, Int32(count), nil, nil)
            parser.pointee.userData = me
            return parser
        }
        xmlInitParser()
        var callbacks = XMLCallbacks.table()
        guard let parser = xmlCreatePushParserCtxt(&callbacks, me, chunk, Int32(count), nil) else {
            throw PackageError(.malformedXML(line: 1), part: part, detail: "memory")
        }
        let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NOCDATA]
        xmlCtxtUseOptions(parser, options.reduce(0) { $0 | Int32(bitPattern: $1.rawValue) })
        state.parser = parser
        return parser
    }
}

/// What libxml2 calls.
extension XMLStream {
    @inline(__always)
    func name(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> Name? { state.names.name(local, uri) }

    func elementStarts(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, _ attributes: Attributes) {
        depth += 1
        guard depth < skipped else { return }
        guard depth <= limits.depth else { return stop(PackageError(.limit("depth", limits.depth))) }
        guard let name = state.names.name(local, uri), let handler else { return }
        switch name {
        case .alternateContent, .choice, .fallback: visit(name, alternative(name, attributes))
        case .style, .abstractNum, .num, .lvlOverride, .sharedItem, .mergeCell, .sheetNumFmt, .xf:
            definitions += 1
            guard definitions <= limits.definitions else {
                return stop(PackageError(.limit("definitions", limits.definitions)))
            }
            visit(name, handler.open(name, attributes))
        default: visit(name, handler.open(name, attributes))
        }
    }

    func elementEnds() {
        if depth == skipped {
            skipped = Int.max
        } else if let last = entered.last, last.depth == depth {
            entered.removeLast()
            gathers = false
            if last.name == .alternateContent { alternatives.removeLast() } else { handler?.close(last.name) }
        }
        depth -= 1
    }

    @inline(__always)
    func characters(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
        guard gathers else { return }
        text.append(bytes, count)
        gathered += count
        if gathered > limits.textSize { stop(PackageError(.limit("textSize", limits.textSize))) }
        if text.count > limits.paragraphLength {
            stop(PackageError(.limit("paragraphLength", limits.paragraphLength)))
        }
    }

    func doctypeStarts() { stop(PackageError(.doctype)) }

    func checkAttributes(_ count: Int) {
        if count > limits.attributes { stop(PackageError(.limit("attributes", limits.attributes))) }
    }

    private func stop(_ error: PackageError) {
        fail(error)
        handler = nil
        xmlStopParser(parser)
    }

    private func visit(_ name: Name, _ answer: Visit) {
        switch answer {
        case .pass: break
        case .enter: entered.append((depth, name))
        case .text:
            entered.append((depth, name))
            gathers = true
        case .skip: skipped = depth
        case .stop:
            handler = nil
            xmlStopParser(parser)
        }
    }

    private func alternative(_ name: Name, _ attributes: Attributes) -> Visit {
        if name == .alternateContent {
            alternatives.append(false)
            return .enter
        }
        guard let taken = alternatives.last, !taken else { return .skip }
        guard name == .fallback || isUnderstood(attributes.string(.requires) ?? "") else { return .skip }
        alternatives[alternatives.count - 1] = true
        return .pass
    }

    /// Whether all namespaces are understood whose prefixes a choice lists.
    private func isUnderstood(_ prefixes: String) -> Bool {
        prefixes.split(separator: " ").allSatisfy { prefix in
            guard let uri = namespace(of: String(prefix)) else { return false }
            return Namespaces.isUnderstood(uri)
        }
    }

    /// The namespace that a prefix stands for here, by the parser's stack of prefix–URI pairs.
    private func namespace(of prefix: String) -> String? {
        guard let parser, let pairs = parser.pointee.nsTab else { return nil }
        for index in stride(from: Int(parser.pointee.nsNr) - 2, through: 0, by: -2) {
            guard let known = pairs[index], let uri = pairs[index + 1] else { continue }
            if String(cString: known) == prefix { return String(cString: uri) }
        }
        return nil
    }
}
