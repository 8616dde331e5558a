/** Text that is markup already, so that it is not escaped a second time. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }
}

/** @typedef {string | number | Markup | (string | Markup)[]} Piece */

/**
 * A template in which everything that is not markup itself is escaped.
 * @param {TemplateStringsArray} strings
 * @param {Piece[]} pieces
 */
export function markup(strings, ...pieces) {
  return new Markup(
    strings.map((string, index) => string + (index < pieces.length ? rendered(pieces[index] ?? '') : '')).join(''),
  )
}

/**
 * @param {Piece} piece
 * @returns {string}
 */
function rendered(piece) {
  if (Array.isArray(piece)) return piece.map(rendered).join('')
  if (piece instanceof Markup) return piece.text
  return String(piece).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const style = `
:root { color-scheme: light dark; --paper: #f3f2ec; --sheet: #fcfcf9; --ink: #14241b; --soft: #43524a; --rule: #c4c5b9; --pen: #243b6b }
@media (prefers-color-scheme: dark) { :root { --paper: #1c1f1c; --sheet: #262a26; --ink: #efe6d6; --soft: #c2bdae; --rule: #454a43; --pen: #b4c3ec } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; overflow-wrap: anywhere }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
a { color: var(--pen) } a:focus-visible, summary:focus-visible { outline: 3px solid var(--pen); outline-offset: 2px }
.soft { color: var(--soft); font-size: .9375rem }
.mails, .codes { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule) }
.mails li, .codes li { border-bottom: 1px solid var(--rule) }
.mails a { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem; padding: .75rem 0; text-decoration: none; color: inherit; overflow-wrap: anywhere }
.mails a:hover .subject { text-decoration: underline } .subject { color: var(--pen); font-weight: 600 }
.mails a .soft { grid-column: 1 } .mails a time.soft { grid-column: 2; grid-row: 1 }
.codes li { display: flex; justify-content: space-between; gap: 1rem; padding: .75rem 0; overflow-wrap: anywhere }
.code { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums } .code strong { font-size: 1.25rem }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 1rem 0 } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
pre { background: var(--sheet); border: 1px solid var(--rule); padding: 1rem; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9375rem }
iframe { width: 100%; height: 24rem; border: 1px solid var(--rule); background: #fff }
`

/** Fetches the page again every two seconds and puts it in place when something changed. */
const script = `
setInterval(async () => {
  if (document.hidden) return
  const answer = await fetch(location.href).catch(() => undefined)
  if (!answer || !answer.ok) return
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main')
  const main = document.querySelector('main')
  if (next.innerHTML === main.innerHTML) return
  const focused = document.activeElement?.getAttribute('href')
  main.innerHTML = next.innerHTML
  if (focused) main.querySelector('a[href="' + CSS.escape(focused) + '"]')?.focus()
}, 2000)
`

/**
 * @param {string} title
 * @param {Markup} content
 * @param {{ live?: boolean }} [options] live: the page keeps itself up to date
 * @returns {string}
 */
export function page(title, content, { live = false } = {}) {
  return `<!doctype html>${
    markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${new Markup(style)}</style></head><body><main>${content}</main>
${live ? new Markup(`<script>${script}</script>`) : ''}</body></html>`.text
  }`
}
