import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticesOf } from './third-party-notices.ts'

let folder: string
const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'))
  put('node_modules/@one/drawing/package.json', '{"name": "@one/drawing", "version": "1.2.3", "license": "MIT"}')
  put('node_modules/@one/drawing/LICENSE.md', 'Copyright one. Permission is granted.')
  put('node_modules/two/package.json', '{"name": "two", "version": "4.0.0", "license": "Apache-2.0"}')
  put('node_modules/two/LICENSE', 'Apache License')
  put('node_modules/two/NOTICE', 'Made by two.')
  put('node_modules/three/package.json', '{"name": "three", "version": "0.0.1"}')
  put('src/fonts/OFL-vollkorn.txt', 'Copyright Vollkorn. SIL Open Font License.')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('each package that is shipped stands there once, with its licence and its notice', () => {
  const files = ['@one/drawing/index.js', '@one/drawing/more.js?used', 'two/dist/two.js']
  const notices = noticesOf(files.map((it) => join(folder, 'node_modules', it)))
  expect(notices.match(/@one\/drawing 1\.2\.3 \(MIT\)/g)).toHaveLength(1)
  expect(notices).toContain('Copyright one. Permission is granted.')
  expect(notices).toMatch(/two 4\.0\.0 \(Apache-2\.0\)\n\nApache License\n\nMade by two\./)
})

test('a font of ours brings the text of its licence', () => {
  expect(noticesOf([join(folder, 'src/fonts/head.woff2')])).toContain('font vollkorn (OFL-1.1)\n\nCopyright Vollkorn.')
})

test('our own files need no notice', () => {
  expect(noticesOf([join(folder, 'src/main.tsx'), '\0virtual'])).not.toContain('(')
})

test('a package that says no licence is not shipped', () => {
  expect(() => noticesOf([join(folder, 'node_modules/three/index.js')])).toThrow('three 0.0.1 does not say')
})
