/** The report's style: light and dark as the reader's system is, and black on white on paper. */
export const STYLE = `
:root { --page: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --card: #f6f8fa; --link: #0550ae;
  --person: #0550ae; --organization: #6639ba; --term: #116329; --said: #fff3cf; --target: #bf3989; }
@media (prefers-color-scheme: dark) { :root { --page: #16191d; --ink: #e6e9ed; --soft: #a3adb8; --line: #3a424b; --card: #1e2329;
  --link: #79b8ff; --person: #79b8ff; --organization: #c9a6ff; --term: #7ee2a0; --said: #40371a; --target: #ff8fcb; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem; background: var(--page); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
header p { margin: .2rem 0; color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: 1rem 0 0; list-style: none; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem; padding: 0; margin: 0; list-style: none; }
.card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 6px; padding: .7rem .9rem; overflow-wrap: anywhere; }
.card.person { border-left-color: var(--person); }
.card.organization { border-left-color: var(--organization); }
.card.term { border-left-color: var(--term); }
.card p, .card ul { margin: .25rem 0; }
.card ul { padding-left: 1.1rem; }
.also, .counts, .source { color: var(--soft); font-size: .9rem; }
.note { font-style: italic; }
.speaker { margin: 0 0 1.4rem; }
blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
blockquote p { margin: .2rem 0; }
.text { max-width: 44rem; }
.text a { color: inherit; }
.text .person, .legend .person { text-decoration: underline 2px var(--person); }
.text .organization, .legend .organization { text-decoration: underline double 1px var(--organization); }
.text .term, .legend .term { text-decoration: underline dotted 2px var(--term); }
.said { background: var(--said); border-radius: 3px; padding: .05em .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.legend { color: var(--soft); font-size: .9rem; }
.legend span { color: var(--ink); }
.card:target, .speaker:target, .text :target { outline: 2px solid var(--target); outline-offset: 2px; }
.direct > p:first-child { quotes: "“" "”"; }
.direct > p:first-child::before { content: open-quote; }
.direct > p:first-child::after { content: close-quote; }
/* Such a system paints over backgrounds and colours: what was said has a frame instead. */
@media (forced-colors: active) { .said { outline: 1px dashed; padding: 0; } .text .said:target { outline: 2px solid; } }
@page { margin: 16mm; }
@media print { :root { --page: #fff; --ink: #000; --soft: #333; --line: #999; --card: #fff; --link: #000;
    --person: #000; --organization: #000; --term: #000; --said: #eee; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .skip { display: none; }
  .card, blockquote { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  #text { break-before: page; }
  .cards { grid-template-columns: repeat(2, 1fr); }
  .said { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
  .card:target, .speaker:target, .text :target { outline: none; } }
`;
