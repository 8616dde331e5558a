import { readFile, writeFile } from 'node:fs/promises'
import { picture } from './picture.ts'
import type { Attacked } from './report.ts'
import { readableReport, worldsPerSize } from './report.ts'
import { sizes, usefulness } from './usefulness.ts'

const page = new URL('../../../docs/privacy/disclosure.md', import.meta.url)
const drawing = new URL('../accuracy.svg', import.meta.url)
const [begin, end] = ['<!-- measured: begin -->', '<!-- measured: end -->']

/** Puts the tables into the page between its two marks, and draws the picture anew. */
export async function writeMeasured(attacked: Attacked): Promise<void> {
  const text = await readFile(page, 'utf8')
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  if (before < 0 || after < before) throw new Error(`${page.pathname} has lost its marks "${begin}" and "${end}".`)
  await writeFile(page, `${text.slice(0, before + begin.length)}\n\n${readableReport(attacked)}\n${text.slice(after)}`)
  const errors = sizes.map((couples) => usefulness(couples, worldsPerSize))
  await writeFile(drawing, picture([...attacked.bad, attacked.own], errors))
}
