extension CodePage {
    /// The code page in which the bytes read most like Russian.
    static func likeliest(for bytes: [UInt8]) -> CodePage {
        let sample = bytes.prefix(1 << 16)
        var best = (page: windows1251, score: Int.min)
        for page in cyrillic {
            let score = page.russianness(of: sample)
            if score > best.score { best = (page, score) }
        }
        return best.page
    }

    /// Frequent pairs of letters speak for a reading; a capital after a small letter and symbols that nobody
    /// types, against it.
    private func russianness(of sample: ArraySlice<UInt8>) -> Int {
        let scalars = (0...255).map { $0 < 0x80 ? 0 : scalar(UInt8($0)).value }
        var score = 0
        var previous: UInt32 = 0
        for byte in sample {
            let scalar = scalars[Int(byte)]
            let small = smallLetter(scalar)
            if small != 0 {
                let before = smallLetter(previous)
                if before != 0 {
                    score += frequentPairs[Int(before - 0x430) * 32 + Int(small - 0x430)] ? 2 : -1
                    if previous >= 0x430, scalar < 0x430 { score -= 4 }
                }
            } else if scalar != 0, !usualSymbols.contains(scalar) {
                score -= 2
            }
            previous = scalar
        }
        return score
    }
}

/// The small letter а…я of a Russian letter, ё as е; 0 for anything else.
private func smallLetter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x430...0x44F: scalar
    case 0x410...0x42F: scalar + 0x20
    case 0x401, 0x451: 0x435
    default: 0
    }
}

private let usualSymbols = Set("«»№—–…“”„•·\u{A0}§°®©│─".unicodeScalars.map(\.value))

/// The commonest pairs of letters of Russian official prose, as a matrix of 32 × 32.
private let frequentPairs: [Bool] = {
    let pairs = """
        ст но то на ен ов ни ра во ко ро ос по ре пр ан ли ор от ал ет го ер не та он ол ва де ел ес ть ит ом ас те ат \
        ны ло ла ри да ам ле ка ви тр ии ие ия ск ог ой ки тв тн ин из ми об ые ым ых их им ей ем ся ти ль ьн нн ве се \
        со до за ма мо ме му ча че ши жи же ак ик ис од ед ид уч ус ур ук ую ют бы бо бл вы вр гр гу др дн ды ду зн зв \
        зо кр кл кт ку лю ля лс нк нс нд нт па пе пл пу пи рс рг рм рт ру ры рь сс сл см сп си су ту ты ут ух хо ци шк \
        щи яе ят ях ям ый ий ец иц це яв вл оч еч ож аз ез оз йо ще ща ьс ью
        """
    var matrix = [Bool](repeating: false, count: 32 * 32)
    for pair in pairs.split(separator: " ") {
        let letters = pair.unicodeScalars.map { Int($0.value) - 0x430 }
        if letters.count == 2 { matrix[letters[0] * 32 + letters[1]] = true }
    }
    return matrix
}()
