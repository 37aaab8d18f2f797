/** What is typed into the form of a new person, kept by the host until it is saved or thrown away. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { HostProblem, useMirror } from '../../mirror/index.ts';
import type { PersonInput } from './person-form.ts';
import type { VisitInput } from './visit-form.ts';

const name = 'reception-form';
/** A pause in typing after which it is kept, in milliseconds. */
const pauseMs = 500;

export interface Typed {
  person: Partial<PersonInput>;
  visit: Partial<VisitInput>;
}

export interface Draft extends Typed {
  /** ISO instant. */
  at: string;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** A draft is told from anything else by its fields; the form checks the values when they are sent. */
function isDraft(value: Record<string, unknown> | undefined): value is Record<string, unknown> & Draft {
  return typeof value?.at === 'string' && isObject(value.person) && isObject(value.visit);
}

/** A draft that cannot be kept or read is no reason to stop anybody: what is on the screen stays. */
function ignoreHost(error: unknown): void {
  if (!(error instanceof HostProblem)) throw error;
  console.warn('draft', error.code);
}

export function useDraft(): {
  draft: Draft | undefined;
  keep(typed: Typed): void;
  drop(): void;
} {
  const { client } = useMirror();
  const [draft, setDraft] = useState<Draft>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    client.draft(name).then((value) => setDraft(isDraft(value) ? value : undefined), ignoreHost);
  }, [client]);
  const keep = useCallback(
    (typed: Typed) => {
      clearTimeout(timer.current);
      const next = { at: new Date().toISOString(), ...typed };
      setDraft(next);
      timer.current = setTimeout(() => client.saveDraft(name, next).catch(ignoreHost), pauseMs);
    },
    [client],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    setDraft(undefined);
    client.deleteDraft(name).catch(ignoreHost);
  }, [client]);
  return { draft, keep, drop };
}
