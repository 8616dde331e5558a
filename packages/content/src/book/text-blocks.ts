import type { TextNode } from '../shape/text.ts'
import { type Block, heading, type Inline } from './book.ts'
import type { BookWords } from './words.ts'

interface TextPlace {
  words: BookWords
  /** What to print at the place of an exercise. */
  exercise: (id: string) => Block[]
}

/** The running text of a step as blocks of the book, in reading order. */
export function textBlocks(nodes: readonly TextNode[], place: TextPlace): Block[] {
  return nodes.flatMap((node) => blocksOf(node, place))
}

function blocksOf(node: TextNode, place: TextPlace): Block[] {
  if (typeof node === 'string') return [{ t: 'p', c: [node] }]
  switch (node.t) {
    case 'p':
    case 'li':
    case 'strong':
      return [{ t: 'p', c: inline(node.c) }]
    case 'h2':
    case 'h3':
      return [heading(4, plainText(node.c))]
    case 'ul':
    case 'ol':
      return [{ t: 'list', ordered: node.t === 'ol', items: node.c.map((item) => inline([item])) }]
    case 'fact':
      return [
        {
          t: 'aside',
          kind: 'fact',
          label: place.words.asides.fact,
          c: [...textBlocks(node.c, place), { t: 'note', text: place.words.source(node.source) }],
        },
      ]
    case 'exercise':
      return place.exercise(node.id)
    case 'example':
    case 'say':
    case 'stop':
    case 'help':
      return [{ t: 'aside', kind: node.t, label: place.words.asides[node.t], c: textBlocks(node.c, place) }]
  }
}

/** Only the words, for a heading or a cell. */
export const plainText = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plainText(node.c))).join('')

const inline = (nodes: readonly TextNode[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return [node]
    return node.t === 'strong' ? [{ strong: plainText(node.c) }] : inline(node.c)
  })
