import { viteApp } from '@tweespraak/build/vite-app'
import { defineConfig } from 'vite'

export default defineConfig(viteApp(import.meta.dirname))
