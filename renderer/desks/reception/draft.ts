/** What is typed into the form of a new person, kept by the host until it is saved or thrown away. */
import { useCallback } from 'react';
import { z } from 'zod';
import { useDraft } from '../../app/use-draft.ts';
import type { ConsentInput } from './consent/consent-form.ts';
import type { PaperInput } from './paper-entry/paper-form.ts';
import type { PersonInput } from './person-form.ts';
import type { VisitInput } from './visit-form.ts';

export interface Typed {
  person: Partial<PersonInput>;
  visit: Partial<VisitInput>;
  /** Left out: nobody asked. */
  consent?: Partial<ConsentInput> | undefined;
  /** Left out: it was not first written on paper. */
  paper?: PaperInput | undefined;
}

export interface FormDraft extends Typed {
  /** ISO instant. */
  at: string;
}

const fields = <Fields extends object>() =>
  z.custom<Fields>((value) => typeof value === 'object' && value !== null);

// Told from anything else by its fields; the form checks the values when they are sent.
const draftSchema = z.object({
  at: z.string(),
  person: fields<Typed['person']>(),
  visit: fields<Typed['visit']>(),
  consent: fields<Partial<ConsentInput>>().optional(),
  paper: z.object({ number: z.string(), time: z.string() }).optional(),
});

export function useFormDraft(): { draft: FormDraft | undefined; keep(typed: Typed): void; drop(): void } {
  // Under another name than that of an earlier edition, whose fields were others.
  const { value, keep, drop } = useDraft('reception-registration', draftSchema);
  const keepNow = useCallback((typed: Typed) => keep({ ...typed, at: new Date().toISOString() }), [keep]);
  return { draft: value, keep: keepNow, drop };
}
