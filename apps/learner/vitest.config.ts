import { existsSync } from 'node:fs'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) {
  throw new Error(`apps/learner tests in a real Chromium, and there is none at ${executablePath}. Set CHROMIUM_PATH.`)
}

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Screens in a real browser, on a small world in the place of the API (test/a-world.ts).
export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true, cwd: import.meta.dirname })],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Named here, so that Vite does not find one of them halfway and start over.
  optimizeDeps: {
    include: [
      '@tweespraak/testing > axe-core',
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react-router',
      '@lingui/core',
      '@lingui/react',
      '@tanstack/react-query',
      '@tweespraak/shell > lean-qr',
      '@tweespraak/room > livekit-client',
      'vitest-browser-react',
    ],
  },
  test: {
    include: ['test/**/*.test.tsx'],
    setupFiles: ['test/new-device.ts'],
    testTimeout: 15_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 390, height: 844 },
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        launchOptions: { executablePath, args },
        contextOptions: { reducedMotion: 'reduce', locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' },
      }),
    },
  },
})
