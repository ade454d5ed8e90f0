/// `templates/page.mustache`, for where the user's folder has none; a test holds the two equal.
let pageTemplate = #"""
    <!DOCTYPE html>
    <html lang="ru">
    <head>
    {{> head}}
    </head>
    <body>
    <a class="skip" href="#main">К содержанию</a>
    <header class="page">
    <h1>{{title}}</h1>
    <p class="subtitle">{{subtitle}}</p>
    {{^empty(requisites)}}
    <dl class="requisites">
    {{#requisites}}
    <dt>{{name}}</dt><dd>{{value}}</dd>
    {{/requisites}}
    </dl>
    {{/empty(requisites)}}
    </header>
    <nav class="page" aria-label="Разделы">
    <ul>
    {{#sections}}
    <li><a href="#{{id}}">{{title}}</a></li>
    {{/sections}}
    </ul>
    </nav>
    <main class="page" id="main">
    {{#sections}}
    <section id="{{id}}" aria-labelledby="{{id}}-title"{{#isAnnex}} class="annex"{{/isAnnex}}>
    <h2 id="{{id}}-title">{{title}}</h2>
    {{{body}}}
    </section>
    {{/sections}}
    {{#signatory}}
    <p class="signature"><span>{{post}}</span> <span>{{name}}</span></p>
    {{/signatory}}
    </main>
    <footer class="page">
    <ul>
    {{#footer}}
    <li>{{.}}</li>
    {{/footer}}
    </ul>
    </footer>
    <script>
    {{> script}}
    </script>
    </body>
    </html>

    """#
