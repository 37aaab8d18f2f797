import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** Each file of a zip by its name. */
export async function unpacked(zip: Uint8Array, word?: string): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), word === undefined ? {} : { password: word });
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString());
  }
  return files;
}
