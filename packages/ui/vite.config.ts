import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The gallery: every part in every state. `gallery` serves it, `gallery:build` writes it to dist-gallery.
export default defineConfig({
  root: 'gallery',
  base: './',
  plugins: [react()],
  server: { host: '127.0.0.1', port: 6006 },
  build: { outDir: '../dist/gallery', emptyOutDir: true },
})
