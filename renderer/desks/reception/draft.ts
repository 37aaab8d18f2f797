/** What is typed into the form of a new person, kept by the host until it is saved or thrown away. */
import { useCallback } from 'react';
import { z } from 'zod';
import { useDraft } from '../../app/use-draft.ts';
import type { PersonInput } from './person-form.ts';
import type { VisitInput } from './visit-form.ts';

export interface Typed {
  person: Partial<PersonInput>;
  visit: Partial<VisitInput>;
}

export interface FormDraft extends Typed {
  /** ISO instant. */
  at: string;
}

// Told from anything else by its fields; the form checks the values when they are sent.
const draftSchema = z.object({
  at: z.string(),
  person: z.custom<Typed['person']>((value) => typeof value === 'object' && value !== null),
  visit: z.custom<Typed['visit']>((value) => typeof value === 'object' && value !== null),
});

export function useFormDraft(): { draft: FormDraft | undefined; keep(typed: Typed): void; drop(): void } {
  const { value, keep, drop } = useDraft('reception-form', draftSchema);
  const keepNow = useCallback(
    (typed: Typed) => keep({ at: new Date().toISOString(), person: typed.person, visit: typed.visit }),
    [keep],
  );
  return { draft: value, keep: keepNow, drop };
}
