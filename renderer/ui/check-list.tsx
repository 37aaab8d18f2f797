import type { ReactNode } from 'react';
import styles from './check-list.module.css';
import { Icon } from './icons.tsx';

interface CheckItem {
  key: string;
  /** It stands in the way, it is worth a look, it is in order. */
  tone: 'problem' | 'priority' | 'done';
  title: string;
  /** What it means, in one sentence. */
  text?: string;
  /** The button that leads to where it is mended. */
  action?: ReactNode;
}

const icons = { problem: 'problem', priority: 'alert', done: 'done' } as const;

/** What was checked, one below the other, with what came of each. */
export function CheckList({ label, items }: { label: string; items: readonly CheckItem[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map(({ key, tone, title, text, action }) => (
        <li key={key} className={styles.item} data-tone={tone}>
          <Icon name={icons[tone]} size={20} />
          <div className={styles.words}>
            <strong>{title}</strong>
            {text && <p>{text}</p>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
