import styles from './progress.module.css';

/** How far a long piece of work is. */
export function Progress({
  label,
  value,
  max,
  text,
}: {
  /** Read aloud: what is going on. */
  label: string;
  value: number;
  max: number;
  /** How far it is in words. */
  text: string;
}) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} aria-label={label} value={value} max={Math.max(1, max)} />
      <span>{text}</span>
    </div>
  );
}
