import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Book, Inline, PrintedScene } from './book.ts'
import { bookFolder } from './compose-book.ts'

/** The product's own two fonts, as the apps serve them. */
const fontsFolder = new URL('../../../ui/src/fonts/', import.meta.url)

/** The book as one HTML file that needs nothing beside it: fonts and drawings are in it. Same book, same bytes. */
export function bookHtml(book: Book): string {
  const marks = new Marks()
  const body = book.blocks.map((block) => blockHtml(block, marks)).join('\n')
  return `<!doctype html>
<html lang="${book.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(book.title)}</title>
<style>
${fontFace('Vollkorn', 'tweespraak-head-latin.woff2', '600')}
${fontFace('Atkinson Hyperlegible Next', 'tweespraak-text-latin.woff2', '400 700')}
${readFileSync(join(bookFolder, 'book.css'), 'utf8').trim()}
</style>
</head>
<body>
<header>
<h1>${escaped(book.title)}</h1>
<p class="subtitle">${escaped(book.subtitle)}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escaped(book.contentsTitle)}</h2>
${contents(book)}
</nav>
<main>
${body}
</main>
<footer><p>${escaped(book.edition)}</p></footer>
</body>
</html>
`
}

/** Parts with the modules in them; a step is found in its module. */
function contents({ blocks }: Book): string {
  const headings = blocks.flatMap((block) => (block.t === 'heading' && block.level <= 2 ? [block] : []))
  const parts = headings.flatMap((part, at) => {
    if (part.level !== 1) return []
    const after = headings.slice(at + 1)
    const end = after.findIndex(({ level }) => level === 1)
    const inside = (end < 0 ? after : after.slice(0, end)).filter(({ id }) => id)
    const list = inside.length > 0 ? `\n<ul>\n${inside.map(entry).join('\n')}\n</ul>\n` : ''
    return [`<li>${link(part)}${list}</li>`]
  })
  return `<ul>\n${parts.join('\n')}\n</ul>`
}

const link = ({ id, text }: { id?: string; text: string }): string =>
  id ? `<a href="#${escaped(id)}">${escaped(text)}</a>` : escaped(text)

const entry = (heading: { id?: string; text: string }): string => `<li>${link(heading)}</li>`

/** Numbers for pictures, so that each is named by its own description. */
class Marks {
  private count = 0
  next(): string {
    this.count += 1
    return `picture-${this.count}`
  }
}

function blockHtml(block: Block, marks: Marks): string {
  switch (block.t) {
    case 'heading': {
      const name = `h${block.level + 1}`
      return `<${name}${block.id ? ` id="${escaped(block.id)}"` : ''}>${escaped(block.text)}</${name}>`
    }
    case 'p':
      return `<p>${inlineHtml(block.c)}</p>`
    case 'note':
      return `<p class="note"${block.lang ? ` lang="${block.lang}"` : ''}>${escaped(block.text)}</p>`
    case 'question':
      return `<p class="question">${escaped(block.text)}</p>`
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      return `<${name}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${name}>`
    }
    case 'terms':
      return `<dl>${block.rows.map(([term, meaning]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(meaning)}</dd></div>`).join('')}</dl>`
    case 'aside':
      return `<div class="aside ${block.kind}"><p class="label">${escaped(block.label)}</p>${all(block.c, marks)}</div>`
    case 'asked':
      return `<section class="asked">${all(block.c, marks)}</section>`
    case 'cards':
      return `<ul class="cards">${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'places':
      return `<ul class="places">${block.rows.map(placeHtml).join('')}</ul>`
    case 'scale':
      return `<div class="scale"><span>${escaped(block.low)}</span><ol>${block.numbers.map((number) => `<li>${number}</li>`).join('')}</ol><span>${escaped(block.high)}</span></div>`
    case 'table':
      return tableHtml(block)
    case 'film':
      return block.scenes.map((scene) => sceneHtml(scene, marks)).join('\n')
  }
}

const all = (blocks: readonly Block[], marks: Marks): string => blocks.map((block) => blockHtml(block, marks)).join('')

const placeHtml = ({ label, note, lines }: { label: string; note: string; lines: number }): string =>
  `<li>${label ? `<span class="of">${escaped(label)}</span>` : ''}${'<span class="rule"></span>'.repeat(lines)}<span class="note">${escaped(note)}</span></li>`

function tableHtml({ caption, head, rows }: Extract<Block, { t: 'table' }>): string {
  const top = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escaped(cell)}</td>`).join('')
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`
  })
  return `<div class="wide" role="group" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function sceneHtml({ picture, time, description, captions }: PrintedScene, marks: Marks): string {
  const id = marks.next()
  const drawn = picture.replace('<svg ', `<svg role="img" aria-labelledby="${id}" `)
  const said = captions.map((words) => `<p>${escaped(words)}</p>`).join('')
  return `<figure>${drawn}<figcaption><p class="note">${escaped(time)}. <span id="${id}">${escaped(description)}</span></p>${said}</figcaption></figure>`
}

const inlineHtml = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : `<strong>${escaped(piece.strong)}</strong>`))
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function fontFace(family: string, file: string, weight: string): string {
  const data = readFileSync(new URL(file, fontsFolder)).toString('base64')
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`
}
