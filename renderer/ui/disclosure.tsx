import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './disclosure.module.css';
import { takeLostFocus } from './focus-place.ts';
import { Icon } from './icons.tsx';

/** What is rarely needed, behind a line that opens it. */
export function Disclosure({
  label,
  done,
  open,
  onToggle,
  children,
}: {
  label: string;
  /** Words for the tick of what has been done in it; no tick without. */
  done?: string | undefined;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}) {
  const id = useId();
  const line = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  // Before anything else looks after a lost focus.
  useLayoutEffect(() => {
    if (wasOpen.current && !open) takeLostFocus(line.current);
    wasOpen.current = open;
  }, [open]);
  return (
    <div className={styles.disclosure}>
      <button
        ref={line}
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-describedby={done ? `${id}-done` : undefined}
        onClick={() => onToggle(!open)}
      >
        <Icon name="down" size={18} />
        {label}
        {done && (
          <span className={styles.done} aria-hidden="true">
            <Icon name="done" size={18} />
            <span id={`${id}-done`}>{done}</span>
          </span>
        )}
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
