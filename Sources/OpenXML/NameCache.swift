internal import CLibXML2

/// Interned name → `Name`. libxml2 keeps each distinct name once, so that a name is its pointer: the text is looked at
/// only when a pointer comes by for the first time. An open-addressing table, half full at most.
struct NameCache: ~Copyable {
    private struct Slot {
        var local: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var name: Name?
    }

    private var slots: UnsafeMutableBufferPointer<Slot>
    private var used = 0

    init() { slots = Self.empty(256) }

    deinit { slots.deallocate() }

    private static func empty(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
        let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(local: nil, uri: nil, name: nil))
        return slots
    }

    @inline(__always)
    mutating func name(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> Name? {
        let mask = slots.count - 1
        var index = Self.hash(local, uri) & mask
        while let known = slots[index].local {
            if known == local, slots[index].uri == uri { return slots[index].name }
            index = (index + 1) & mask
        }
        return learn(local, uri)
    }

    @inline(__always)
    private static func hash(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> Int {
        let mixed = (UInt(bitPattern: local) ^ (UInt(bitPattern: uri) << 7)) &* 0x9E37_79B9_7F4A_7C15
        return Int(bitPattern: mixed >> 40)
    }

    @inline(never)
    private mutating func learn(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> Name? {
        let name = Namespaces.name(String(cString: local), in: uri.map { String(cString: $0) })
        if used * 2 >= slots.count { grow() }
        insert(Slot(local: local, uri: uri, name: name))
        used += 1
        return name
    }

    private mutating func insert(_ slot: Slot) {
        guard let local = slot.local else { return }
        let mask = slots.count - 1
        var index = Self.hash(local, slot.uri) & mask
        while slots[index].local != nil { index = (index + 1) & mask }
        slots[index] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = Self.empty(old.count * 2)
        for slot in old where slot.local != nil { insert(slot) }
        old.deallocate()
    }
}
