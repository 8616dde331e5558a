import { existsSync } from 'node:fs'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { otherSide } from './test/other-side.ts'
import { livekitBinary } from './test/video-server.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) {
  throw new Error(`packages/room tests in a real Chromium, and there is none at ${executablePath}. Set CHROMIUM_PATH.`)
}

const browserArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream', // a camera with a moving disc, a microphone that beeps
  '--use-fake-ui-for-media-stream', // which the person allows at once
  '--autoplay-policy=no-user-gesture-required',
]

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true, cwd: import.meta.dirname })],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  test: {
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        define: { __LIVEKIT__: JSON.stringify(livekitBinary !== undefined) },
        // Named here, so that Vite does not find one of them halfway and start over.
        optimizeDeps: {
          include: [
            '@lingui/core',
            '@lingui/react',
            'axe-core',
            'livekit-client',
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.test.{ts,tsx}'],
          testTimeout: 45_000,
          fileParallelism: false, // one LiveKit server, and pictures want a processor
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            commands: otherSide,
            provider: playwright({
              launchOptions: { executablePath, args: browserArgs },
              contextOptions: { reducedMotion: 'reduce' },
            }),
          },
        },
      },
    ],
  },
})
