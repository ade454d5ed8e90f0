/// `templates/extract.md.mustache`, for where the user's folder has none; a test holds the two equal.
let extractMdTemplate = #"""
    {{! Выписка одному исполнителю. Порядок разделов, заголовки и слова – ваши; имена перечислены в README.md. }}
    {{> text}}

    """#
