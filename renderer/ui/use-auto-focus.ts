import { type RefObject, useEffect } from 'react';

/** Puts the cursor in a field when it first appears; in a dialog that opens, `data-autofocus` says the same to it. */
export function useAutoFocus(ref: RefObject<HTMLElement | null>, wanted = false): void {
  useEffect(() => {
    if (wanted) ref.current?.focus();
  }, [ref, wanted]);
}
