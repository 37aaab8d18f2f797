import { largestList } from '#shared/domain/table-file/decode-text.ts';

/** Refused: `too-large`, and `unreadable` when the file cannot be read at all, as from a stick that was pulled out. */
export async function readBytes(
  file: File,
): Promise<{ bytes: Uint8Array } | { refusal: { code: 'too-large' | 'unreadable' } }> {
  // Not even read: it might not fit into memory.
  if (file.size > largestList) return { refusal: { code: 'too-large' } };
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (error instanceof DOMException) return { refusal: { code: 'unreadable' } };
    throw error;
  }
}
