import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeBook } from './book/compose-book.ts'
import { bookHtml } from './book/write-html.ts'
import { bookPdf, PdfProblem } from './book/write-pdf.ts'
import { builtFolder, ContentError } from './content.ts'
import { locales } from './shape/text.ts'

/** `npm run book`: the whole programme as one HTML file and one PDF for each language, in `built/book/`. */
function makeBook(): void {
  const folder = join(builtFolder, 'book')
  mkdirSync(folder, { recursive: true })
  for (const locale of locales) {
    const book = composeBook(locale)
    write(join(folder, `tweespraak-${locale}.html`), bookHtml(book))
    write(join(folder, `tweespraak-${locale}.pdf`), bookPdf(book))
  }
}

function write(path: string, made: string | Buffer): void {
  writeFileSync(path, made)
  console.log(path)
}

try {
  makeBook()
} catch (error) {
  if (!(error instanceof PdfProblem || error instanceof ContentError)) throw error
  console.error(`${error.message} (${error.code})`)
  process.exitCode = 1
}
