/** Keyboards and screen readers work from where the focus is: when what held it goes away, it goes back, never nowhere. */
import { type RefObject, useEffect, useLayoutEffect } from 'react';

let last: HTMLElement | undefined;

/** Remembers where the focus was last outside of dialogs, which is where a dialog is opened from, as long as it is on the screen. */
export function useRememberedFocus(): void {
  // Before anything that takes the focus when it first appears.
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest('[role="dialog"]')) last = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/** Gives a focus that is nowhere back to what had it last; to the work of the desk where that is gone. */
export function returnFocus(): void {
  if (!isNowhere()) return;
  if (last?.isConnected) last.focus({ preventScroll: true });
  if (isNowhere()) document.querySelector('main')?.focus({ preventScroll: true });
}

/** Puts the cursor into what has just appeared; behind an open dialog only once that is closed. */
export function takeFocus(element: HTMLElement, isBehindDialog: boolean): void {
  if (isBehindDialog) last = element;
  else element.focus();
}

/** Watches what comes and goes in a part of the screen, so that a button that has done its work leaves no gap. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!part.current) return;
    const changed = new MutationObserver(() => {
      if (last && !last.isConnected) returnFocus();
    });
    changed.observe(part.current, { childList: true, subtree: true });
    return () => changed.disconnect();
  }, [part]);
}
