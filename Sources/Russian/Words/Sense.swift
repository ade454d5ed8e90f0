internal import Model

/// What a word means to the grammars of time and quantity.
enum Sense: Equatable, Sendable {
    case none
    /// 1…12.
    case month(Int)
    /// 1 is Monday.
    case weekday(Int)
    case season(Season)
    /// «два», «двух», «двое»; hundreds and tens too.
    case cardinal(Int)
    /// «второй», «вторым».
    case ordinal(Int)
    /// «тысяч», «млн».
    case multiplier(Int)
    /// «вдвое», «втрое».
    case fold(Int)
    /// «полтора», «полторы».
    case oneAndHalf
    case unit(TimeUnit)
    /// An adjective of a term: «месячный срок», «недельный».
    case lasting(TimeUnit)
    /// An adverb: «ежеквартально».
    case frequency(Recurrence.Frequency)
    /// An adjective: «ежеквартальный», «ежегодного».
    case frequent(Recurrence.Frequency)
    case word(Word)
    case measure(Measure)
}

enum TimeUnit: String, Sendable { case minute, hour, day, week, tenDays, month, quarter, half, year }

/// Three months each; winter begins in December of the year before.
enum Season: String, Sendable { case winter, spring, summer, autumn }

extension Sense {
    /// The sense that a word of any list has.
    static let lexicon = Lexicon(
        hashed: NumeralWords.entries + TimeWords.entries + TimeWords.keywords + QuantityWords.entries)
}
