import type { UploadPart } from '#shared/copies.ts';
import { newId } from '../mirror/send.ts';

/** Bytes of a part. Each may be six characters of the request, which is bounded. */
const partLength = 40_000;

/**
 * Sends a file part by part, a character for each byte; answers what the last part is answered with. `onSent` hears how
 * many bytes are sent.
 */
export async function sendInParts<Reply>(
  file: Blob,
  send: (part: UploadPart) => Promise<Reply | undefined>,
  onSent?: (bytes: number) => void,
): Promise<Reply | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = newId();
  let reply: Reply | undefined;
  let start = 0;
  let number = 0;
  do {
    const part = bytes.subarray(start, start + partLength);
    start += partLength;
    reply = await send({ file: name, part: number, text: charactersOf(part), isLast: start >= bytes.length });
    number += 1;
    onSent?.(Math.min(start, bytes.length));
  } while (start < bytes.length);
  return reply;
}

/** U+0000 to U+00FF, which is what no `TextDecoder` makes of bytes. */
function charactersOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
