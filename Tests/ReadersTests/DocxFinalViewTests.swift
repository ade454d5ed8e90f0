import Model
import Testing

@Suite struct DocxFinalViewTests {
    private func codes(_ content: Content) -> [String] { content.diagnostics.map(\.code) }

    @Test func `Insertions are in, deletions out, moved text comes once`() throws {
        let body = """
            <w:p>\(r("Срок – до "))<w:del w:id="1">\(r("1 августа"))<w:r><w:delText>!</w:delText></w:r></w:del>\
            <w:ins w:id="2">\(r("28 декабря"))</w:ins>\(r(" года"))</w:p>\
            <w:p><w:moveFrom w:id="3">\(r("перенесено"))</w:moveFrom></w:p><w:p><w:moveTo w:id="3">\(r("перенесено"))</w:moveTo></w:p>
            """
        let content = try TestDocument(body).read()
        #expect(seen(content.blocks) == ["Срок – до 28 декабря года", "перенесено"])
        #expect(codes(content) == ["tracked-changes"])
    }

    @Test func `A deleted paragraph mark joins two paragraphs and does not count in its list`() throws {
        let numbering = TestLists.decimal
        let deleted = #"<w:rPr><w:del w:id="1"/></w:rPr>"#
        let list = #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
        let body = item("первый", 1) + p("нача", list + deleted) + item("ло", 1) + item("третий", 1)
        let lines = try TestDocument(body, numbering: numbering).lines()
        #expect(lines == ["1. первый", "2. нача ло", "3. третий"])
    }

    @Test func `A wholly deleted paragraph leaves nothing`() throws {
        let body =
            p("до")
            + #"<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">\#(r("нет"))</w:del></w:p>"#
            + p("после")
        #expect(try TestDocument(body).lines() == ["до", "после"])
    }

    @Test func `Old properties of tracked changes do not count`() throws {
        let body = """
            <w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Hid"/></w:pPr></w:pPrChange></w:pPr>\
            <w:r><w:rPr><w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>видно</w:t></w:r></w:p>
            """
        #expect(try TestDocument(body, styles: TestStyles.hidden).lines() == ["видно"])
    }

    @Test(arguments: [
        r("скрыто", "<w:vanish/>"), r("скрыто", #"<w:rStyle w:val="Ghost"/>"#),
        r("скрыто", #"<w:rStyle w:val="Heir"/>"#),
        r("скрыто", "<w:specVanish/>"),
    ])
    func `Hidden runs are left out and noted`(hidden: String) throws {
        let content = try TestDocument("<w:p>\(r("видно"))\(hidden)</w:p>", styles: TestStyles.hidden).read()
        #expect(seen(content.blocks) == ["видно"])
        #expect(codes(content) == ["hidden-text"])
    }

    @Test func `A paragraph style hides, a run shows itself all the same`() throws {
        let style = #"<w:pStyle w:val="Hid"/>"#
        let body =
            p("нет", style) + "<w:p><w:pPr>\(style)</w:pPr>\(r("да", #"<w:vanish w:val="0"/>"#))\(r("нет"))</w:p>"
        #expect(try TestDocument(body, styles: TestStyles.hidden).lines() == ["да"])
    }

    @Test func `Hidden by paragraph and character style at once is seen`() throws {
        let body = #"<w:p><w:pPr><w:pStyle w:val="Hid"/></w:pPr>\#(r("да", #"<w:rStyle w:val="Ghost"/>"#))</w:p>"#
        #expect(try TestDocument(body, styles: TestStyles.hidden).lines() == ["да"])
    }

    @Test func `A hidden paragraph mark joins the heading with its text`() throws {
        let body = p("Раздел.", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("Текст")
        #expect(try TestDocument(body).lines() == ["Раздел. Текст"])
    }

    @Test func `Styles that are based on each other in a circle are read`() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>\
            <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
            """
        #expect(try TestDocument(p("да", #"<w:pStyle w:val="A"/>"#), styles: styles).lines() == ["да"])
    }

    @Test(arguments: [
        (#"<w:pStyle w:val="H1"/>"#, 1), (#"<w:pStyle w:val="Mine"/>"#, 2), (#"<w:pStyle w:val="T"/>"#, 0),
        (#"<w:outlineLvl w:val="4"/>"#, 5), (#"<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>"#, nil), ("", nil),
    ])
    func `Headings are known by style chain, name or their own level`(properties: String, level: Int?) throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>\
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="my"/><w:basedOn w:val="H2"/></w:style>\
            <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
            """
        let content = try TestDocument(p("да", properties), styles: styles).read()
        let paragraph = try #require(paragraphs(content.blocks).first)
        #expect(paragraph.outlineLevel == level)
    }
}

enum TestStyles {
    /// A hidden paragraph style `Hid`, a hidden character style `Ghost`, and one based on it.
    static let hidden = """
        <w:style w:type="paragraph" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Heir"><w:name w:val="Heir"/><w:basedOn w:val="Ghost"/></w:style>
        """
}
