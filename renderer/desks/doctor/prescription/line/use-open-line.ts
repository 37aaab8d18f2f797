import { useLayoutEffect, useState } from 'react';
import type { FieldPath, UseFormSetFocus } from 'react-hook-form';
import type { Writing } from '../prescription-draft.ts';

export const lineFields = ['dose', 'timesPerDay', 'days', 'quantity'] as const;
type LineField = (typeof lineFields)[number];

/** Which line is in fields; the others stand in words. */
export function useOpenLine(setFocus: UseFormSetFocus<Writing>) {
  const [open, setOpen] = useState<number>();
  const [goTo, setGoTo] = useState<FieldPath<Writing>>();
  // A field of a line that has just been opened is there only now; before the next key, however fast it comes.
  useLayoutEffect(() => {
    if (!goTo) return;
    setFocus(goTo);
    setGoTo(undefined);
  }, [goTo, setFocus]);
  return {
    open,
    setOpen,
    openAt(line: number, field: LineField) {
      setOpen(line);
      setGoTo(`lines.${line}.${field}`);
    },
  };
}
