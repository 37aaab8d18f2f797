/** Keyboards and screen readers work from where the focus is: when what held it goes away, it goes back, never nowhere. */
import { type RefObject, useEffect, useLayoutEffect } from 'react';

/** The content of a dialog, which can take the focus. */
const beginningOfDialog = '[data-dialog-content]';

let last: HTMLElement | undefined;
/** The same inside of dialogs, from which another may be opened. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** Remembers where the focus was last, on the screen and in each dialog, which is where a dialog is opened from. */
export function useRememberedFocus(): void {
  // Before anything that takes the focus when it first appears.
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      // Nobody comes back to a message that passes.
      if (!(target instanceof HTMLElement) || target.closest('[data-passing]')) return;
      const dialog = target.closest('[role="dialog"]');
      if (dialog) lastIn.set(dialog, target);
      else last = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

const placeIn = (dialog: Element | null | undefined) => (dialog ? lastIn.get(dialog) : last);

/** Gives a focus that is nowhere back to what had it last in the topmost dialog or else on the screen; where that is gone, to its beginning. */
export function returnFocus(): void {
  if (!isNowhere()) return;
  const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  const place = placeIn(dialog);
  if (place?.isConnected) place.focus({ preventScroll: true });
  if (isNowhere())
    (dialog ?? document)
      .querySelector<HTMLElement>(dialog ? beginningOfDialog : 'main')
      ?.focus({ preventScroll: true });
}

/** Gives a focus that is nowhere to what is left of where it was. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (isNowhere()) element?.focus({ preventScroll: true });
}

/** Puts the cursor into what has just appeared; behind an open dialog only once that is closed. */
export function takeFocus(element: HTMLElement, isBehindDialog: boolean): void {
  if (isBehindDialog) last = element;
  else element.focus();
}

/** Watches what comes and goes in a part of the screen or of a dialog, so that a button that has done its work leaves no gap. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!part.current) return;
    const dialog = part.current.closest('[role="dialog"]');
    const changed = new MutationObserver(() => {
      if (placeIn(dialog)?.isConnected === false) returnFocus();
    });
    changed.observe(part.current, { childList: true, subtree: true });
    return () => changed.disconnect();
  }, [part]);
}
