import { playwright } from '@vitest/browser-playwright'
import type { ViteUserConfig } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'
import { chromiumArgs, chromiumPath, expectChromium } from './chromium.ts'
import { fromSources, reactWithWords } from './vite-app.ts'

/** A test of a screen that takes longer hangs, also on a busy machine. */
const screenTimeoutMs = 15_000

interface InChromium {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Switches of Chromium besides the usual ones. */
  readonly args?: readonly string[]
  /** The person: without movement, and in Dutch as in the Netherlands when `dutch`. */
  readonly dutch?: boolean
}

/** Returns Vitest's `browser` option: a real Chromium without a window, for somebody who wants no movement. */
export function inChromium({ viewport, args = [], dutch = false }: InChromium = {}): BrowserConfigOptions {
  expectChromium()
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    ...(viewport && { viewport }),
    instances: [{ browser: 'chromium' }],
    provider: playwright({
      launchOptions: { executablePath: chromiumPath, args: [...chromiumArgs, ...args] },
      contextOptions: {
        reducedMotion: 'reduce',
        ...(dutch && { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' }),
      },
    }),
  }
}

/** Named before the first test, so that Vite does not find one of them halfway and start over. */
const everyApp = [
  '@tweespraak/testing > axe-core',
  'react',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react-router',
  '@lingui/core',
  '@lingui/react',
  '@tanstack/react-query',
  'vitest-browser-react',
]

interface ScreenTests {
  /** Of the app: `import.meta.dirname`. */
  readonly folder: string
  readonly viewport: { readonly width: number; readonly height: number }
  /** Libraries that this app uses and not every app. */
  readonly prebundle?: readonly string[]
  readonly setupFiles?: string[]
}

/** Returns the Vitest configuration of an app: its screens in a real browser, before a fake API. */
export function screenTests({ folder, viewport, prebundle = [], setupFiles = [] }: ScreenTests): ViteUserConfig {
  return {
    plugins: reactWithWords(folder),
    resolve: fromSources,
    optimizeDeps: { include: [...everyApp, ...prebundle] },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      setupFiles,
      testTimeout: screenTimeoutMs,
      browser: inChromium({ viewport, dutch: true }),
    },
  }
}
