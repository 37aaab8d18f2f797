import { useId } from 'react';
import styles from './progress.module.css';

/** How far a long piece of work is. */
export function Progress({
  label,
  value,
  max,
  text,
}: {
  label: string;
  value: number;
  max: number;
  /** The same in words. */
  text: string;
}) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <strong id={id}>{label}</strong>
        <span>{text}</span>
      </div>
      <progress className={styles.bar} aria-labelledby={id} value={value} max={Math.max(1, max)} />
    </div>
  );
}
