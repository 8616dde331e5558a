// From pressing Join until the other's first picture, in our room and in a bare livekit-client page, by turns, over one
// LiveKit server on this machine. In both, camera and microphone are warm and the other is there already. Ours also
// encrypts. Prints a line of JSON per figure.
import { join } from 'node:path'
import { cameraAndMicrophone, chromiumArgs, chromiumPath } from '@tweespraak/build/chromium'
import { fromSources, reactWithWords } from '@tweespraak/build/vite-app'
import { type Browser, chromium } from 'playwright'
import { build, type InlineConfig, preview } from 'vite'
import { Bots } from '../test/bots.ts'
import { livekitBinary, VideoServer } from '../test/video-server.ts'

/** Rounds for each page that do not count, and that count. */
const warmUp = 2
const counted = 15

if (!livekitBinary) throw new Error('This is measured over a real LiveKit server, and there is none here.')

const pages = join(import.meta.dirname, 'pages')
const options: InlineConfig = {
  root: pages,
  logLevel: 'error',
  configFile: false,
  plugins: reactWithWords(join(import.meta.dirname, '..')),
  resolve: fromSources,
  build: {
    outDir: 'dist',
    target: 'es2022',
    rolldownOptions: { input: ['ours', 'bare'].map((it) => join(pages, `${it}.html`)) },
  },
}

await build(options)
const site = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } })
const address = site.resolvedUrls?.local[0]
const server = new VideoServer()
await server.start()
const bots = new Bots(server)
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArgs, ...cameraAndMicrophone] })
try {
  const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  for (let nth = 0; nth < warmUp + counted; nth++)
    for (const page of ['ours', 'bare'] as const) {
      const took = await round(browser, page)
      if (nth >= warmUp) times[page].push(took)
    }
  for (const [name, at] of [
    ['pressing Join until the first picture, median', 0.5],
    ['pressing Join until the first picture, 95th percentile', 0.95],
  ] as const)
    console.log(
      JSON.stringify({
        name,
        value: quantile(times.ours, at),
        unit: 'ms',
        baseline: quantile(times.bare, at),
        against: 'a bare livekit-client page, which does not encrypt',
      }),
    )
} finally {
  await browser.close()
  await server.kill()
  await site.close()
}

async function round(browser: Browser, which: 'ours' | 'bare'): Promise<number> {
  const [room, other] = [`room-${crypto.randomUUID()}`, `other-${crypto.randomUUID()}`]
  const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
  await bots.join(room, other, which === 'ours' ? key : null)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    await page.exposeFunction('wayIn', async () => ({ url: server.url, token: await server.token(room, 'ana') }))
    await page.goto(`${address}${which}.html?key=${encodeURIComponent(key)}`)
    await page.waitForFunction(() => window.ready)
    await page.getByRole('button', { name: which === 'ours' ? 'Naar binnen' : 'Join' }).click()
    return await page.evaluate(() => window.firstPicture)
  } finally {
    await context.close()
    await bots.leave(other)
  }
}

function quantile(times: readonly number[], at: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return Math.round(sorted[Math.floor(sorted.length * at)] ?? Number.NaN)
}
