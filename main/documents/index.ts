/**
 * Documents of the record, made in threads of their own: one for what somebody waits for at a desk, and one for papers about
 * everybody, which take seconds.
 */
import type { DocumentRequest } from '#shared/documents/index.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { createDocumentThread } from './thread.ts';

export interface Documents {
  /** The PDF; nothing when the subject holds no such fact. Rejects when it could not be made. */
  make(request: DocumentRequest): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Starts the thread for the desks and reads the fonts, before anybody waits for a document. */
  warm(): Promise<void>;
  /** Ends the threads; what was still asked for is refused. */
  close(): Promise<void>;
}

interface DocumentsOptions {
  /** A document that takes longer is given up. */
  timeoutMs?: number;
  worker?: URL;
}

// The built program has the worker beside it as JavaScript.
const workerFile = import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js';

/** About one person, and a page or two: they never wait for a list of hundreds. */
const waitedFor: readonly DocumentKind[] = [
  'ticket',
  'prescription',
  'report',
  'exam',
  'medicine-label',
  'savings-book-certificate',
  'referral-letter',
  'test-page',
];

/** A maker of documents; each of its threads starts with the first one for it. */
export function createDocuments({
  timeoutMs = 20_000,
  worker = new URL(workerFile, import.meta.url),
}: DocumentsOptions = {}): Documents {
  const [forDesks, forLists] = [
    createDocumentThread({ worker, timeoutMs }),
    createDocumentThread({ worker, timeoutMs }),
  ];
  return {
    make: (request) => (waitedFor.includes(request.kind) ? forDesks : forLists).ask({ ask: 'make', request }),
    warm: async () => {
      await forDesks.ask({ ask: 'warm' });
    },
    close: async () => {
      await Promise.all([forDesks.close(), forLists.close()]);
    },
  };
}
