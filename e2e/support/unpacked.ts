/** Reads a zip that a window saved, as whoever gets it does. */
import { readFile } from 'node:fs/promises';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** Text of each file of a zip by its name; of an encrypted one under its password. */
export async function unpacked(path: string, password?: string): Promise<Map<string, string>> {
  const reader = new ZipReader(
    new Uint8ArrayReader(await readFile(path)),
    password === undefined ? {} : { password },
  );
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString());
  }
  return files;
}
