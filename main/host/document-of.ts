import type { Clinic } from '#main/clinic/clinic.ts';
import type { Documents } from '#main/documents/index.ts';
import { isDocumentKind } from '#shared/host-api.ts';

/** Makes a document of a subject from the record; nothing when there is none of this kind. */
export async function documentOf(
  documents: Documents,
  clinic: Clinic,
  { kind, subject, copy, event }: { kind: string; subject: string; copy: number; event?: string | undefined },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const state = clinic.book.stateOf(subject);
  if (!state || !isDocumentKind(kind)) return undefined;
  return documents.make({ kind, state, copy, ...(event === undefined ? {} : { event }) });
}
