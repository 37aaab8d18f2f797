import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icons.tsx';

/** Nothing here yet: why, and what to do next. */
export function EmptyState({
  icon,
  title,
  text,
  compact,
  children,
}: {
  icon: IconName;
  title: string;
  text?: string;
  /** In a small panel: one line beside a small picture. */
  compact?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty} data-compact={compact || undefined}>
      <span className={styles.picture}>
        <Icon name={icon} size={compact ? 20 : 34} />
      </span>
      <div className={styles.words}>
        <strong>{title}</strong>
        {text && <p>{text}</p>}
      </div>
      {children}
    </div>
  );
}
