/** What the host and its document worker say to each other: one question, one answer. */
import type { DocumentRequest } from '#shared/documents/index.ts';

export type Question = { ask: 'make'; request: DocumentRequest } | { ask: 'warm' };

/** `bytes` are left out when the subject holds no such fact. */
export type Answer = { ok: true; bytes?: Uint8Array<ArrayBuffer> } | { ok: false; message: string };
