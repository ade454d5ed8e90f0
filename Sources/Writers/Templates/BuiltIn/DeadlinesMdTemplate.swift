/// `templates/deadlines.md.mustache`, for where the user's folder has none; a test holds the two equal.
let deadlinesMdTemplate = #"""
    {{! Просроченное и ближайшие сроки. Порядок разделов, заголовки и слова – ваши; имена перечислены в README.md. }}
    {{> text}}

    """#
