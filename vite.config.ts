/** The screens: renderer/ → dist/renderer. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [import.meta.dirname] } },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The Content-Security-Policy of the host allows neither inline scripts nor data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
