#!/usr/bin/env python3
"""Writes N Word documents to a folder, three minutes of meetings to one plan, for measuring.

usage: corpus.py N FOLDER

The XML carries what Word writes around text: revision ids, runs cut in mid-sentence, properties on every run, a styles
part, a numbering part. The same N gives the same bytes.
"""
import os
import random
import sys
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
QUARTERS = ["I квартал", "II квартал", "III квартал", "IV квартал"]
BODIES = [
    "Министерству транспорта и дорожного хозяйства Свердловской области",
    "Министерству природных ресурсов и экологии Свердловской области",
    "Министерству финансов Свердловской области", "Департаменту по труду и занятости населения Свердловской области",
    "Управлению архивами Свердловской области", "Администрации города Каменска-Уральского",
    "Администрации Артемовского городского округа", "Администрации городского округа Богданович",
    "Администрации Невьянского городского округа", "Администрации города Ирбита",
]
DUTIES = [
    "подготовить паспорта не менее {n} объектов благоустройства", "внести сведения об объектах в реестр",
    "провести {n} встреч с жителями по каждому объекту", "направить в проектный офис фотографии выполненных работ",
    "заключить соглашения о предоставлении субсидий", "обеспечить участие не менее {n} волонтеров от каждой территории",
]
EVENTS = [
    "Обследование дворовых территорий (не менее {n} дворов)", "Сбор предложений жителей (не менее {n} анкет от каждой территории)",
    "Открытие обновленного сквера, не менее {n} посетителей", "Подведение итогов конкурса дворов",
]


class Document:
    """One document's XML, as Word would have written it."""

    PROPERTIES = (
        '<w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Times New Roman"/>'
        '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="ru-RU"/></w:rPr>')

    def __init__(self, random):
        self.random = random

    def revision(self):
        return "%08X" % self.random.getrandbits(32)

    def runs(self, text):
        words, runs = text.split(" "), []
        while words:
            length = self.random.randint(2, 7)
            chunk, words = " ".join(words[:length]) + (" " if len(words) > length else ""), words[length:]
            runs.append(
                f'<w:r w:rsidRPr="{self.revision()}">{self.PROPERTIES}<w:t xml:space="preserve">{chunk}</w:t></w:r>')
        return "".join(runs)

    def paragraph(self, text, level=None):
        numbering = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        return (
            f'<w:p w:rsidR="{self.revision()}" w:rsidRDefault="{self.revision()}" w:rsidP="{self.revision()}"><w:pPr>'
            f'{numbering}<w:jc w:val="both"/><w:ind w:firstLine="709"/>{self.PROPERTIES}</w:pPr>{self.runs(text)}</w:p>')

    def row(self, cells):
        return f'<w:tr w:rsidR="{self.revision()}">' + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{self.paragraph(cell)}</w:tc>' for cell in cells
        ) + "</w:tr>"

    def date(self, year):
        return f"{self.random.randint(1, 28)} {self.random.choice(MONTHS)} {year} года"

    def minutes(self, year):
        lines = [
            "ПРОТОКОЛ", "совещания рабочей группы проекта «Удобный двор»", f"{self.date(year)} № {self.random.randint(1, 300)}",
            "г. Екатеринбург", "Председатель: А.С. Воронова", f"Присутствовали: {self.random.randint(8, 40)} человек",
        ]
        xml = [self.paragraph(line) for line in lines]
        isNumbered = self.random.random() < 0.5
        for section in ["I", "II", "III"][:self.random.randint(1, 3)]:
            xml.append(self.paragraph(f"{section}. О ходе работ на объектах"))
            for point in range(1, self.random.randint(3, 6)):
                bodies = ", ".join(self.random.sample(BODIES, self.random.randint(2, 9))) + ":"
                xml.append(self.paragraph(bodies, 0) if isNumbered else self.paragraph(f"{point}. {bodies}"))
                for part in range(1, self.random.randint(2, 5)):
                    duty = self.random.choice(DUTIES).format(n=self.random.randint(2, 60)) + "."
                    xml.append(self.paragraph(duty, 1) if isNumbered else self.paragraph(f"{point}.{part}. {duty}"))
                    term = "ежемесячно до 10 числа" if self.random.random() < 0.2 else f"до {self.date(year)}"
                    xml.append(self.paragraph(f"Срок – {term}."))
        xml.append(self.paragraph("Председатель рабочей группы А.С. Воронова"))
        return "".join(xml)

    def plan(self, year):
        rows = [self.row(["№ п/п", "Наименование мероприятия", "Срок исполнения"])]
        for number in range(1, self.random.randint(10, 30)):
            event = self.random.choice(EVENTS).format(n=self.random.randint(5, 90))
            rows.append(self.row([f"{number}.", event, f"{self.random.choice(QUARTERS)} {year} года"]))
        grid = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="3000"/>' * 3 + "</w:tblGrid>"
        title = self.paragraph(f"План мероприятий проекта «Удобный двор» на {year} год")
        return f"{title}<w:tbl>{grid}{''.join(rows)}</w:tbl>"


def part(root, body):
    return f'{HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{body}</w:{root}>'


def relationships(*targets):
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="rId{i}" Type="{R}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets)
    ) + "</Relationships>"


STYLES = part("styles", "".join(
    f'<w:style w:type="paragraph" w:styleId="S{i}"><w:name w:val="Style {i}"/><w:basedOn w:val="Normal"/>'
    f'<w:pPr><w:spacing w:after="{i}"/></w:pPr>{Document.PROPERTIES}</w:style>' for i in range(80)))
NUMBERING = part("numbering", '<w:abstractNum w:abstractNumId="0">' + "".join(
    f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
    for i, text in enumerate(["%1.", "%1.%2."])) + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
TYPES = f'{HEAD}<Types xmlns="{PACKAGE}/content-types">' \
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' \
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")]) + "</Types>"


def write(path, body):
    parts = {
        "[Content_Types].xml": TYPES, "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships(("styles", "styles.xml"), ("numbering", "numbering.xml")),
        "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    for index in range(count):
        document = Document(random.Random(index))
        year = 2021 + index % 6
        kind, body = ("plan", document.plan(year)) if index % 4 == 3 else ("minutes", document.minutes(year))
        write(os.path.join(folder, f"{kind}-{index:06d}.docx"), body)


main()
