/// `templates/text.mustache`, for where the user's folder has none; a test holds the two equal.
let textTemplate = #"""
    # {{title}}

    {{subtitle}}

    {{#requisites}}
    - {{name}}: {{value}}
    {{/requisites}}

    {{#sections}}
    ## {{title}}

    {{{body}}}
    {{/sections}}
    {{#signatory}}
    {{post}} {{name}}

    {{/signatory}}
    ---

    {{#footer}}
    - {{.}}
    {{/footer}}

    """#
