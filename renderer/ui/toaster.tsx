/**
 * Short messages. A problem stays until it is closed, something goes well, or its screen is left; anything else leaves by
 * itself.
 */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { returnFocus } from './focus-place.ts';
import { Notice, type NoticeWords } from './notice.tsx';
import styles from './toaster.module.css';

interface ToastWords extends NoticeWords {
  /** What can be done about it; the message goes when it is done. */
  action?: { label: string; onPress: () => void };
}

interface Toast extends ToastWords {
  id: number;
  /** What was tried, such as the type of a command. */
  about?: string | undefined;
}

const visibleMs = 6000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next.slice(-3);
  for (const listener of listeners) listener();
}

const without = (gone: (toast: Toast) => boolean) => toasts.filter((toast) => !gone(toast));

/** Shows a message; `about` names what was tried, so that `unnotify` can take it away. */
export function notify(words: ToastWords, about?: string): void {
  lastId += 1;
  const id = lastId;
  // The newest is enough of what went well and of each thing that was tried, so that little of the work is covered.
  const isOver = (toast: Toast) =>
    toast.title === words.title || toast.tone !== 'problem' || (about !== undefined && toast.about === about);
  const old = without(isOver);
  change([...old, { ...words, id, about }]);
  if (words.tone !== 'problem') setTimeout(() => change(without((toast) => toast.id === id)), visibleMs);
}

/** Takes away what is no longer true about something, now that it is tried again; whether there was anything. */
export function unnotify(about: string): boolean {
  const wasShown = toasts.some((toast) => toast.about === about);
  if (wasShown) change(without((toast) => toast.about === about));
  return wasShown;
}

/** Takes away every problem, but one about `except`: another screen is shown, or something has gone well since. */
export function unnotifyProblems({ except }: { except?: string } = {}): void {
  const isOver = ({ tone, about }: Toast) => tone === 'problem' && (except === undefined || about !== except);
  if (toasts.some(isOver)) change(without(isOver));
}

/** Takes the problems away when `part` of the program gives way to another: they were about what is no longer shown. */
export function useProblemsOf(part: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is left when it is another.
  useEffect(() => () => unnotifyProblems(), [part]);
}

/** Takes away whatever is no problem: it was about somebody who is no longer on the screen. */
export function unnotifyMessages(): void {
  const isOver = ({ tone }: Toast) => tone !== 'problem';
  if (toasts.some(isOver)) change(without(isOver));
}

/** Takes the messages that are no problem away when `part` of the screen gives way to another. */
export function useMessagesOf(part: string | undefined): void {
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    unnotifyMessages();
  }, [part]);
}

export function Toaster() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  const isClosedByHand = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus can be lost whenever one goes.
  useLayoutEffect(() => {
    if (isClosedByHand.current) returnFocus();
    isClosedByHand.current = false;
  }, [shown]);
  const close = (id: number) => {
    isClosedByHand.current = true;
    change(without((toast) => toast.id === id));
  };
  return (
    <div className={styles.toasts} data-passing>
      {shown.map(({ id, about: _, action, ...words }) => (
        <Notice key={id} {...words} onClose={() => close(id)}>
          {action && (
            <Button
              label={action.label}
              onPress={() => {
                close(id);
                action.onPress();
              }}
            />
          )}
        </Notice>
      ))}
    </div>
  );
}
