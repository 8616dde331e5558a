import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Report } from './problem.ts'

/** Text of a file that must be UTF-8. Null, with a problem, where it is not or cannot be read. */
export function readText(path: string, root: string, report: Report): string | null {
  const file = relative(root, path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const unreadable = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    report({
      rule: 'file',
      file,
      line: 1,
      found: unreadable ? 'The file is not there.' : 'The file is not UTF-8 text.',
      todo: unreadable ? 'Make it, or take its name out.' : 'Save it again as UTF-8.',
    })
    return null
  }
}

/** A data file that fits its shape, with the line of every place in it. */
export interface DataFile<Data> {
  data: Data
  /** Line of a place, counted from 1; the nearest place above it when it is not there. */
  lineOf: (path: readonly (string | number)[]) => number
}

/** Where a text stands, and which rule a misfit at some place breaks when it is not simply the shape. */
export interface Place {
  file: string
  firstLine?: number
  report: Report
  ruleOf?: (path: readonly (string | number)[]) => { rule: string; todo: string } | undefined
}

/** Reads YAML and holds it against a shape. Every misfit is reported with its line; null when there is one. */
export function readData<Shape extends z.ZodType>(
  text: string,
  shape: Shape,
  place: Place,
): DataFile<z.output<Shape>> | null {
  const { file, firstLine = 1, report } = place
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  for (const error of document.errors)
    report({
      rule: 'shape',
      file,
      line: lineAt(error.pos[0]),
      found: `This is not YAML: ${error.message}`,
      todo: 'Look at the spaces at the start of the line, a missing colon or quotation mark, or a name used twice.',
    })
  if (document.errors.length > 0) return null
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
        const [start] = node.range
        if (typeof start === 'number') return lineAt(start)
      }
    }
    return firstLine
  }
  const read = shape.safeParse(document.toJS())
  if (read.success) return { data: read.data, lineOf }
  for (const issue of read.error.issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    report({
      rule: 'shape',
      file,
      line: lineOf(path),
      found: `${path.join('.') || 'The file'}: ${issue.message}`,
      todo: 'Compare with the same place in module 1; WRITING.md lists what every part may hold.',
      ...place.ruleOf?.(path),
    })
  }
  return null
}
