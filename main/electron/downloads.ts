/**
 * A paper saved from the PDF viewer would lie readable on a borrowed computer: only the journal's export and the list of
 * medicines may leave.
 */
import type { Session } from 'electron';

export function denyDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    const isOurs = item.getURL().startsWith('blob:app://station/');
    if (!isOurs || !/\.(ndjson|csv)$/.test(item.getFilename())) event.preventDefault();
  });
}
