/// `templates/deadlines.html.mustache`, for where the user's folder has none; a test holds the two equal.
let deadlinesHtmlTemplate = #"""
    {{! Просроченное и ближайшие сроки. Порядок разделов, заголовки и слова – ваши; имена перечислены в README.md. }}
    {{> page}}

    """#
