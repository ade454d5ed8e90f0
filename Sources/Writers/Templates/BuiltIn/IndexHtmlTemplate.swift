/// `templates/index.html.mustache`, for where the user's folder has none; a test holds the two equal.
let indexHtmlTemplate = #"""
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
    </header>
    <main class="page" id="main">
    <section aria-labelledby="report-title">
    <h2 id="report-title">Весь портфель</h2>
    <ul>
    {{#groups}}
    <li><b>{{groupTitle}}</b>: {{#files}}{{^first()}}, {{/first()}}<a href="{{path}}">{{name}}</a>{{/files}}</li>
    {{/groups}}
    </ul>
    </section>
    <section aria-labelledby="recipients-title">
    <h2 id="recipients-title">Исполнители</h2>
    {{#empty(recipients)}}
    <p class="note">Исполнителей в периоде нет.</p>
    {{/empty(recipients)}}
    {{^empty(recipients)}}
    <div class="frame" role="region" tabindex="0" aria-labelledby="recipients-caption"><table id="recipients" class="data recipients stacked">
    <caption id="recipients-caption">Выписки и бланки по исполнителям</caption>
    <thead><tr><th scope="col">Исполнитель</th><th scope="col">Обязательства</th><th scope="col">Файлы</th></tr></thead>
    <tbody>
    {{#recipients}}
    <tr><td data-label="Исполнитель">{{name}}</td><td data-label="Обязательства"><span class="status{{#isLate}} bad{{/isLate}}">{{counts}}</span></td><td data-label="Файлы"><span>{{#groups}}{{^first()}}<br>{{/first()}}{{groupTitle}}: {{#files}}{{^first()}}, {{/first()}}<a href="{{path}}">{{name}}</a>{{/files}}{{/groups}}</span></td></tr>
    {{/recipients}}
    </tbody>
    </table></div>
    {{/empty(recipients)}}
    </section>
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
