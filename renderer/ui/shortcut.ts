/**
 * Shortcuts such as `F4` or `Ctrl+Enter`. While a dialog is open only the shortcuts inside it answer,
 * so that a key never does something hidden behind it.
 */
import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** How many dialogs surround a component. */
export const DialogDepth = createContext(0);

let openDialogs = 0;
const listeners = new Set<() => void>();

/** Counts an open dialog for as long as it is open; gives back how to stop counting it. */
export function countDialog(): () => void {
  openDialogs += 1;
  for (const listener of listeners) listener();
  return () => {
    openDialogs -= 1;
    for (const listener of listeners) listener();
  };
}

/** Whether a dialog lies over what is surrounded by `depth` of them. */
export const isBehindDialog = (depth: number) => openDialogs > depth;

function useOpenDialogs(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => openDialogs,
  );
}

/** Whether a key press is the shortcut; `Ctrl` is also ⌘. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  shortcut: string,
): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.at(-1);
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === parts.includes('ctrl') &&
    event.altKey === parts.includes('alt') &&
    event.shiftKey === parts.includes('shift')
  );
}

/** Whether Enter or the space bar only goes on because it is held: what it then meets was not meant. */
export const isHeldDown = ({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): boolean =>
  repeat && (key === 'Enter' || key === ' ');

/** Runs `handler` when the keys are pressed anywhere in the window; no shortcut, no listening. */
export function useShortcut(
  shortcut: string | undefined,
  handler: () => void,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const depth = useContext(DialogDepth);
  const active = useOpenDialogs() === depth && enabled;
  const latest = useRef(handler);
  // Before the screen is drawn: a key that can be seen works.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useLayoutEffect(() => {
    if (!shortcut || !active) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isShortcut(event, shortcut)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcut, active]);
}
