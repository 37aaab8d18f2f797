/** A file somebody chose, as a table with a name. */
import { readTable } from '#shared/domain/patient-list/read-table.ts';
import type { FileRefusal } from '#shared/domain/table-file/file-refusal.ts';
import type { Table } from '#shared/domain/table-file/read-table.ts';
import { readBytes } from '../../../app/import/read-bytes.ts';

export interface OpenList {
  /** As the file is called, without `.csv`. */
  name: string;
  table: Table;
}

const longestName = 120;

/** Refused like `readTable`, and `unreadable` when the file cannot be read at all, as from a stick that was pulled out. */
export async function openList(
  file: File,
): Promise<{ list: OpenList } | { refusal: FileRefusal | { code: 'unreadable' } }> {
  const opened = await readBytes(file);
  if ('refusal' in opened) return opened;
  const read = readTable(opened.bytes);
  if ('refusal' in read) return read;
  const name = file.name
    .normalize('NFC')
    .replace(/\.[a-z]{1,4}$/i, '')
    .slice(0, longestName);
  return { list: { name: name.trim() || file.name, table: read.table } };
}
