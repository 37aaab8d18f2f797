import type { Clinic } from '#main/clinic/clinic.ts';
import type { Documents } from '#main/documents/index.ts';
import { needsFacts } from '#shared/documents/index.ts';
import { isDocumentKind } from '#shared/host-api.ts';
import { dayFacts } from './day-facts.ts';

/** Makes a document of a subject from the record; nothing when there is none of this kind. */
export async function documentOf(
  documents: Documents,
  clinic: Clinic,
  wish: {
    kind: string;
    subject: string;
    copy: number;
    event?: string | undefined;
    /** Of a test page. */
    paper?: string | undefined;
  },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { kind, subject, copy, event, paper } = wish;
  const state = clinic.book.stateOf(subject);
  if (!state || !isDocumentKind(kind)) return undefined;
  return documents.make({
    kind,
    state,
    copy,
    ...(event === undefined ? {} : { event }),
    ...(paper !== undefined && isDocumentKind(paper) ? { paper } : {}),
    ...(needsFacts(kind) ? { facts: dayFacts(clinic.book) } : {}),
  });
}
