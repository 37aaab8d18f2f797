import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { digitOf } from './digit.ts';
import styles from './pick-list.module.css';
import { useAutoFocus } from './use-auto-focus.ts';

/** A few ready answers, one below the other: a digit takes one from anywhere among them, Enter the one it stands on. */
export function PickList<Item>({
  label,
  items,
  keyOf,
  render,
  onPick,
  autoFocus,
}: {
  label: string;
  /** At most nine. */
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  onPick: (item: Item) => void;
  autoFocus?: boolean;
}) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const [visited, setVisited] = useState(0);
  useAutoFocus(first, autoFocus);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const digit = digitOf(event);
    const asked = digit === undefined ? undefined : items[digit - 1];
    if (step === undefined && asked === undefined) return;
    event.preventDefault();
    if (asked !== undefined) return onPick(asked);
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[(visited + (step ?? 0) + items.length) % items.length]?.focus();
  };
  return (
    <div className={styles.picks}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <ul ref={list} className={styles.list} aria-labelledby={id} onKeyDown={onKeyDown}>
        {items.map((item, index) => (
          <li key={keyOf(item)}>
            <button
              ref={index === 0 ? first : undefined}
              data-autofocus={(autoFocus && index === 0) || undefined}
              type="button"
              tabIndex={index === Math.min(visited, items.length - 1) ? 0 : -1}
              aria-keyshortcuts={String(index + 1)}
              onFocus={() => setVisited(index)}
              onClick={() => onPick(item)}
            >
              <span className={styles.digit} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.words}>{render(item)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
