import styles from './question.module.css';

/** A short question below a field, answered by pressing it; read aloud at once. */
export function Question({ label, onYes }: { label: string; onYes: () => void }) {
  return (
    <span role="alert">
      <button type="button" className={styles.question} tabIndex={-1} onClick={onYes}>
        {label}
      </button>
    </span>
  );
}
