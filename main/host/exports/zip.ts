/** One file with several tables in it, which common programs open. */
import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { csvOf, type Table } from './table.ts';

// Its workers are for browsers.
configure({ useWebWorkers: false });

/** With a password, what is in it is encrypted with AES-256; names of files are not. */
export async function zipOf(tables: readonly Table[], password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    ...(password === undefined ? {} : { password, encryptionStrength: 3 as const }),
  });
  for (const table of tables) await zip.add(`${table.name}.csv`, new TextReader(csvOf(table)));
  return zip.close();
}
