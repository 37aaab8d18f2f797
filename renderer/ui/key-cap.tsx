import styles from './key-cap.module.css';

/** The keys of a shortcut, drawn as small caps. Screen readers get them from `aria-keyshortcuts` instead. */
export function KeyCap({ keys }: { keys: string }) {
  return (
    <span className={styles.caps} aria-hidden="true">
      {keys.replace('Enter', '⏎').replace('Escape', 'Esc').replace('+', ' ')}
    </span>
  );
}
