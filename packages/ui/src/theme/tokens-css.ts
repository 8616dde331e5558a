/**
 * The tokens of `tokens.json` (DTCG form, 2025.10 module style) and how they become CSS custom properties.
 * The committed `tokens.css` is exactly `tokensCss(tokens)`; a test keeps the two together.
 */

type Leaf = { $value: unknown; $type: string }
type Tree = { [name: string]: Tree | Leaf | string | undefined }

const isLeaf = (node: Tree | Leaf): node is Leaf => '$value' in node

/** `--tsp-…` declarations of one set, in the order of the file. References become `var()`. */
export function declarations(set: Tree): [name: string, value: string][] {
  const found: [string, string][] = []
  const walk = (node: Tree | Leaf, path: string[]) => {
    if (isLeaf(node)) {
      found.push([`--${path.join('-')}`, cssValue(node)])
      return
    }
    for (const [key, child] of Object.entries(node)) {
      if (!key.startsWith('$') && typeof child === 'object') walk(child, [...path, key])
    }
  }
  walk(set, [])
  return found
}

function cssValue({ $type, $value }: Leaf): string {
  if (typeof $value === 'string')
    return $value.replace(/^\{(.+)\}$/, (_, path) => `var(--${path.replaceAll('.', '-')})`)
  if (typeof $value === 'number') return String($value)
  if ($type === 'fontFamily') {
    return ($value as string[]).map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', ')
  }
  if ($type === 'cubicBezier') return `cubic-bezier(${($value as number[]).join(', ')})`
  if ($type === 'color') return ($value as { hex: string }).hex.toLowerCase()
  const { value, unit } = $value as { value: number; unit: string }
  return value === 0 ? '0' : `${value}${unit}`
}

const block = (selector: string, lines: string[], indent = '') =>
  `${indent}${selector} {\n${lines.map((line) => `${indent}  ${line};\n`).join('')}${indent}}\n`

/**
 * The whole of `tokens.css`. Light is the ground state and what print uses. Evening comes with the device
 * unless the page says `data-theme="light"`, and anywhere an element says `data-theme="evening"`.
 */
export function tokensCss({ base, evening }: { base: Tree; evening: Tree }): string {
  const line = ([name, value]: [string, string]) => `${name}: ${value}`
  const isColour = ([name]: [string, string]) => name.startsWith('--tsp-color-')
  const all = declarations(base)
  const light = all.filter(isColour).map(line)
  const dark = [...declarations(evening).map(line), '--tsp-color-ground: var(--tsp-color-paper)']
  return [
    '/* Made from tokens.json by tokens-css.ts: change it there, then `vitest run -u`. */\n',
    block(':root', all.filter((entry) => !isColour(entry)).map(line)),
    block(':root,\n[data-theme="light"]', ['color-scheme: light', ...light]),
    '@media screen and (prefers-color-scheme: dark) {\n',
    `${block(':root:not([data-theme="light"])', ['color-scheme: dark', ...dark], '  ')}}\n`,
    '@media screen {\n',
    `${block('[data-theme="evening"]', ['color-scheme: dark', ...dark], '  ')}}\n`,
    '@media print {\n',
    `${block(':root,\n  [data-theme]', ['--tsp-color-paper: #ffffff', '--tsp-color-sheet: #ffffff', '--tsp-color-ground: #ffffff'], '  ')}}\n`,
  ].join('')
}
