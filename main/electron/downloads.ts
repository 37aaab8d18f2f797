/** A paper saved from the PDF viewer would lie readable on a borrowed computer: only the journal's export may leave. */
import type { Session } from 'electron';

export function denyDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    const isExport =
      item.getURL().startsWith('blob:app://station/') && item.getFilename().endsWith('.ndjson');
    if (!isExport) event.preventDefault();
  });
}
