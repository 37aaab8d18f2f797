import type { UploadPart } from '#shared/copies.ts';
import type { JournalTaken } from '#shared/network.ts';
import { newId } from '../../mirror/send.ts';

/** Small enough for one request of the host. */
const partLength = 150_000;

/** Sends a journal, which is plain text, part by part; answers what the last part is answered with. */
export async function sendJournal(
  file: Blob,
  send: (part: UploadPart) => Promise<JournalTaken | undefined>,
): Promise<JournalTaken | undefined> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const name = newId();
  let taken: JournalTaken | undefined;
  let start = 0;
  do {
    const end = start + partLength;
    taken = await send({ file: name, text: text.slice(start, end), isLast: end >= text.length });
    start = end;
  } while (start < text.length);
  return taken;
}
