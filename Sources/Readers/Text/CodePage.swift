/// An encoding of one byte a character, with ASCII below 0x80.
struct CodePage: Sendable {
    /// As `Source.encoding` names it.
    let name: String
    /// The characters of the bytes 0x80…0xFF.
    private let upper: [Unicode.Scalar]

    private init(_ name: String, _ upper: String) {
        self.name = name
        self.upper = Array(upper.unicodeScalars)
    }

    func scalar(_ byte: UInt8) -> Unicode.Scalar {
        byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
    }

    /// The bytes as UTF-8.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text = [UInt8]()
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: UTF8.encode(scalar(byte)) ?? .init()) }
        }
        return text
    }

    /// Windows-1251 (IANA registration; Unicode's mapping table CP1251.TXT).
    static let windows1251 = CodePage(
        "windows-1251",
        """
        ЂЃ\u{201A}ѓ\u{201E}…\u{2020}\u{2021}\u{20AC}\u{2030}Љ\u{2039}ЊЌЋЏђ\u{2018}\u{2019}\u{201C}\u{201D}\
        \u{2022}–—\u{FFFD}\u{2122}љ\u{203A}њќћџ\u{A0}ЎўЈ\u{A4}\u{490}\u{A6}\u{A7}Ё\u{A9}Є«\u{AC}\u{AD}\u{AE}\
        Ї\u{B0}\u{B1}Іі\u{491}\u{B5}\u{B6}\u{B7}ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрсту\
        фхцчшщъыьэюя
        """)

    /// KOI8-R (RFC 1489).
    static let koi8r = CodePage(
        "koi8-r",
        """
        \u{2500}\u{2502}\u{250C}\u{2510}\u{2514}\u{2518}\u{251C}\u{2524}\u{252C}\u{2534}\u{253C}\u{2580}\
        \u{2584}\u{2588}\u{258C}\u{2590}\u{2591}\u{2592}\u{2593}\u{2320}\u{25A0}\u{2219}\u{221A}\u{2248}\
        \u{2264}\u{2265}\u{A0}\u{2321}\u{B0}\u{B2}\u{B7}\u{F7}\u{2550}\u{2551}\u{2552}ё\u{2553}\u{2554}\
        \u{2555}\u{2556}\u{2557}\u{2558}\u{2559}\u{255A}\u{255B}\u{255C}\u{255D}\u{255E}\u{255F}\u{2560}\
        \u{2561}Ё\u{2562}\u{2563}\u{2564}\u{2565}\u{2566}\u{2567}\u{2568}\u{2569}\u{256A}\u{256B}\u{256C}\
        \u{A9}юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
        """)

    /// Code page 866 of DOS.
    static let cp866 = CodePage(
        "cp866",
        """
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп\u{2591}\u{2592}\u{2593}\u{2502}\u{2524}\u{2561}\
        \u{2562}\u{2556}\u{2555}\u{2563}\u{2551}\u{2557}\u{255D}\u{255C}\u{255B}\u{2510}\u{2514}\u{2534}\
        \u{252C}\u{251C}\u{2500}\u{253C}\u{255E}\u{255F}\u{255A}\u{2554}\u{2569}\u{2566}\u{2560}\u{2550}\
        \u{256C}\u{2567}\u{2568}\u{2564}\u{2565}\u{2559}\u{2558}\u{2552}\u{2553}\u{256B}\u{256A}\u{2518}\
        \u{250C}\u{2588}\u{2584}\u{258C}\u{2590}\u{2580}рстуфхцчшщъыьэюяЁёЄєЇїЎў\u{B0}\u{2219}\u{B7}\u{221A}\
        №\u{A4}\u{25A0}\u{A0}
        """)

    static let cyrillic = [windows1251, koi8r, cp866]
}
