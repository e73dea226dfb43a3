/// How a result page looks on a screen and on paper.
package enum PageStyle {
  /// The style sheet of every result page.
  ///
  /// Colours stand at the top, in pairs of at least 4.5 to 1, for light and for dark screens. A
  /// drawing keeps a white ground, because its fills and patterns are made for paper.
  package static let sheet: StaticString = """

    :root { color-scheme: light dark; --ground: #ffffff; --ink: #1b1b1b; --soft: #4a4a4a;
      --rule: #b5b5b5; --panel: #f2f5f8; --link: #0b4f7d; --warn: #fff1d6; --warn-ink: #4d2f00;
      --warn-rule: #b36b00; --met: #14532d; --not-met: #8a1c1c; }
    @media (prefers-color-scheme: dark) { :root { --ground: #15181b; --ink: #eef1f3;
      --soft: #c3cad0; --rule: #59636b; --panel: #20262b; --link: #9fd0f5; --warn: #3a2a0c;
      --warn-ink: #ffe3b0; --warn-rule: #d99a2b; --met: #9fe0b5; --not-met: #ffb4ab; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1rem; max-width: 58rem; background: var(--ground);
      color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif;
      overflow-wrap: break-word; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 .6rem; padding-top: .75rem;
      border-top: 1px solid var(--rule); }
    h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.25rem 0 .3rem; }
    p { margin: .4rem 0; max-width: 44rem; }
    ul { margin: .4rem 0; padding-left: 1.3rem; max-width: 44rem; }
    li { margin: .25rem 0; }
    a { color: var(--link); overflow-wrap: anywhere; }
    a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .kind, .note { color: var(--soft); }
    .note { font-size: .9375rem; font-weight: normal; }
    td .note, th .note { font-size: inherit; }
    .banner { max-width: none; margin: .75rem 0; padding: .6rem .9rem; background: var(--warn);
      color: var(--warn-ink); border: 2px solid var(--warn-rule); border-left-width: .6rem; }
    .answer { margin: 1.25rem 0; padding: 1.1rem; background: var(--panel);
      border-left: .4rem solid var(--link); }
    .indication { margin-top: .9rem; }
    dl { margin: 0; }
    dd { margin: 0; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .6rem; }
    .facts div { padding: .6rem .8rem; background: var(--panel); }
    .facts dt { color: var(--soft); font-size: .9375rem; }
    .facts dd strong { display: block; font-size: 1.15rem; }
    .chart { margin: 1rem 0; padding: .75rem; background: #ffffff; color: #1b1b1b;
      border: 1px solid var(--rule); forced-color-adjust: none; }
    .chart > svg { display: block; }
    .chart text { font-family: system-ui, "Segoe UI", Arial, sans-serif; }
    .key { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; list-style: none; padding: .5rem 0 0;
      margin: 0; max-width: none; font-size: .9375rem; }
    .key li { display: flex; align-items: center; }
    .key svg { flex: none; margin-right: .4rem; }
    .scroll { overflow-x: auto; margin: .6rem 0 1rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    caption { text-align: left; padding: .3rem 0; color: var(--soft); }
    th, td { text-align: left; vertical-align: top; padding: .3rem .5rem;
      border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    tfoot th, tfoot td, .group th, .group td { font-weight: bold; }
    tfoot tr:first-child th, tfoot tr:first-child td { border-top: 2px solid var(--ink); }
    .stretch { background: var(--panel); }
    .within { padding-left: 1.3rem; }
    .calculation { text-align: right; font-variant-numeric: tabular-nums; }
    .figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .spell { margin: 1.2rem 0; }
    .cards { list-style: none; padding: 0; max-width: none; }
    .cards li { margin: .6rem 0; padding: .6rem .9rem; border-left: .3rem solid var(--rule);
      background: var(--panel); }
    .cards h3 { margin: 0; }
    .outcome { display: inline-block; padding: 0 .45rem; border: 2px solid currentColor;
      border-radius: .3rem; font-size: .9375rem; white-space: nowrap; }
    .met { color: var(--met); }
    .notMet { color: var(--not-met); }
    .undetermined { border-style: dashed; }
    .sources li { margin: .7rem 0; }
    blockquote { margin: .3rem 0; padding-left: .8rem; border-left: .25rem solid var(--rule); }
    .receipt div { margin: .35rem 0; }
    .receipt dt { font-weight: bold; }
    code { font-family: ui-monospace, Consolas, monospace; font-size: .875rem;
      overflow-wrap: anywhere; }
    footer { margin-top: 2rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
    @media (max-width: 34rem) { body { padding: .75rem; } .answer { padding: .8rem; }
      h1 { font-size: 1.3rem; } table { font-size: .875rem; } th, td { padding: .3rem .25rem; }
      tbody th { hyphens: auto; overflow-wrap: anywhere; } }
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      :root { color-scheme: light; --ground: #ffffff; --ink: #000000; --soft: #333333;
        --rule: #999999; --panel: #ffffff; --link: #000000; --warn: #ffffff; --warn-ink: #000000;
        --warn-rule: #000000; --met: #000000; --not-met: #000000; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; line-height: 1.35; }
      p, ul { max-width: none; }
      h1 { font-size: 14pt; } h2 { font-size: 12.5pt; margin-top: 1.3rem; }
      h3 { font-size: 10.5pt; margin-top: .7rem; }
      th, td { padding: .12rem .4rem; } li { margin: .12rem 0; }
      .facts { grid-template-columns: repeat(4, 1fr); gap: .4rem; }
      .facts div { padding: .35rem .5rem; } .facts dd strong { font-size: 1.05rem; }
      .answer { margin: .6rem 0; padding: .7rem; } .spell { margin: .6rem 0; }
      h1, h2, h3, caption { break-after: avoid; }
      tr, li, .spell, .answer, .chart, .banner, .facts div { break-inside: avoid; }
      thead { display: table-header-group; } tfoot { display: table-row-group; }
      .scroll { overflow: visible; }
      .answer, .facts div, .cards li { border: 1px solid var(--rule); }
      .answer { border: 2px solid #000000; }
      p, li { orphans: 3; widows: 3; }
    }

    """

  /// The words in the margin of every printed page, where the scheme is not one that was agreed.
  ///
  /// Browsers that print no words in margins have the same words behind every heading.
  package static func pageMargins(_ status: Scheme.Status, _ language: Language) -> StaticString? {
    switch (status, language) {
    case (.agreed, _): nil
    case (.reported, .nl): reportedDutch
    case (.reported, .en): reportedEnglish
    case (.proposed, .nl): proposedDutch
    case (.proposed, .en): proposedEnglish
    case (.illustrative, .nl): illustrativeDutch
    case (.illustrative, .en): illustrativeEnglish
    }
  }

  private static let reportedDutch: StaticString = """

    @page { @top-center { content: "Volgens berichten, niet volgens de tekst van de afspraak"; font: bold 9pt sans-serif; } }
    @media print { h2::after { content: " (volgens berichten)"; font-weight: normal; } }

    """

  private static let reportedEnglish: StaticString = """

    @page { @top-center { content: "As reported, not from the text of the agreement"; font: bold 9pt sans-serif; } }
    @media print { h2::after { content: " (as reported)"; font-weight: normal; } }

    """

  private static let proposedDutch: StaticString = """

    @page { @top-center { content: "Voorstel: er is nog niets definitief afgesproken"; font: bold 9pt sans-serif; } }
    @media print { h2::after { content: " (voorstel)"; font-weight: normal; } }

    """
  private static let proposedEnglish: StaticString = """

    @page { @top-center { content: "Proposal: nothing is finally agreed yet"; font: bold 9pt sans-serif; } }
    @media print { h2::after { content: " (proposal)"; font-weight: normal; } }

    """
  private static let illustrativeDutch: StaticString = """

    @page { @top-center { content: "Voorbeeld met verzonnen cijfers"; font: bold 9pt sans-serif; } }
    @media print { h2::after { content: " (voorbeeld)"; font-weight: normal; } }

    """
  private static let illustrativeEnglish: StaticString = """

    @page { @top-center { content: "Example with made-up figures"; font: bold 9pt sans-serif; } }
    @media print { h2::after { content: " (example)"; font-weight: normal; } }

    """
}
