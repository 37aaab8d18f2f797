/** pdfmake with our fonts, and nothing else: no document can read a file or an address. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontFiles } from '#shared/documents/style.ts';

declare module 'pdfmake' {
  // Documented for the server, and missing from the types.
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}

const { resolve } = createRequire(import.meta.url);

/** Reads the fonts, once; later documents find them in memory. */
export function loadFonts(): void {
  const files = new Set(Object.values(fontFiles).flatMap((family) => Object.values<string>(family)));
  for (const file of files) {
    pdfmake.virtualfs.writeFileSync(file, readFileSync(resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)));
  }
  pdfmake.setFonts(fontFiles);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
}

/** The bytes of a document. */
export async function render(definition: TDocumentDefinitions): Promise<Uint8Array<ArrayBuffer>> {
  // A small Buffer lies in memory shared with others; the copy can be handed to another thread.
  return Uint8Array.from(await pdfmake.createPdf(definition).getBuffer());
}
