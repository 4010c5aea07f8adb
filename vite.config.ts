import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The members' app. Imports such as `#contract/lead.ts` resolve through package.json "imports", as in Node. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    // The app is served under a policy without inline scripts and data: fetches.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4000' } } },
})
