import { cameraAndMicrophone } from '@tweespraak/build/chromium'
import { fromSources, reactWithWords } from '@tweespraak/build/vite-app'
import { inChromium } from '@tweespraak/build/vitest-browser'
import { defineConfig } from 'vitest/config'
import { otherSide } from './test/other-side.ts'
import { livekitBinary } from './test/video-server.ts'

export default defineConfig({
  plugins: reactWithWords(import.meta.dirname),
  resolve: fromSources,
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
          browser: { ...inChromium({ args: cameraAndMicrophone }), commands: otherSide },
        },
      },
    ],
  },
})
