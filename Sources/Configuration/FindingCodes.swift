/// The codes of all findings about documents and rows, which `severities` may name; a test holds the list against the
/// sources.
let findingCodes: [String] = """
    agenda-gap agenda-overlap blank-number by-date-included calendar-next-year-missing calendar-year-missing \
    conflicting-documents contradicting-deadlines contradicting-facts control-characters control-of-all \
    corrected-fact deadline-before-document deadline-on-day-off deadline-remainder done-below-target done-withdrawn \
    drawing-not-read due-before-period-end duplicate-document embedded-document-not-read embedded-object-not-read \
    empty-document event-bound-deadline extension-before-due extension-without-date extracts-omitted \
    fact-after-as-of fact-decreases fact-negative fact-without-target file-changing file-encrypted file-missing \
    file-name-encoding file-special file-too-large file-unreadable findings-omitted folder-unreadable \
    foreign-assignee format-not-read frequency-approximated frequency-implied hidden-rows hidden-sheet hidden-text \
    impossible-date invalid-bytes limit-exceeded limit-is-period mislabelled-file month-assumed month-unknown \
    new-deadline-ignored no-agenda no-deadline no-end-stated no-items not-a-document numbering-duplicate \
    numbering-gap numbers-added office-dropping package-ambiguous package-damaged package-method \
    package-part-missing package-truncated package-writing page-numbers personal-email personal-phone \
    progress-ambiguous progress-empty progress-undated progress-unknown-period progress-unmatched range-reversed \
    reference-broken removed-markup repaired-letters result-ambiguous result-below-rows result-unmatched \
    results-undated results-unrelated several-deadlines stage-outside-period symbolic-link table-too-large \
    term-before-event term-start-assumed term-start-unknown term-vague territory-from-progress text-too-long \
    too-many-paragraphs tracked-changes two-dates two-digit-year unclosed-quote unit-mismatch unknown-body \
    unknown-column unknown-kind unread-addressee unread-assignee unread-deadline unread-progress unread-text \
    window-with-gap xml-doctype xml-malformed year-assumed year-unknown
    """.split(separator: " ").map(String.init)

/// The codes that say that a file, or a part of one, was not read or not followed: they may be made warnings, but not
/// hidden. Strangers fill the input folder, and a report from which a document is missing has to say so.
let lossCodes: Set<String> = Set(
    """
    empty-document extracts-omitted file-changing file-encrypted file-missing file-name-encoding file-special \
    file-too-large file-unreadable folder-unreadable format-not-read limit-exceeded mislabelled-file not-a-document \
    package-ambiguous package-damaged package-method package-part-missing package-truncated package-writing \
    table-too-large text-too-long too-many-paragraphs unclosed-quote xml-doctype xml-malformed
    """.split(separator: " ").map(String.init))
