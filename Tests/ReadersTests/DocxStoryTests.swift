import Model
import OpenXML
import Readers
import Testing

@Suite struct DocxStoryTests {
    @Test func `Notes come with the paragraph that refers to them, in the order of reference`() throws {
        var document = TestDocument(
            #"<w:p>\#(r("а"))<w:r><w:footnoteReference w:id="7"/></w:r>\#(r("б"))<w:r><w:endnoteReference w:id="2"/></w:r></w:p>"#
                + #"<w:p>\#(r("в"))<w:r><w:footnoteReference w:id="3"/></w:r></w:p>"#)
        document.footnotes = """
            <w:footnote w:type="separator" w:id="0">\(p("—"))</w:footnote><w:footnote w:id="3">\(p(" вторая"))</w:footnote>\
            <w:footnote w:id="7">\(p("первая") + p("её продолжение"))</w:footnote>
            """
        document.endnotes = #"<w:endnote w:id="2">\#(p("в конце"))</w:endnote>"#
        let notes = paragraphs(try document.read().blocks).map(\.notes)
        #expect(notes == [["¹ первая\nеё продолжение", "i в конце"], ["² вторая"]])
    }

    @Test func `A list in a footnote is numbered without disturbing the body's`() throws {
        var document = TestDocument(
            item("один", 1) + #"<w:p><w:r><w:t>х</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"# + item("два", 1),
            numbering: TestLists.decimal)
        document.footnotes = #"<w:footnote w:id="1">\#(item("сноска", 1))</w:footnote>"#
        let content = try document.read()
        #expect(seen(content.blocks) == ["1. один", "х", "2. два"])
        #expect(paragraphs(content.blocks)[1].notes == ["¹ 1. сноска"])
    }

    private let box = """
        <w:p>\(r("якорь"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\
        \(p("в рамке"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>\
        <w:txbxContent>\(p("в рамке"))</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>\
        </w:r>\(r(" и дальше"))</w:p>
        """

    @Test func `A text box comes once, after the paragraph of its anchor`() throws {
        #expect(try TestDocument(box + p("потом")).lines() == ["якорь и дальше", "в рамке", "потом"])
    }

    @Test func `Where no choice can be understood the fallback is read`() throws {
        #expect(
            try TestDocument(box.replacing(#"Requires="wps""#, with: #"Requires="cx""#)).lines()
                == ["якорь и дальше", "в рамке"])
    }

    @Test func `Text boxes of VML alone and WordArt are read`() throws {
        let body = """
            <w:p>\(r("а"))<w:r><w:pict><v:shape><v:textpath string="ПРОЕКТ"/><v:textbox><w:txbxContent>\(p("б"))\
            </w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
            """
        #expect(try TestDocument(body).lines() == ["а", "ПРОЕКТ", "б"])
    }

    @Test func `Headers and footers are kept apart, each part once`() throws {
        var document = TestDocument(
            p("тело") + """
                <w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="first" r:id="r1"/>\
                <w:footerReference w:type="default" r:id="r2"/></w:sectPr>
                """)
        document.others = [
            ("word/header1.xml", "header", document.part("hdr", p("колонтитул"))),
            ("word/footer1.xml", "footer", document.part("ftr", "<w:tbl>\(row([p("внизу")]))</w:tbl>")),
        ]
        let content = try document.read()
        #expect(seen(content.blocks) == ["тело"])
        #expect(content.margins.map(\.text) == ["колонтитул", "внизу"])
    }

    @Test func `A reference to a part that is not there is reported`() throws {
        let body = item("один", 1) + #"<w:p><w:r><w:t>х</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#
        let content = try TestDocument(body).read()
        #expect(seen(content.blocks) == ["один", "х"])
        #expect(content.diagnostics.map(\.code) == ["reference-broken", "reference-broken"])
    }

    @Test func `A part that nothing refers to is not opened`() throws {
        var document = TestDocument(p("тело"))
        document.others = [("word/footnotes.xml", "footnotes", Array("not XML".utf8))]
        #expect(try document.read().diagnostics.isEmpty)
    }

    @Test func `Strict documents, and main parts of any name, are found by relationships`() throws {
        var document = TestDocument(p("да", #"<w:pStyle w:val="H"/>"#))
        document.word = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        document.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        document.mainPart = "content/текст.xml"
        document.styles = #"<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/></w:style>"#
        let content = try document.read()
        #expect(paragraphs(content.blocks).map(\.outlineLevel) == [3])
    }

    @Test func `What is drawn and not written is reported where it holds words`() throws {
        var document = TestDocument(
            "<w:p><w:r><w:drawing><dgm:relIds r:dm=\"r1\"/></w:drawing></w:r><w:r><w:drawing><dgm:relIds r:dm=\"r2\"/></w:drawing></w:r></w:p>"
        )
        let namespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
        document.others = [
            ("word/d1.xml", "diagramData", Array("<d xmlns:a=\"\(namespace)\"><a:t>Этап 1</a:t></d>".utf8)),
            ("word/d2.xml", "diagramData", Array("<d xmlns:a=\"\(namespace)\"/>".utf8)),
        ]
        #expect(try document.read().diagnostics.map(\.code) == ["drawing-not-read"])
    }
}
