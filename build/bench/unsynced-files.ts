/** A disk that takes everything and syncs nothing: for writing in seconds what a clinic writes in a day. */
import { type FileLayer, nodeFiles, type OpenFile } from '#main/journal/file-layer.ts';

const keptBytes = 4 * 1024 * 1024;

/** Only for files that are written from front to back. */
export const unsyncedFiles: FileLayer = {
  ...nodeFiles,
  create: async (path) => gathered(await nodeFiles.create(path)),
  openExisting: async (path) => gathered(await nodeFiles.openExisting(path)),
  syncFolder: async () => undefined,
};

/** Gathers what is written until it is worth a write. */
function gathered(file: OpenFile): OpenFile {
  let kept: Uint8Array[] = [];
  let start = 0;
  let length = 0;

  async function flush(): Promise<void> {
    if (length > 0) await file.write(Buffer.concat(kept), start);
    kept = [];
    length = 0;
  }
  return {
    async write(bytes, position) {
      if (length > 0 && position !== start + length) throw new Error('Written out of order');
      if (length === 0) start = position;
      kept.push(bytes);
      length += bytes.length;
      if (length >= keptBytes) await flush();
      return bytes.length;
    },
    sync: async () => undefined,
    async truncate(to) {
      await flush();
      await file.truncate(to);
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}
