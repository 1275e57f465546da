/** What the design system does not say: the frame, answers large enough for a thumb, and how a page is printed. */
export const STYLE = `
body { min-height: 100vh; display: flex; flex-direction: column; }
main { flex: 1 0 auto; width: 100%; padding-top: 2.4rem; padding-bottom: 6.4rem; }
main:focus { outline: none; }
h1 { margin-top: 0; overflow-wrap: anywhere; hyphens: auto; }
p, li, dd { max-width: 66ch; }
.quiet { color: #454545; }
.page-header { border-bottom: 1px solid #8e8e8e; background: #fff; }
.page-header-inner { display: flex; flex-wrap: wrap; gap: 0.8rem 2.4rem; align-items: center; justify-content: space-between; padding-top: 1.2rem; padding-bottom: 1.2rem; }
.product { font-size: 2rem; font-weight: 600; text-decoration: none; }
.signed-in { display: flex; flex-wrap: wrap; gap: 0.8rem 1.6rem; align-items: center; line-height: 1.3; }
.signed-in .button { margin: 0; min-height: 4.4rem; }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 2.4rem; margin: 0; padding: 0; }
.menu li { margin: 0; }
.menu a { display: inline-block; padding: 1.2rem 0; }
.page-footer { border-top: 1px solid #8e8e8e; padding: 2.4rem 0; background: #f5f5f5; }
.number { white-space: nowrap; }
.personas { display: grid; gap: 0.8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr)); padding: 0; max-width: none; }
.personas .button { width: 100%; height: auto; min-height: 6.4rem; text-align: left; justify-content: flex-start; white-space: normal; margin: 0; padding: 0.8rem 1.6rem; line-height: 1.3; }
.personas span { display: block; font-weight: 400; }
.hearings { display: grid; gap: 1.6rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 48rem), 1fr)); padding: 0; margin: 0 0 3.2rem; max-width: none; }
.hearings > li { border: 1px solid #8e8e8e; border-radius: 0.8rem; padding: 1.6rem; margin: 0; max-width: none; }
.hearings h2, .hearings h3 { margin: 0 0 0.4rem; }
.hearings p { margin: 0 0 0.8rem; }
.facts { display: grid; grid-template-columns: minmax(12rem, 24rem) 1fr; gap: 0.4rem 2.4rem; margin: 0 0 1.6rem; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.question { font-size: 2rem; line-height: 1.4; font-weight: 600; max-width: 60ch; white-space: pre-line; }
.given { white-space: pre-line; overflow-wrap: anywhere; }
.deadline { border-left: 0.4rem solid #1b86c3; padding: 0.4rem 0 0.4rem 1.6rem; margin: 1.6rem 0; }
.findings { padding: 0; }
.findings > li { margin: 0 0 1.6rem; }
.findings .alert { margin: 0; max-width: 80rem; }
.findings small { display: block; margin-top: 0.4rem; }
.answers { display: grid; gap: 1.2rem; grid-template-columns: minmax(0, 44rem); padding: 0; margin: 1.6rem 0; }
.answers li { margin: 0; }
.answers .button { width: 100%; min-height: 5.6rem; height: auto; margin: 0; white-space: normal; font-size: 1.8rem; }
.actions { display: flex; flex-wrap: wrap; gap: 1.6rem; align-items: center; margin: 2.4rem 0; }
.actions .button { min-height: 4.8rem; margin: 0; }
.narrowing { display: grid; gap: 1.6rem 2.4rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: end; margin: 0 0 3.2rem; }
.narrowing .form-group { margin: 0; }
.narrowing .button { min-height: 4.8rem; margin: 0; justify-self: start; }
.marking { font-weight: 600; border: 2px solid #cc0000; padding: 0.4rem 1.2rem; display: inline-block; }
.nobullet-list.offered { display: flex; flex-wrap: wrap; gap: 1.2rem; padding: 0; margin: 0 0 2.4rem; max-width: none; }
.offered li { margin: 0; }
.offered .button { margin: 0; min-height: 4.8rem; }
.source { display: block; }
.timeline { padding: 0; }
.timeline > li { margin: 0; padding: 0 0 1.6rem 1.6rem; border-left: 0.2rem solid #8e8e8e; }
.timeline p { margin: 0; }
.timeline .told { border-left: 0.2rem solid #dcdcdc; padding-left: 1.2rem; margin-top: 0.4rem; }
.board { columns: 2 44rem; column-gap: 1.6rem; }
.board section { break-inside: avoid; margin: 0 0 1.6rem; border: 1px solid #8e8e8e; border-radius: 0.8rem; padding: 1.6rem; }
.board h2 { margin: 0 0 1.2rem; }
.board ul { margin: 0; padding: 0; }
.board .why { display: block; }
.preview { border: 2px dashed #8e8e8e; padding: 1.6rem; margin: 2.4rem 0; }
.form-input.day { max-width: 22rem; }
.print-only { display: none; }
textarea.form-input { width: 100%; max-width: 66ch; min-height: 14rem; }
fieldset { margin: 0 0 2.4rem; }
@media (max-width: 575px) {
  h1 { font-size: 2.8rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: 1.2rem; }
}
@media print {
  .page-header, .page-footer, .skipnav, .actions, .answers, .no-print, form { display: none; }
  .print-only { display: block; }
  main { padding: 0; }
  p, li, dd, .findings .alert { max-width: none; }
  h1, h2, h3, dt { break-after: avoid; }
  .alert, .timeline > li, .facts dd { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  details > * { display: block; }
}
`;
