/// `templates/extract.html.mustache`, for where the user's folder has none; a test holds the two equal.
let extractHtmlTemplate = #"""
    {{! Выписка одному исполнителю. Порядок разделов, заголовки и слова – ваши; имена перечислены в README.md. }}
    {{> page}}

    """#
