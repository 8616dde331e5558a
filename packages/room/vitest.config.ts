import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { cameraAndMicrophone, chromiumPath } from './test/browser.ts'
import { otherSide } from './test/other-side.ts'
import { livekitBinary } from './test/video-server.ts'

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
              launchOptions: { executablePath: chromiumPath, args: cameraAndMicrophone },
              contextOptions: { reducedMotion: 'reduce' },
            }),
          },
        },
      },
    ],
  },
})
