import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Book } from './book.ts'
import { bookFolder } from './compose-book.ts'

/** Typst reads TTF and leaves woff2 out without a word, so its fonts come from other packages than those of the apps. */
const fonts = [
  '@expo-google-fonts/vollkorn/600SemiBold/Vollkorn_600SemiBold.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
]

/** The book could not be set. `message` is what Typst said. */
export class PdfProblem extends Error {
  readonly code = 'book.not_set'
}

/**
 * The book as a tagged PDF/UA-1, A4; takes about ten seconds. Same book, same bytes. Throws `PdfProblem`, among others when a drawing has no alternative text.
 */
export function bookPdf(book: Book): Buffer {
  const printed = { ...book, blocks: book.blocks.map(onWhite) }
  const compiler = NodeCompiler.create({ workspace: bookFolder, fontArgs: [{ fontPaths: fontFolders() }] })
  const run = compiler.compile({
    mainFilePath: join(bookFolder, 'book.typ'),
    inputs: { book: JSON.stringify(printed) },
  })
  const set = run.result
  const error = run.takeError()
  if (!set || error) throw new PdfProblem(JSON.stringify(error?.shortDiagnostics ?? 'nothing was set'))
  try {
    return compiler.pdf(set, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 })
  } catch (problem) {
    throw new PdfProblem(problem instanceof Error ? problem.message : String(problem))
  }
}

function fontFolders(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return fonts.map((file) => dirname(resolve(file)))
}

/** Drawings take their colours from a page's theme; paper has none, and is white. */
function onWhite(block: Block): Block {
  if (block.t !== 'film') return block
  const scenes = block.scenes.map((scene) => ({
    ...scene,
    picture: scene.picture
      .replaceAll(/var\(--tsp-color-ground,[^)]*\)/g, '#FFFFFF')
      .replaceAll(/var\(--tsp-color-[a-z-]+,([^)]*)\)/g, '$1'),
  }))
  return { ...block, scenes }
}
