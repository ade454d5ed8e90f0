#!/usr/bin/env python3
"""Writes seeds and dictionaries for the fuzzer's targets: WORKFOLDER/TARGET/seeds/*, WORKFOLDER/TARGET/words.

The seeds are the tests' own cases (tables of phrases, documents, forms) and a few parts of Word and Excel files with
every construct once; the words are those of the phrases, the names of elements and the keys of the settings.

usage: seeds.py WORKFOLDER
"""
import io
import pathlib
import re
import shutil
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(sys.argv[1])

TABLES = {
    "deadline": ["deadlines", "running-deadlines", "windows"],
    "quantity": ["quantities", "amounts", "numerals"],
    "names": ["addressees", "assignee-lists", "bodies", "persons", "territories", "repairs"],
}
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math", "v": "urn:schemas-microsoft-com:vml",
}.items())
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' \
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

TEXT = "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>"
P = "<w:p>" + TEXT + "</w:p>"
LISTED = '<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>' \
    + TEXT + "</w:p>"
CELL = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
MINUTES = P.format("ПРОТОКОЛ № 3 заседания от 11 июля 2024 года") + LISTED.format(0, "РЕШИЛИ:") \
    + LISTED.format(1, "Министерству культуры представить отчет. Срок – до 1 октября 2024 года") \
    + LISTED.format(1, "Администрации города Ирбита провести не менее 20 мастер-классов")
PLAN = P.format("План мероприятий проекта «Сад» на 2024 год") + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" \
    + "".join(CELL.format("", P.format(name)) for name in ("№", "Мероприятие", "Срок", "Ответственный")) \
    + "</w:tr><w:tr>" + "".join(
        CELL.format(properties, P.format(words)) for properties, words in (
            ("", "1"), ('<w:gridSpan w:val="1"/>', "Посадить 40 яблонь"), ('<w:vMerge w:val="restart"/>', "III квартал"),
            ("<w:vMerge/>", "Минприроды"))) + "</w:tr></w:tbl>"
BODIES = [
    MINUTES, PLAN,
    "<w:p>" + TEXT.format("до") + '<w:r><w:br/><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    '<w:ins>' + TEXT.format("вставлено") + '</w:ins><w:del><w:r><w:delText>нет</w:delText></w:r></w:del></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + TEXT.format("11.07.2024")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE">' + TEXT.format("1") + "</w:fldSimple></w:p>",
    '<w:p><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r></w:p>'
    '<w:altChunk r:id="chunk"/>',
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>' + P.format("рамка")
    + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P.format("рамка")
    + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    '<w:sdt><w:sdtContent>' + P.format("поле") + "</w:sdtContent></w:sdt>"
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
]
STYLES = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr>' \
    '<w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="N"/>'
NUMBERING = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>' \
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>' \
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">' \
    '<w:startOverride w:val="2"/></w:lvlOverride></w:num>'
NOTES = '<w:footnote w:id="1">' + P.format("сноска") + "</w:footnote>"
STRINGS = [f"<sst {SHEET}><si><t>Документ</t></si><si><r><t>Пункт</t></r></si><si><t>Факт</t></si></sst>"]
CELLS = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
ROWS = '<c r="A2" t="inlineStr"><is><t>План</t></is></c><c r="B2" t="str"><f>1</f><v>1.2</v></c><c r="C2" s="1"><v>45565</v></c>'


def root(name, content):
    return f"<w:{name} {SPACES}>{content}</w:{name}>"


def word_parts(body):
    return [root("document", f"<w:body>{body}</w:body>"), root("styles", STYLES), root("numbering", NUMBERING),
            root("footnotes", NOTES), root("hdr", P.format("шапка")), "<html><p>страница<table><td>а<td>б</table>"]


def book_parts():
    return [
        f'<workbook {SHEET}><sheets><sheet name="А" sheetId="1" r:id="sheet1"/></sheets></workbook>',
        f'<worksheet {SHEET}><sheetData><row r="1">{CELLS}</row><row r="2">{ROWS}</row></sheetData>'
        '<mergeCells><mergeCell ref="A3:C4"/></mergeCells></worksheet>', STRINGS[0],
        f'<styleSheet {SHEET}><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>']


def archive(folder, main, names, parts, method):
    def relations(links):
        return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
            f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, kind, target in links) \
            + "</Relationships>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        package.writestr("_rels/.rels", relations([("m", "officeDocument", f"{folder}/{main}")]))
        package.writestr(f"{folder}/_rels/{main}.rels", relations(
            [(name.split(".")[0], kind, name) for name, kind in names if kind]))
        for (name, _), part in zip(names, parts):
            package.writestr(f"{folder}/{name}", part)
    return file.getvalue()


def phrases(table):
    lines = (ROOT / "Tests/RussianTests/Cases" / f"{table}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")]


def write(target, seeds, words=()):
    folder = WORK / target / "seeds"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number, seed in enumerate(seeds):
        (folder / f"{number:04}").write_bytes(seed if isinstance(seed, bytes) else seed.encode())
    entries = sorted({word.encode() for word in words if 0 < len(word.encode()) <= 64})
    quoted = ('"' + "".join(f"\\x{byte:02X}" for byte in entry) + '"' for entry in entries)
    (WORK / target / "words").write_text("\n".join(quoted) + "\n" if entries else "")


def files(*patterns):
    return [path.read_bytes() for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def words_of(texts):
    return {word for text in texts for word in re.findall(r"\w+|[^\w\s]", text)}


for target, tables in TABLES.items():
    texts = [phrase for table in tables for phrase in phrases(table)]
    write(target, texts, words_of(texts))
cases = files("Tests/ParsersTests/Cases/*/*/input.txt", "input/*.txt")
every_word = words_of(phrase for tables in TABLES.values() for table in tables for phrase in phrases(table))
headings = {line.strip() for case in cases for line in case.decode("utf-8", "replace").splitlines()}
write("text", cases, every_word | headings)
forms = files("Tests/ChecksTests/Cases/**/*.csv", "input/*.csv", "Tests/ParsersTests/Cases/Progress/**/*.csv")
write("csv", forms, words_of(form.decode("utf-8", "replace") for form in forms))

names = re.findall(r'= "([^"]+)"', (ROOT / "Sources/OpenXML/Name.swift").read_text("utf-8"))
markup = {f"<{name}>" for name in names} | {f"</{name}>" for name in names} | {f' {name}="1"' for name in names}
word_names = [("document.xml", ""), ("styles.xml", "styles"), ("numbering.xml", "numbering"),
              ("footnotes.xml", "footnotes"), ("header1.xml", "header"), ("chunk.html", "aFChunk")]
book_names = [("workbook.xml", ""), ("sheet1.xml", "worksheet"), ("sharedStrings.xml", "sharedStrings"),
              ("styles.xml", "styles")]
write("docx", ["\0".join(word_parts(body)) for body in BODIES], markup)
write("xlsx", ["\0".join(book_parts())], {name.split(":")[-1] for name in names} | {"1.5e3", "A1:XFD9", "dd.mm.yyyy"})
packages = [archive("word", "document.xml", word_names, word_parts(MINUTES), method)
            for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)]
packages.append(archive("xl", "workbook.xml", book_names, book_parts(), zipfile.ZIP_STORED))
write("package", packages, ["PK\1\2", "PK\3\4", "PK\5\6", "PK\6\6", "PK\6\7", "PK\7\b", "word/document.xml"])

keys = re.findall(r'^ +"(\w+)": \{', (ROOT / "Sources/Configuration/SettingsKeys.swift").read_text("utf-8"), re.M)
write("settings", files("input/kvartal.yaml") + [
    "shift: {protocol: previous, schedule: none}\nseverities: {no-deadline: off}\nlimits: {fileSize: 64MB, seconds: 2.5}\n",
    "a: &a [x]\nb: *a\n<<: {c: d}\noffice: !!str |\n  две\n  строки\n", "projectEnd: 2025-12-31\ndueSoonDays: 0x1F\n",
], keys + [": ", "- ", "&a", "*a", "!!", "|", "previous", "next", "none", "off", "64MB"])
write("calendar", [
    "date\tkind\tname\n2028-01-01\tholiday\tНовый год\n01.05.2028\ttransferred-off\n2028-04-29\tworking-saturday\n",
    "\r\n# примечание\r\n2024-02-30\tholiday\r\n",
], ["holiday", "transferred-off", "working-saturday", "date\t", "2028-"])
