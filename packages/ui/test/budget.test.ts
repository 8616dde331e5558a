import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'
import { expect, test } from 'vitest'

const gallery = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
const root = fileURLToPath(new URL('../gallery', import.meta.url))

test('the gallery builds, and the style sheet of the whole system is at most 10 kB gzip', async () => {
  const built = (await build({ configFile: gallery, root, logLevel: 'error', build: { write: false } })) as
    | Rollup.RollupOutput
    | Rollup.RollupOutput[]
  const files = [built].flat().flatMap(({ output }) => output)
  const css = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []))
  expect(css).toHaveLength(1)
  expect(gzipSync(css.join('')).length).toBeLessThanOrEqual(10_000)
}, 30_000)
