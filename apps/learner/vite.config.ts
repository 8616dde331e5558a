import { viteApp } from '@tweespraak/build/vite-app'
import { defineConfig } from 'vite'

export default defineConfig(
  viteApp(import.meta.dirname, {
    // What every page needs is one file: in thirty small ones it weighs 8 kB more, and a slow line asks thirty times.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  }),
)
