/** One file with several in it, which common programs open. */
import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { csvOf, type Table } from './table.ts';

// Its workers are for browsers.
configure({ useWebWorkers: false });

export interface FileOfZip {
  name: string;
  text: string;
}

/** Tables as CSV. */
export const tableFiles = (tables: readonly Table[]): FileOfZip[] =>
  tables.map((table) => ({ name: `${table.name}.csv`, text: csvOf(table) }));

/** With a password, what is in it is encrypted with AES-256; names of files are not. */
export async function zipOf(
  files: readonly FileOfZip[],
  password?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    ...(password === undefined ? {} : { password, encryptionStrength: 3 as const }),
  });
  for (const { name, text } of files) await zip.add(name, new TextReader(text));
  return zip.close();
}
