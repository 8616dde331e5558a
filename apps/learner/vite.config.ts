import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

// `source`: our own packages are read as TypeScript, so that one build sees every line that ships.
export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true, cwd: import.meta.dirname })],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    manifest: true,
    // What every page needs is one file: in thirty small ones it weighs 8 kB more, and a slow line asks thirty times.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
})
