import Markdoc, { type Config, type Node } from '@markdoc/markdoc'
import type { TextNode } from '../shape/text.ts'
import type { Report } from './problem.ts'
import { stepHead } from './skeleton.ts'
import { readData } from './source-file.ts'

/** A few words with the line they are on, for the rules that read prose. */
interface Passage {
  line: number
  text: string
  kind: 'title' | 'body' | 'question' | 'label'
}

/** The words of one exercise in one language. */
export interface ExerciseWords {
  line: number
  question: string
  help: TextNode[]
  labels: Map<string, { text: string; line: number }>
}

/** One words file: a step in one language. */
export interface StepWords {
  file: string
  title: string
  readAloud: string | undefined
  body: TextNode[]
  exercises: Map<string, ExerciseWords>
  passages: Passage[]
}

const config: Config = {
  tags: {
    example: { attributes: {} },
    say: { attributes: {} },
    stop: { attributes: {} },
    help: { attributes: {} },
    fact: { attributes: { source: { type: String, required: true } } },
    exercise: { attributes: { id: { type: String, required: true } } },
  },
}

const labelled = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(\S[\s\S]*)$/

/** Reads one words file. Everything that is not understood is reported with its line; the rest is kept. */
export function readStepWords(text: string, file: string, report: Report): StepWords | null {
  const tree = Markdoc.parse(text)
  for (const { lines, error } of Markdoc.validate(tree, config)) {
    if (error.level !== 'error' && error.level !== 'critical') continue
    report({
      rule: 'markup',
      file,
      line: (lines[0] ?? 0) + 1,
      found: error.message,
      todo: 'The tags are example, say, stop, help, fact and exercise; each is opened and closed.',
    })
  }
  const front: unknown = tree.attributes.frontmatter
  const head = readData(typeof front === 'string' ? front : '', stepHead, { file, firstLine: 2, report })
  if (!head) return null
  const words: StepWords = {
    file,
    title: head.data.title,
    readAloud: head.data.readAloud,
    body: [],
    exercises: new Map(),
    passages: [{ line: head.lineOf(['title']), text: head.data.title, kind: 'title' }],
  }
  const reader = new WordsReader(words, report)
  words.body = reader.blocks(tree.children)
  return words
}

class WordsReader {
  private readonly words: StepWords
  private readonly report: Report

  constructor(words: StepWords, report: Report) {
    this.words = words
    this.report = report
  }

  blocks(nodes: readonly Node[]): TextNode[] {
    return nodes.flatMap((node) => this.block(node))
  }

  private block(node: Node): TextNode[] {
    if (node.type === 'tag' && node.tag === 'exercise') return this.exercise(node)
    if (node.type === 'tag') return this.tag(node)
    if (node.type === 'paragraph') return [{ t: 'p', c: this.passage(node) }]
    if (node.type === 'heading') {
      const level: unknown = node.attributes.level
      if (level === 2 || level === 3) return [{ t: `h${level}`, c: this.passage(node) }]
      return this.strange(node, 'A heading inside a step has two or three signs: ## or ###.')
    }
    if (node.type === 'list') {
      const items: TextNode[] = node.children.map((item) => ({ t: 'li', c: this.passage(item) }))
      return [{ t: node.attributes.ordered ? 'ol' : 'ul', c: items }]
    }
    if (node.type === 'comment') return []
    return this.strange(node, 'Use paragraphs, headings with ##, lists and the six tags.')
  }

  private tag(node: Node): TextNode[] {
    const children = this.blocks(node.children.flatMap((child) => (child.type === 'inline' ? [] : [child])))
    const inline = node.children.filter((child) => child.type === 'inline')
    const c = children.length > 0 ? children : inline.flatMap((child) => this.passage(child))
    const { tag } = node
    if (tag === 'example' || tag === 'say' || tag === 'stop' || tag === 'help') return [{ t: tag, c }]
    if (tag !== 'fact') return []
    const source: unknown = node.attributes.source
    return [{ t: 'fact', source: typeof source === 'string' ? source : '', c }]
  }

  /** First heading: the question. Paragraphs: help. List: `key: words` for options, gaps, rounds. */
  private exercise(node: Node): TextNode[] {
    const id: unknown = node.attributes.id
    if (typeof id !== 'string') return []
    const line = lineOf(node)
    if (this.words.exercises.has(id))
      this.report({
        rule: 'id-twice',
        file: this.words.file,
        line,
        found: `The exercise ${id} is in this file twice.`,
        todo: 'Take one of them out.',
      })
    const words: ExerciseWords = { line, question: '', help: [], labels: new Map() }
    for (const child of node.children) {
      if (child.type === 'heading') {
        words.question = textOf(child)
        this.words.passages.push({ line: lineOf(child), text: words.question, kind: 'question' })
      } else if (child.type === 'list') this.labels(child, words)
      else words.help.push(...this.block(child))
    }
    if (words.question === '')
      this.report({
        rule: 'skeleton',
        file: this.words.file,
        line,
        found: `The exercise ${id} asks nothing.`,
        todo: 'Write the question as a heading: ## and the words.',
      })
    this.words.exercises.set(id, words)
    return [{ t: 'exercise', id, c: [] }]
  }

  private labels(list: Node, words: ExerciseWords): void {
    for (const item of list.children) {
      const line = lineOf(item)
      const read = labelled.exec(textOf(item))
      const [, key, text] = read ?? []
      if (key === undefined || text === undefined) {
        this.report({
          rule: 'markup',
          file: this.words.file,
          line,
          found: `“${textOf(item)}” has no name in front.`,
          todo: 'In an exercise every line of a list is: name, colon, space, words.',
        })
        continue
      }
      if (words.labels.has(key))
        this.report({
          rule: 'id-twice',
          file: this.words.file,
          line,
          found: `The name ${key} is used twice in this exercise.`,
          todo: 'Give one of them another name, here and in module.yaml.',
        })
      words.labels.set(key, { text, line })
      this.words.passages.push({ line, text, kind: 'label' })
    }
  }

  private passage(node: Node): TextNode[] {
    const text = textOf(node)
    if (text !== '') this.words.passages.push({ line: lineOf(node), text, kind: 'body' })
    return this.inline(node.children)
  }

  private inline(nodes: readonly Node[]): TextNode[] {
    const found = nodes.flatMap((node): TextNode[] => {
      if (node.type === 'inline' || node.type === 'paragraph') return this.inline(node.children)
      if (node.type === 'text') return [String(node.attributes.content)]
      if (node.type === 'softbreak' || node.type === 'hardbreak') return [' ']
      if (node.type === 'strong') return [{ t: 'strong', c: this.inline(node.children) }]
      return this.strange(node, 'Inside a sentence only **strong** words are possible.')
    })
    return found.reduce<TextNode[]>((joined, node) => {
      const last = joined.at(-1)
      if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node
      else joined.push(node)
      return joined
    }, [])
  }

  private strange(node: Node, todo: string): TextNode[] {
    const found = `This is not something a step can hold (${node.type}).`
    this.report({ rule: 'markup', file: this.words.file, line: lineOf(node), found, todo })
    return []
  }
}

const lineOf = (node: Node): number => (node.lines[0] ?? 0) + 1

function textOf(node: Node): string {
  if (node.type === 'text') return String(node.attributes.content)
  if (node.type === 'softbreak' || node.type === 'hardbreak') return ' '
  return node.children.map(textOf).join('')
}
