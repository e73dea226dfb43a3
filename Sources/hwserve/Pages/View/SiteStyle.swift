/// How the pages of the site look, beside what they have in common with a result page.
///
/// The colours are those of `PageStyle`, in pairs of at least 4.5 to 1; edges of fields have 3 to 1.
enum SiteStyle {
  static let sheet: StaticString = """

    :root { --field: #ffffff; --edge: #595959; --main: #0b4f7d; --on-main: #ffffff;
      --fault: #8a1c1c; }
    @media (prefers-color-scheme: dark) { :root { --field: #101214; --edge: #9aa5ae;
      --main: #9fd0f5; --on-main: #10202c; --fault: #ffb4ab; } }
    .skip { position: absolute; left: -100rem; padding: .6rem 1rem; background: var(--ground); }
    .skip:focus { left: 1rem; top: .5rem; z-index: 1; }
    .unseen, .usual { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
      border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .site-head { display: flex; flex-wrap: wrap; justify-content: space-between;
      align-items: center; gap: .3rem 1.5rem; padding-bottom: .6rem;
      border-bottom: 2px solid var(--ink); margin-bottom: 1.25rem; }
    .site-name { font-weight: bold; font-size: 1.1rem; margin: 0; }
    .site-name a { color: inherit; text-decoration: none; }
    .site-head nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: center; }
    .site-head nav a, .site-name a { display: inline-block; padding: .5rem 0; min-height: 2.5rem; }
    main:focus { outline: none; }
    .step { color: var(--soft); margin: 0 0 .3rem; }
    .linked { list-style: none; padding: 0; max-width: none; }
    .linked li { padding: .7rem 0; margin: 0; border-bottom: 1px solid var(--rule); }
    .linked a { font-weight: bold; display: inline-block; padding: .25rem 0; }
    .check { margin: 0 0 1rem; }
    .check > div { display: grid; grid-template-columns: minmax(8rem, 1fr) minmax(0, 2fr) auto;
      gap: .2rem 1rem; padding: .5rem 0; border-bottom: 1px solid var(--rule);
      align-items: start; }
    .check dt { font-weight: bold; }
    .check dt, .check dd { min-width: 0; overflow-wrap: anywhere; }
    .job { border: 1px solid var(--rule); border-left: .4rem solid var(--main); padding: .8rem 1rem;
      margin: .8rem 0; background: var(--panel); }
    h2.job-name { margin: 0 0 .2rem; padding: 0; border: 0; font-size: 1.1rem; }
    .job.wrong { border-left-color: var(--fault); }
    thead .figure { white-space: normal; }
    .row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: 1rem 0; }
    .paper-line { display: block; border-bottom: 1px solid var(--ink); height: 2.2rem; }
    .paper td, .paper th { height: 2.6rem; border: 1px solid var(--ink); }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem;
      padding: .6rem; background: var(--panel); }
    details { margin: 1rem 0; max-width: 44rem; }
    summary { cursor: pointer; padding: .6rem 0; color: var(--link); text-decoration: underline; }
    @media (max-width: 34rem) { .check > div { grid-template-columns: minmax(0, 1fr); } }
    @media print {
      .site-head nav, .skip, .usual, form button, .screen, .steps { display: none; }
      .site-head { border: 0; margin: 0; }
      .job { break-inside: avoid; }
      .paper td, .paper th { height: 11mm; }
    }

    """

  static let forms: StaticString = """

    fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
    legend { padding: 0; font-weight: bold; }
    .field { margin: 0 0 1.5rem; }
    .field > label { font-weight: bold; display: block; }
    .hint { color: var(--soft); margin: .1rem 0 .4rem; }
    .parts { display: flex; flex-wrap: wrap; gap: .8rem; }
    .parts label { display: block; }
    input[type="text"], select, input[type="file"] { font: inherit; color: var(--ink);
      background: var(--field); border: 2px solid var(--edge); border-radius: 0; padding: .4rem .5rem;
      min-height: 2.75rem; max-width: 100%; }
    input.wide, select { width: 100%; max-width: 30rem; }
    input.narrow { width: 4rem; } input.year { width: 6rem; } input.month { width: 8rem; }
    input.number { width: 9rem; }
    .choice { display: grid; grid-template-columns: 2.75rem 1fr; align-items: center;
      margin: .2rem 0; }
    .choice input { width: 1.6rem; height: 1.6rem; margin: .5rem; accent-color: var(--main); }
    .choice label { padding: .5rem 0; }
    .choice .hint { grid-column: 2; margin: 0 0 .4rem; }
    .inside { margin: 0 0 1rem 1.3rem; padding-left: 1.3rem; border-left: .25rem solid var(--rule); }
    button { font: inherit; min-height: 2.75rem; padding: .5rem 1.1rem; cursor: pointer;
      border: 2px solid var(--main); color: var(--main); background: var(--ground); }
    button.main { background: var(--main); color: var(--on-main); font-weight: bold; }
    button.plain { border: 0; padding: .5rem 0; text-decoration: underline; background: none;
      color: var(--link); text-align: left; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .summary { border: 4px solid var(--fault); padding: .8rem 1rem; margin: 0 0 1.5rem; }
    .summary h2 { margin: 0; padding: 0; border: 0; }
    .summary a { color: var(--fault); font-weight: bold; display: inline-block; padding: .2rem 0; }
    .fault { color: var(--fault); font-weight: bold; margin: .2rem 0; }
    [aria-invalid="true"] { border-color: var(--fault); }
    .pair { display: grid; grid-template-columns: minmax(0, 1fr) 9rem 9rem; gap: .3rem 1rem;
      padding: .7rem 0; border-bottom: 1px solid var(--rule); align-items: start; }
    .pair-name { overflow-wrap: anywhere; min-width: 0; }
    .pair input { width: 100%; }
    .search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
    .search > div { flex: 1 1 14rem; margin: 0; }
    @media (max-width: 34rem) { .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .pair-name { grid-column: 1 / -1; } .parts { gap: .4rem; } input.month { width: 6.5rem; }
      input.year { width: 5rem; } }

    """
}
