/// `templates/head.mustache`, for where the user's folder has none; a test holds the two equal.
let headTemplate = #"""
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="format-detection" content="telephone=no">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>{{title}}, {{subtitle}}</title>
    <style>
    {{> style}}
    {{> print}}
    </style>

    """#
