/** Where a day that is only read keeps what screens keep: in memory, gone when it is locked. */
import type { SealedFiles } from '#main/vault/sealed-files.ts';

export function createMemoryFiles(): SealedFiles {
  const values = new Map<string, unknown>();
  return {
    read: async (name) => values.get(name),
    readWhole: async (name) => values.get(name),
    write: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
    list: async () => [...values.keys()],
  };
}
