import { expect, test } from 'vitest'
import { filesOf } from './weights.ts'

const manifest = {
  'index.html': { file: 'assets/index.js', css: ['assets/index.css'] },
  'src/words/nl.po': { file: 'assets/nl.js' },
  'src/words/steps/nl.po': { file: 'assets/nl-steps.js' },
  'src/today.tsx': { file: 'assets/today.js', imports: ['_lines.js', 'index.html'], css: ['assets/today.css'] },
  '_lines.js': { file: 'assets/lines.js', imports: ['src/today.tsx'] },
}
const html = '<script type="module" src="/assets/index.js"></script><link href="/assets/index.css">'

test('a first page fetches what the page names, its Dutch words and its own chunk with all that it imports, once', () => {
  expect([...filesOf(manifest, html, ['src/today.tsx'])].sort()).toEqual([
    'assets/index.css',
    'assets/index.js',
    'assets/lines.js',
    'assets/nl.js',
    'assets/today.css',
    'assets/today.js',
  ])
})

test('the words of a page that is fetched later weigh nothing', () => {
  expect(filesOf(manifest, html, [])).not.toContain('assets/nl-steps.js')
})

test('a page that is no longer in the build is said, not weighed as nothing', () => {
  expect(() => filesOf(manifest, html, ['src/gone.tsx'])).toThrow('src/gone.tsx is not in the build.')
})
