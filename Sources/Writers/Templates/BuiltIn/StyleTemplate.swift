/// `templates/style.mustache`, for where the user's folder has none; a test holds the two equal.
let styleTemplate = #"""
    :root {
      color-scheme: light dark;
      --ink: #1b1f24; --soft: #56606b; --line: #d3d8de; --paper: #ffffff; --wash: #f4f6f8; --accent: #17497a;
      --good: #1a6b3a; --good-wash: #dff0e5; --good-fill: #4c9a6a;
      --attention: #7d4c00; --attention-wash: #fbebcf; --attention-fill: #d9a441;
      --bad: #a5201a; --bad-wash: #fbe3e1; --bad-fill: #dc6a61; --on-fill: #0d1115;
      --neutral-wash: #e4ebf3; --neutral-fill: #6f8fb3; --muted-wash: #eceff2; --muted-fill: #a7b0ba;
      --serif: "PT Astra Serif", "PT Serif", "Times New Roman", "Liberation Serif", serif;
      --sans: system-ui, "Segoe UI", "PT Sans", Roboto, "Liberation Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e7eaee; --soft: #a3adb8; --line: #3a424c; --paper: #14181d; --wash: #1d2329; --accent: #8fbdf0;
        --good: #86d3a3; --good-wash: #173324; --good-fill: #2f7a4d;
        --attention: #f0c173; --attention-wash: #3a2c10; --attention-fill: #8f6518;
        --bad: #ff9d95; --bad-wash: #43201e; --bad-fill: #b5423b; --on-fill: #ffffff;
        --neutral-wash: #223040; --neutral-fill: #4a6d95; --muted-wash: #262c33; --muted-fill: #5a6470;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans);
      overflow-wrap: anywhere; hyphens: manual;
    }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    :target { scroll-margin-top: 4rem; }
    tr:target > * { box-shadow: inset 0 0 0 9999px color-mix(in srgb, var(--accent) 16%, transparent); }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
    .page { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
    header.page { padding-top: 3.5rem; padding-bottom: 1.5rem; }
    h1 { font: 400 2.35rem/1.18 var(--serif); margin: 0 0 .6rem; max-width: 54rem; text-wrap: pretty; }
    h2 { font: 400 1.7rem/1.25 var(--serif); margin: 0 0 1.1rem; text-wrap: balance; }
    h3 { font: 600 1.05rem/1.35 var(--sans); margin: 1.6rem 0 .5rem; }
    .subtitle { color: var(--soft); font-size: 1.1rem; margin: 0; }
    .requisites { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 1.3rem 0 0; }
    .requisites dt { color: var(--soft); }
    .requisites dd { margin: 0; }
    nav ul { list-style: none; margin: 0; padding: .8rem 0; display: flex; flex-wrap: wrap; gap: .35rem 1.4rem;
      border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: .93rem; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    main > section { padding: 2.6rem 0 .6rem; }
    p { margin: 0 0 1rem; max-width: 50rem; }
    .note, .muted, .equivalent { color: var(--soft); font-size: .9rem; }
    main ul:not([class]) { margin: 0 0 1.2rem; padding-left: 1.2rem; max-width: 50rem; }
    main li { margin: .2rem 0; }

    .figures { list-style: none; margin: 1.6rem 0 2rem; padding: 0; display: grid; gap: 1.2rem 1.6rem;
      grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
    .figures li { border-top: 3px solid var(--neutral-fill); padding-top: .7rem; margin: 0; }
    .figures .good { border-color: var(--good-fill); } .figures .bad { border-color: var(--bad-fill); }
    .figures .attention { border-color: var(--attention-fill); } .figures .muted { border-color: var(--muted-fill); }
    .figure-name, .figure-value, .figure-detail { display: block; }
    .figure-name { font-size: .95rem; color: var(--ink); }
    .figure-value { font: 400 3.1rem/1.15 var(--serif); color: var(--ink); text-decoration: none;
      font-variant-numeric: lining-nums; }
    a.figure-value:hover { text-decoration: underline; text-decoration-thickness: 2px; }
    .bad .figure-value { color: var(--bad); }
    .figure-detail { color: var(--soft); font-size: .88rem; }

    .frame { overflow-x: auto; margin: 1.4rem 0 2rem; }
    .lazy { content-visibility: auto; contain-intrinsic-size: auto 900px; }
    table { border-collapse: collapse; width: 100%; font-size: .89rem; line-height: 1.42; }
    caption { text-align: left; font: 600 1rem/1.35 var(--sans); padding: 0 0 .55rem; caption-side: top; }
    thead th { font-weight: 600; color: var(--soft); font-size: .8rem; line-height: 1.25; text-align: left;
      vertical-align: bottom; border-bottom: 2px solid var(--ink); overflow-wrap: normal; }
    th, td { padding: .5rem .8rem .5rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
    th:last-child, td:last-child { padding-right: 0; }
    tbody th { font-weight: 400; text-align: left; }
    td { min-width: 4.2rem; overflow-wrap: break-word; }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    td.n { overflow-wrap: normal; }
    .c { font-variant-numeric: tabular-nums; }
    td.c { white-space: nowrap; }
    .group th { background: var(--wash); font-weight: 600; padding: .65rem .8rem; line-height: 1.4; }
    .place { color: var(--soft); font-size: .82rem; font-weight: 400; }
    .place::before { content: "— "; }
    .place { display: block; }
    .status { color: var(--ink); }
    .status.good { color: var(--good); } .status.attention { color: var(--attention); }
    .status.bad { color: var(--bad); font-weight: 600; } .status.muted { color: var(--soft); }
    .sign { display: inline-block; min-width: 1.35em; text-align: center; font-weight: 700; border-radius: .2em;
      background: var(--neutral-wash); margin-right: .15em; }
    .good > .sign { background: var(--good-wash); } .bad > .sign { background: var(--bad-wash); }
    .attention > .sign { background: var(--attention-wash); } .muted > .sign { background: var(--muted-wash); }
    details > summary { cursor: pointer; color: var(--accent); font-size: .9rem; padding: .3rem 0; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit;
      text-decoration: underline dotted var(--soft) 1px; text-underline-offset: .3em; }
    th[aria-sort=ascending] button::after { content: " \2191"; }
    th[aria-sort=descending] button::after { content: " \2193"; }
    .filter { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: baseline; margin: 1.4rem 0 -.8rem; font-size: .9rem; }
    .filter input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
      border-radius: 3px; padding: .25rem .6rem; width: min(22rem, 100%); }

    .chart { margin: 1.6rem 0 2rem; }
    .chart figcaption { font-weight: 600; margin-bottom: .6rem; }
    svg { display: block; font-family: var(--sans); }
    svg.picture { overflow: visible; }
    .frame.timeline { overflow: visible; margin: 0; }
    svg text { fill: var(--ink); font-size: 13px; }
    svg a { text-decoration: none; }
    svg .name { font-weight: 500; }
    svg a:hover .name { text-decoration: underline; }
    svg .value, svg .month, svg .row { font-size: 12px; }
    svg .value, svg .month { fill: var(--soft); }
    .track { fill: var(--muted-wash); }
    .fill { fill: var(--neutral-fill); }
    .fill.good { fill: var(--good-fill); } .fill.attention { fill: var(--attention-fill); }
    .fill.bad { fill: var(--bad-fill); } .fill.muted { fill: var(--muted-fill); }
    svg .on-fill { font-size: 13px; font-weight: 700; fill: var(--on-fill); }
    .tick { fill: var(--ink); }
    .grid { stroke: var(--line); }
    .today { stroke: var(--bad); stroke-width: 2; }
    svg .today-label { fill: var(--bad); font-weight: 600; font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
    .cell rect { fill: var(--neutral-wash); } .cell text { font-weight: 700; font-size: 14px; }
    .cell.good rect { fill: var(--good-wash); } .cell.good text { fill: var(--good); }
    .cell.attention rect { fill: var(--attention-wash); } .cell.attention text { fill: var(--attention); }
    .cell.bad rect { fill: var(--bad-wash); } .cell.bad text { fill: var(--bad); }
    .cell.muted rect { fill: var(--muted-wash); } .cell.muted text { fill: var(--soft); }
    .legend { list-style: none; margin: .7rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; font-size: .92rem; }
    .signature { display: flex; justify-content: space-between; gap: 2rem; margin: 3rem 0 1rem; max-width: 50rem; }
    footer.page { border-top: 1px solid var(--line); padding-top: 1.2rem; padding-bottom: 3rem; margin-top: 2rem;
      color: var(--soft); font-size: .85rem; }
    footer ul { list-style: none; margin: 0; padding: 0; }
    .recipients td:first-child { width: 40%; } .recipients td:last-child { width: 42%; }

    @media (max-width: 40rem) {
      .page { padding: 0 1rem; }
      header.page { padding-top: 1.6rem; }
      h1 { font-size: 1.65rem; } h2 { font-size: 1.4rem; }
      main > section { padding-top: 1.9rem; }
      .figures { grid-template-columns: 1fr 1fr; gap: 1.1rem 1rem; }
      .figure-value { font-size: 2.2rem; }
      .requisites { grid-template-columns: 1fr; gap: 0; } .requisites dd { margin-bottom: .5rem; }
      .frame.timeline { overflow-x: auto; } .timeline svg { min-width: 54rem; }
      .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .stacked, .stacked caption, .stacked tbody, .stacked tr, .stacked td, .stacked th { display: block; }
      .stacked tr[hidden] { display: none; }
      .stacked tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
      .stacked td { border: 0; padding: .12rem 0; text-align: left; white-space: normal; display: grid;
        grid-template-columns: 8.6rem minmax(0, 1fr); gap: .6rem; }
      .stacked td:empty { display: none; }
      .recipients td:first-child, .recipients td:last-child { width: auto; }
      .stacked td::before { content: attr(data-label); color: var(--soft); font-size: .82rem; }
      .stacked td > * { grid-column: 2; }
      .stacked .group th { margin-top: .6rem; }
    }

    """#
