/// `templates/print.mustache`, for where the user's folder has none; a test holds the two equal.
let printTemplate = #"""
    @page { size: A4; margin: 20mm 10mm 20mm 20mm;
      @top-center { content: counter(page); font: 10pt "PT Astra Serif", "Times New Roman", "Liberation Serif", serif; } }
    @page :first { @top-center { content: ""; } }
    @page wide { size: A4 landscape; }
    @media print {
      :root { color-scheme: light; --ink: #000; --soft: #3d444b; --line: #b6bcc3; --paper: #fff; --wash: #f1f3f5; --accent: #000; }
      body { font: 12pt/1.35 var(--serif); }
      .page { max-width: none; padding: 0; }
      header.page { padding: 0 0 3mm; }
      .requisites { margin-top: 2mm; } h2 { margin-bottom: 2.5mm; } p { margin-bottom: 2mm; } main li { margin: 0; }
      main ul:not([class]) { margin-bottom: 2.5mm; }
      h1 { font-size: 18pt; margin-bottom: 1.5mm; max-width: none; } h2 { font-size: 15pt; break-after: avoid; } h3, caption, figcaption { break-after: avoid; }
      h1, h2, caption, thead th, .figure-name { font-family: var(--serif); }
      caption, figcaption { font-size: 11pt; }
      nav, .skip, .filter, .equivalent { display: none; }
      main > section { padding: 5mm 0 0; }
      main > section.annex { break-before: page; page: wide; }
      p, main ul:not([class]) { max-width: none; }
      a { text-decoration: none; color: inherit; }
      .figures { grid-template-columns: repeat(4, 1fr); gap: 5mm; margin: 2.5mm 0 3mm; break-inside: avoid; }
      .figure-value { font-size: 26pt; } .figure-name { font-size: 10.5pt; } .figure-detail { font-size: 9pt; }
      .note, .legend { font-size: 10pt; }
      .frame { overflow: visible; margin: 2mm 0 4mm; }
      .lazy { content-visibility: visible; contain-intrinsic-size: none; }
      table { font-size: 9pt; line-height: 1.25; }
      thead { display: table-header-group; break-inside: avoid; }
      thead th { font-size: 8.5pt; }
      tr { break-inside: avoid; }
      tr.group { break-after: avoid; }
      caption { padding-bottom: 1mm; } .group th { padding: 1.2mm 2mm; }
      th, td { padding: .9mm 2mm .9mm 0; }
      td { min-width: 0; }
      th button { display: contents; text-decoration: none; }
      th button::after { content: "" !important; }
      .place { font-size: 8pt; }
      details:not([open]) { display: none; }
      .chart { break-inside: avoid; margin: 2mm 0 3mm; } .legend { gap: 0 5mm; margin-top: 1.5mm; }
      figcaption { margin-bottom: 1mm; }
      svg.fixed { max-width: 100%; height: auto; }
      svg, .sign, .group th, .figures li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .signature { break-inside: avoid; }
      footer.page { font-size: 9pt; }
    }

    """#
