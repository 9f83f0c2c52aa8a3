#include "cli/accounts_page_style.h"

namespace dixit {

const std::string_view page_style_hash = "sha256-C6DyLEfq5fDCMZA+nguO2xUGP5MeN5b/SFZDdMPqkzY=";

const std::string_view page_style = R"(
:root {
  --paper: #fdfcf8; --ink: #1c1b19; --soft: #5c584f; --line: #d8d3c6; --tint: #f4f1e8; --mark: #fbe9a6;
  --link: #1d4b7a; --conflict: #9a2617; --accord: #22613a;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171715; --ink: #e9e5da; --soft: #a9a495; --line: #3d3a33; --tint: #22211d; --mark: #5a4a12;
    --link: #9cc4ee; --conflict: #f0998b; --accord: #8fcfa3;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 80rem; padding: 1.5rem clamp(1rem, 4vw, 3rem); background: var(--paper);
  color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: break-word; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); margin: 0 0 1rem; max-width: 26em; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; padding-top: .6rem; border-top: 3px double var(--ink); }
h3 { font-size: 1.2rem; margin: 0 0 .3rem; }
p { margin: 0 0 .6rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
small, .from, .also, .note, .legend, caption, footer { color: var(--soft); font-size: .875rem; }
ul { margin: 0; padding: 0; list-style: none; }
q { quotes: none; font-family: var(--serif); unicode-bidi: isolate; }
td q { font-size: 1.05em; }
mark { background: var(--mark); color: inherit; padding: .05em 0; }
.kicker { margin: 0 0 .4rem; color: var(--soft); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; }
.facts, .parties { margin: 0 0 1.2rem; }
.facts div, .parties div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 0 1.2rem; padding: .25rem 0;
  border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
.parties dt { color: var(--ink); font-weight: 600; }
dd { margin: 0; }
.parties dd { color: var(--soft); font-size: .9rem; }
.note { max-width: 46em; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.legend { margin: 2rem 0 -1.5rem; }
.legend span { display: inline-block; margin-right: 1em; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

body:has(#only-conflicts:checked) :is(#grid tbody tr, #matters > article):not(.conflict, .perhaps) { display: none; }
.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .7rem; border: 1px solid var(--line); min-width: 8rem; }
thead th { background: var(--tint); border-bottom: 2px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 400; background: var(--tint); width: 13rem; position: sticky; left: 0; }
tbody th a { font-family: var(--serif); font-weight: 600; color: var(--ink); text-decoration: none; }
tbody th a:hover { text-decoration: underline; }
.say + .say { margin-top: .7rem; padding-top: .7rem; border-top: 1px dotted var(--line); }
.others { min-width: 24rem; }
td.others { columns: 2; column-gap: 1.2rem; column-rule: 1px dotted var(--line); }
td.others .say { break-inside: avoid; border: 0; padding: 0; margin: 0 0 1rem; }
.stance { font-size: .8rem; font-style: italic; color: var(--soft); }
.place { font-size: .78rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.ties { margin-top: .3rem; font-size: .82rem; }
.ties .conflict b { color: var(--conflict); }
.ties b { display: inline-block; min-width: 1.1em; font-weight: 700; }
.standing { display: block; margin-top: .3rem; font-size: .8rem; color: var(--soft); }
.conflict .standing { color: var(--conflict); font-weight: 600; }
.accord .standing { color: var(--accord); }
tr.conflict th { border-left: 4px solid var(--conflict); }
tr.accord th { border-left: 4px double var(--accord); }
tr.alone th { border-left: 4px dotted var(--line); }
td.none, td.silent { color: var(--soft); }
.silent { font-size: .85rem; color: var(--soft); }

#matters > article { margin: 0 0 2.2rem; padding-left: 1rem; border-left: 4px solid var(--line); max-width: 52rem; }
#matters > article.conflict { border-left-color: var(--conflict); }
#matters > article.accord { border-left: 4px double var(--accord); }
#matters > article.alone { border-left-style: dotted; }
.positions > li { margin: 1rem 0; }
#alone { max-width: 52rem; }
#alone .positions > li { margin: .6rem 0; }
.head { margin: 0; }
blockquote { margin: .2rem 0 .3rem; font-family: var(--serif); font-size: 1.05rem; color: var(--soft); unicode-bidi: isolate; }
blockquote p { margin: 0; }
blockquote + .from { margin: 0 0 .3rem; }
blockquote mark { color: var(--ink); }
.unsure { color: var(--conflict); font-size: .82rem; }
.claims li { margin: .5rem 0; max-width: 46rem; }

#articles > article { max-width: 44rem; margin: 0 0 3rem; }
#articles h3 .number { display: inline-block; min-width: 1.6em; color: var(--soft); }
.text { font-family: var(--serif); font-size: 1.08rem; line-height: 1.6; padding-left: 2.6rem; }
.text p { position: relative; margin: 0 0 .8em; unicode-bidi: isolate; }
.text .number { position: absolute; left: -2.6rem; width: 2rem; text-align: right; font: .75rem/2.2 var(--sans);
  color: var(--soft); user-select: none; }
sup { font: .68rem/1 var(--sans); margin-left: .15em; }
sup a { text-decoration: none; }
.anchor { scroll-margin-top: 30vh; }
:target + mark, :target + .anchor + mark, :target + .anchor + .anchor + mark { outline: 2px solid var(--link);
  outline-offset: 1px; }
li:target, article:target { background: var(--tint); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .6rem; }

@media screen and (min-width: 80rem) {
  #grid > .scroll { width: min(96vw, 120rem); margin-left: calc(50% - min(48vw, 60rem)); }
}
@media screen and (max-width: 75rem) {
  #grid table, #grid caption, #grid tbody, #grid tr, #grid tbody th, #grid td { display: block; width: auto; min-width: 0; }
  #grid thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  #grid tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); margin-bottom: 1.5rem;
    border: 1px solid var(--line); }
  #grid tbody th { position: static; grid-column: 1 / -1; border-width: 0 0 0 4px; }
  #grid td { border: 0; border-top: 1px solid var(--line); }
  #grid td.none { display: none; }
  #grid td.others { grid-column: 1 / -1; columns: 20rem; }
  #grid td::before { content: attr(data-party); display: block; font-weight: 600; column-span: all; }
}
@media (max-width: 40rem) {
  .facts div, .parties div { grid-template-columns: 1fr; }
  .text { padding-left: 1.8rem; }
  .text .number { left: -2.2rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #aaa; --tint: #f3f3f3; --mark: #eee; --link: #000;
    --conflict: #000; --accord: #000; }
  @page { size: A4; margin: 16mm 15mm; }
  @page wide { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav, .filter { display: none; }
  a { color: inherit; text-decoration: none; }
  #grid { page: wide; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td, .others { min-width: 0; padding: 1.5mm; }
  .others { width: 80mm; }
  tbody th { position: static; width: 34mm; }
  thead { display: table-header-group; }
  tr, li, blockquote, h3 { break-inside: avoid; }
  h2, h3, .head, .standing { break-after: avoid; }
  #grid .standing { break-after: auto; }
  footer { margin-top: 0; font-size: 7pt; }
  mark { background: none; text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .15em; }
  .text { font-size: 10.5pt; line-height: 1.45; }
  #articles > article, #matters > article { max-width: none; }
}
)";

}  // namespace dixit
