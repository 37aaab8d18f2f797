import { type ReactNode, useId } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icons.tsx';

/** What is rarely needed, behind a line that opens it. */
export function Disclosure({
  label,
  open,
  onToggle,
  children,
}: {
  label: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.disclosure}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
      >
        <Icon name="down" size={18} />
        {label}
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
