import Model
import Testing

@Suite struct DocxTextTests {
    @Test func `Runs join into one paragraph and blanks are kept where they are meant`() throws {
        let body =
            "<w:p><w:r><w:t xml:space=\"preserve\">Срок </w:t></w:r><w:r><w:t> – до </w:t></w:r>\(r(" 1 мая"))</w:p>"
        #expect(try TestDocument(body).lines() == ["Срок – до 1 мая"])
    }

    @Test func `Tabs and line breaks stay, page breaks at the start leave nothing`() throws {
        let body = """
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:br w:type="page"/><w:t>а</w:t><w:tab/>\
            <w:t>б</w:t><w:br/><w:t>в</w:t></w:r></w:p>
            """
        #expect(try TestDocument(body).lines() == ["а\tб\nв"])
    }

    @Test func `Soft hyphens go, no-break hyphens become hyphens, no-break spaces stay`() throws {
        let body = """
            <w:p><w:r><w:t>меро\u{AD}приятие 10</w:t><w:noBreakHyphen/><w:t>дневный, веб\u{2011}сайт, 5\u{A0}шт</w:t>\
            <w:softHyphen/></w:r></w:p>
            """
        #expect(try TestDocument(body).lines() == ["мероприятие 10-дневный, веб-сайт, 5\u{A0}шт"])
    }

    @Test func `Symbols are mapped by their font, private codes too`() throws {
        let wingdings = #"<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>"#
        let sign = #"<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 100 </w:t></w:r>"#
        let body = "<w:p>\(sign)\(r("\u{F0FC}", wingdings))\(r("\u{F0B7}"))</w:p>"
        #expect(try TestDocument(body).lines() == ["≥100✓•"])
    }

    @Test func `A dropped capital begins its word`() throws {
        let body = p("П", #"<w:framePr w:dropCap="drop" w:lines="3"/>"#) + p("ротокол заседания")
        #expect(try TestDocument(body).lines() == ["Протокол заседания"])
    }

    @Test func `Formulas and ruby come as their base text`() throws {
        let body = """
            <w:p><m:oMath><m:f><m:num><m:r><m:t>n</m:t></m:r></m:num><m:den><m:r><m:t>N</m:t></m:r></m:den></m:f></m:oMath>\
            <w:r><w:ruby><w:rt><w:r><w:t>кана</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> слово</w:t></w:r></w:rubyBase>\
            </w:ruby></w:r></w:p>
            """
        #expect(try TestDocument(body).lines() == ["n/Nслово"])
    }

    @Test func `Content controls, smart tags, custom XML and links are seen through`() throws {
        let body = """
            <w:sdt><w:sdtPr><w:alias w:val="x"/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:p>\
            <w:smartTag><w:customXml w:element="e"><w:hyperlink r:id="r9">\(r("к "))<w:sdt><w:sdtContent>\(r("сроку"))\
            </w:sdtContent></w:sdt></w:hyperlink></w:customXml></w:smartTag></w:p></w:sdtContent></w:sdt>
            """
        #expect(try TestDocument(body).lines() == ["к сроку"])
    }

    @Test func `Paragraphs are counted, empty ones show as gaps`() throws {
        let content = try TestDocument(p("один") + "<w:p/>" + p("\u{A0}") + p("четыре")).read()
        #expect(content.blocks.count == 2)
        let last = try #require(paragraphs(content.blocks).last)
        #expect(last.place == .paragraph(4))
        #expect(last.followsGap)
    }

    @Test(arguments: [
        ("<w:fldSimple w:instr=\"DATE\">\(r("1 мая"))</w:fldSimple>", "1 мая"),
        (
            """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(r("внутри кода"))<w:r><w:fldChar w:fldCharType="end"/></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(r("итог"))<w:r><w:fldChar w:fldCharType="end"/></w:r>
            """, "итог"
        ),
        (
            """
            <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="нет"/>\
            <w:listEntry w:val="да"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            """, "да"
        ),
    ])
    func `Of a field the result is read, the code is not`(field: String, expected: String) throws {
        #expect(try TestDocument("<w:p>\(r("а "))\(field)\(r(" б"))</w:p>").lines() == ["а \(expected) б"])
    }
}
