/** Short messages. A problem stays until it is closed or what it is about goes well; anything else leaves by itself. */
import { useSyncExternalStore } from 'react';
import { Notice, type NoticeWords } from './notice.tsx';
import styles from './toaster.module.css';

interface Toast extends NoticeWords {
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
export function notify(words: NoticeWords, about?: string): void {
  lastId += 1;
  const id = lastId;
  // The newest is enough of what went well, so that little of the work is covered.
  const old = without((toast) => toast.title === words.title || toast.tone !== 'problem');
  change([...old, { ...words, id, about }]);
  if (words.tone !== 'problem') setTimeout(() => change(without((toast) => toast.id === id)), visibleMs);
}

/** Takes away what is no longer true about something, now that it is tried again. */
export function unnotify(about: string): void {
  if (toasts.some((toast) => toast.about === about)) change(without((toast) => toast.about === about));
}

export function Toaster() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={styles.toasts}>
      {shown.map(({ id, about: _, ...words }) => (
        <Notice key={id} {...words} onClose={() => change(without((toast) => toast.id === id))} />
      ))}
    </div>
  );
}
