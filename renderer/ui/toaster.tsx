/** Short messages in a corner. A problem stays until it is closed; anything else leaves by itself. */
import { useSyncExternalStore } from 'react';
import { Notice, type NoticeWords } from './notice.tsx';
import styles from './toaster.module.css';

interface Toast extends NoticeWords {
  id: number;
}

const visibleMs = 6000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next.slice(-4);
  for (const listener of listeners) listener();
}

/** Shows a message; gives back how to take it away. */
export function notify(words: NoticeWords): () => void {
  lastId += 1;
  const id = lastId;
  const close = () => change(toasts.filter((toast) => toast.id !== id));
  change([...toasts.filter((toast) => toast.title !== words.title), { ...words, id }]);
  if (words.tone !== 'problem') setTimeout(close, visibleMs);
  return close;
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
    <div className={styles.corner}>
      {shown.map(({ id, ...words }) => (
        <Notice key={id} {...words} onClose={() => change(toasts.filter((toast) => toast.id !== id))} />
      ))}
    </div>
  );
}
