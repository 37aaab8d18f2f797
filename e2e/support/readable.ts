/** Looks through folders for words that should not be readable in them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that hold one of the words in UTF-8 or UTF-16, composed or decomposed; the paths begin with the folder. */
export async function filesThatTell(folders: readonly string[], words: readonly string[]): Promise<string[]> {
  const forms = words.flatMap((word) => [word, word.normalize('NFD')]);
  const needles = forms.flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')]);
  const telling: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await contentsOf(path);
      if (needles.some((needle) => bytes.includes(needle))) telling.push(path);
    }
  }
  return telling;
}

/** A running browser takes its temporary files away while they are being listed. */
async function contentsOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
