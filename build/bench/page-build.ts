/** Builds the benchmark's own screens as the app's are built. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// The host's Content-Security-Policy allows no script within the page.
const html = `<!doctype html>
<meta charset="utf-8" />
<title>Benchmark</title>
<script type="module" src="/main.js"></script>
`;

/** Into an empty folder, which is the answer. */
export async function buildPage(folder: string): Promise<string> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      rolldownOptions: {
        input: fileURLToPath(new URL('./page/main.ts', import.meta.url)),
        output: { entryFileNames: 'main.js' },
      },
    },
  });
  await writeFile(join(folder, 'index.html'), html);
  return folder;
}
