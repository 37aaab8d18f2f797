/** The program: main/ → dist/main, with the packages of `dependencies` left where they are. */
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', ...Object.keys(manifest.dependencies)] },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        index: 'main/index.ts',
        browser: 'main/browser/index.ts',
        worker: 'main/documents/worker.ts',
        'disk-worker': 'main/safekeeping/disk-worker.ts',
      },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // All in one folder: `new URL('./worker.js', import.meta.url)` is right from any of them.
        chunkFileNames: 'part-[name].js',
      },
    },
  },
});
