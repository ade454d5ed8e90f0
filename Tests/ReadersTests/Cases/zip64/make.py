"""Writes the archives of this folder: a Word document as Python packs it for more than 4 GB (zip64), into a file in which
it can go back (seekable.docx), and into a pipe, where sizes follow the bytes (streamed.docx)."""
import io
import sys
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="m" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>'
    + "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("Посадить 40 яблонь.", "Срок – до 1 октября."))
    + "</w:body></w:document>",
}


class Pipe(io.RawIOBase):
    """Takes bytes and has no way back."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.bytes += data
        return len(data)


def pack(target):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in PARTS.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as part:
                part.write(text.encode())


pack("seekable.docx")
pipe = Pipe()
pack(pipe)
open("streamed.docx", "wb").write(pipe.bytes)
