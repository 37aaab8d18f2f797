/** Papers made beside the day's work and kept as files, as a printer would have got them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentVariant } from '#shared/documents/document-variant.ts';
import { type DocumentKind, documentPath } from '#shared/printing.ts';

export interface Documents {
  /** Asks for a paper; it is written while the day goes on. */
  make(kind: DocumentKind, subject: string, name: string, as?: PaperWish): void;
  /** Waits for all papers asked for. */
  settled(): Promise<void>;
  made(): number;
}

interface PaperWish {
  /** As of this event. */
  event?: string | undefined;
  variant?: DocumentVariant;
  /** Made also where only some are. */
  always?: boolean;
}

/** `some` makes every tenth. What cannot be made is told to `failed`. */
export async function createDocuments(wish: {
  documents: 'all' | 'some' | 'none';
  folder: string;
  get: (path: string) => Promise<Response>;
  failed: (what: string) => void;
}): Promise<Documents> {
  if (wish.documents !== 'none') await mkdir(wish.folder, { recursive: true });
  // One paper is made while the one before is written.
  const lanes = [Promise.resolve(), Promise.resolve()];
  let asked = 0;
  let made = 0;

  async function write(path: string, name: string): Promise<void> {
    const response = await wish.get(path);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok || new TextDecoder().decode(bytes.subarray(0, 5)) !== '%PDF-') {
      wish.failed(
        `${name}: ${response.status} ${response.ok ? 'not a PDF' : new TextDecoder().decode(bytes)}`,
      );
      return;
    }
    await writeFile(join(wish.folder, `${name}.pdf`), bytes);
    made += 1;
  }

  return {
    make(kind, subject, name, as) {
      const number = asked;
      asked += 1;
      const isLeftOut = wish.documents === 'some' && number % 10 !== 0 && !as?.always;
      if (wish.documents === 'none' || isLeftOut) return;
      const { event, variant } = as ?? {};
      const path = `${documentPath(kind, subject)}${event ? `&event=${event}` : ''}${variant ? `&variant=${variant}` : ''}`;
      const lane = number % lanes.length;
      lanes[lane] = (lanes[lane] ?? Promise.resolve())
        .then(() => write(path, name))
        .catch((error: unknown) => {
          wish.failed(`${name}: ${String(error)}`);
        });
    },
    settled: async () => {
      await Promise.all(lanes);
    },
    made: () => made,
  };
}
