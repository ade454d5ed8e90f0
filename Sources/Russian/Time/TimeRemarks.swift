internal import Model

/// What the reader of dates and deadlines assumed or could not do.
extension Remark {
    static func yearAssumed(_ words: String, year: Int, documentDate: CivilDate) -> Remark {
        Remark(
            "year-assumed", .note,
            "\"\(words)\" has no year; the first such day not before the document's date \(documentDate.iso) is in \(year)",
            wording: "в сроке «\(words)» нет года; от даты документа \(documentDate.dotted) ближайший – \(year)")
    }

    static func yearUnknown(_ words: String) -> Remark {
        Remark(
            "year-unknown", .warning, "\"\(words)\" has no year and the document has no date to count from",
            wording: "в сроке «\(words)» нет года, а у документа нет даты, от которой его считать",
            remedy: "указать год или дату документа")
    }

    static func monthAssumed(_ words: String, date: CivilDate, documentDate: CivilDate) -> Remark {
        Remark(
            "month-assumed", .note,
            "\"\(words)\" has no month; the first such day not before the document's date \(documentDate.iso) is \(date.iso)",
            wording: "в сроке «\(words)» нет месяца; от даты документа \(documentDate.dotted) ближайший такой день – "
                + date.dotted,
            remedy: "указать месяц")
    }

    static func monthUnknown(_ words: String) -> Remark {
        Remark(
            "month-unknown", .warning, "\"\(words)\" has no month and the document has no date to count from",
            wording: "в сроке «\(words)» нет месяца, а у документа нет даты, от которой его считать",
            remedy: "указать месяц и год")
    }

    static func shortYear(_ words: String, year: Int) -> Remark {
        Remark(
            "two-digit-year", .note, "\"\(words)\" has a year of two digits, read as \(year)",
            wording: "в сроке «\(words)» год из двух цифр, прочитан как \(year)")
    }

    static func impossibleDate(_ words: String) -> Remark {
        Remark(
            "impossible-date", .warning, "the calendar has no such day: \"\(words)\"",
            wording: "такого дня в календаре нет: «\(words)»", remedy: "исправить дату в документе")
    }

    static func rangeReversed(_ words: String, from: CivilDate, to: CivilDate) -> Remark {
        Remark(
            "range-reversed", .warning, "\"\(words)\" ends on \(to.iso), before it begins on \(from.iso)",
            wording: "срок «\(words)» заканчивается \(to.dotted), раньше, чем начинается \(from.dotted)",
            remedy: "исправить даты в документе")
    }

    static func gapInList(_ words: String) -> Remark {
        Remark(
            "window-with-gap", .note,
            "\"\(words)\" names periods that do not adjoin; read as one, from the first to the last",
            wording: "в сроке «\(words)» периоды не смежны; прочитан как один, от первого до последнего")
    }

    static func twoDates(_ words: String, later: CivilDate) -> Remark {
        Remark(
            "two-dates", .note, "\"\(words)\" names more than one date; the latest, \(later.iso), counts",
            wording: "в сроке «\(words)» больше одной даты; считается последняя, \(later.dotted)")
    }

    static func byIncludesDate(_ words: String, date: CivilDate) -> Remark {
        Remark(
            "by-date-included", .note, "\"\(words)\" is read as including \(date.iso)",
            wording: "срок «\(words)» понят как включающий \(date.dotted)")
    }

    static func limitIsPeriod(_ words: String, date: CivilDate) -> Remark {
        Remark(
            "limit-is-period", .note, "\"\(words)\" limits by a whole period; read as up to and including \(date.iso)",
            wording: "срок «\(words)» ограничен периодом, а не днем; прочитан как по \(date.dotted) включительно",
            remedy: "указать день")
    }

    static func openEnded(_ words: String) -> Remark {
        Remark(
            "no-end-stated", .warning, "\"\(words)\" says when to begin, not by when",
            wording: "в сроке «\(words)» названо начало, но не окончание", remedy: "указать, до какого дня")
    }

    static func anchorAssumed(_ words: String) -> Remark {
        Remark(
            "term-start-assumed", .note, "\"\(words)\" does not say from when; counted from the document's date",
            wording: "в сроке «\(words)» не сказано, с какого дня; отсчитан от даты документа")
    }

    static func termWithoutStart(_ words: String, anchor: String) -> Remark {
        Remark(
            "term-start-unknown", .warning,
            "\"\(words)\" is counted from an event (\(anchor)) whose date is not known here",
            wording: "срок «\(words)» отсчитывается от события, дата которого неизвестна",
            remedy: "сообщить дату события или назначить срок датой")
    }

    static func termBeforeEvent(_ words: String) -> Remark {
        Remark(
            "term-before-event", .note, "\"\(words)\" is counted back from an event",
            wording: "срок «\(words)» отсчитывается назад от события")
    }

    static func termVague(_ words: String) -> Remark {
        Remark(
            "term-vague", .warning, "\"\(words)\" names no number of days",
            wording: "в сроке «\(words)» не названо число дней", remedy: "назначить срок датой")
    }

    static func frequencyRounded(_ words: String, as frequency: Recurrence.Frequency) -> Remark {
        Remark(
            "frequency-approximated", .note, "\"\(words)\" is followed as \(frequency.rawValue)",
            wording: "периодичность «\(words)» учитывается приближенно",
            remedy: "указать одну дату на месяц, квартал, полугодие или год")
    }

    static func frequencyImplied(_ words: String, as frequency: Recurrence.Frequency) -> Remark {
        Remark(
            "frequency-implied", .note, "\"\(words)\" does not say how often; its words imply \(frequency.rawValue)",
            wording: "в сроке «\(words)» периодичность не названа прямо, она выведена из слов")
    }

    static func deadlineRemainder(_ rest: String, of words: String) -> Remark {
        Remark(
            "deadline-remainder", .note, "in the deadline \"\(words)\" the words \"\(rest)\" were not understood",
            wording: "в сроке «\(words)» не поняты слова «\(rest)»")
    }
}
