import { type RefObject, useContext, useEffect } from 'react';
import { takeFocus } from './focus-place.ts';
import { DialogDepth, isBehindDialog } from './shortcut.ts';

/** Puts the cursor in a field when it first appears; in a dialog that opens, `data-autofocus` says the same to it. */
export function useAutoFocus(ref: RefObject<HTMLElement | null>, wanted = false): void {
  const depth = useContext(DialogDepth);
  useEffect(() => {
    if (wanted && ref.current) takeFocus(ref.current, isBehindDialog(depth));
  }, [ref, wanted, depth]);
}
