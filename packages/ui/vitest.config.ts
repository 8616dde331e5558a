import { inChromium } from '@tweespraak/build/vitest-browser'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
      },
      {
        extends: true,
        // Named here, so that Vite does not find one of them halfway and start over.
        optimizeDeps: { include: ['axe-core', 'culori', 'react', 'react-dom/client', 'react/jsx-dev-runtime'] },
        test: { name: 'browser', include: ['test/**/*.test.tsx'], testTimeout: 15_000, browser: inChromium() },
      },
    ],
  },
})
