import type { NotSaved, NotSavedReason } from '#main/journal/errors.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';

const codes: Record<NotSavedReason, RefusalCode> = {
  'disk-full': 'not-saved-full',
  'read-only': 'not-saved-read-only',
  damaged: 'not-saved-damaged',
  io: 'not-saved',
};

/** What the screen explains when the disk did not take something. */
export const notSavedCode = (error: NotSaved): RefusalCode => codes[error.reason];
