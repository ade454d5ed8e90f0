internal import CLibXML2
internal import Synchronization

/// What is dear to make and serves one document after another: libxml2's parser with the names that it has interned, what
/// they mean here, and the buffer between inflater and parser.
final class ParserState {
    @exclusivity(unchecked) var parser: xmlParserCtxtPtr?
    @exclusivity(unchecked) var names = NameCache()
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: PartStream.chunk, alignment: 16)

    deinit {
        if let parser { xmlFreeParserCtxt(parser) }
        chunk.deallocate()
    }

    /// One that nobody uses, or a new one.
    static func take() -> ParserState { idle.withLock { $0.popLast()?.state } ?? ParserState() }

    /// Keeps it for the next document, unless this one has filled it with names of its own.
    func putBack() {
        guard let parser, xmlDictSize(parser.pointee.dict) <= Self.mostNames else { return }
        let state = Idle(state: self)
        Self.idle.withLock { if $0.count < Self.mostIdle { $0.append(state) } }
    }

    /// Names of office documents are a few hundred; as many states lie idle as there may be threads.
    private static let mostNames: Int32 = 4096
    private static let mostIdle = 64

    /// It is in one thread's hands or lies here, never both.
    private struct Idle: @unchecked Sendable {
        let state: ParserState
    }

    private static let idle = Mutex<[Idle]>([])
}
