/// `templates/report.html.mustache`, for where the user's folder has none; a test holds the two equal.
let reportHtmlTemplate = #"""
    {{! Отчёт за период. Порядок разделов, заголовки и слова – ваши; имена перечислены в README.md. }}
    {{> page}}

    """#
