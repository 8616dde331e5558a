import { fromSources } from '@tweespraak/build/vite-app'
import { inChromium } from '@tweespraak/build/vitest-browser'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// A real browser: WebCrypto, IndexedDB and the visibility of a page are what is tested here.
export default defineConfig({
  plugins: [react()],
  resolve: fromSources,
  test: { include: ['test/**/*.test.{ts,tsx}'], browser: inChromium() },
})
