import styles from './picture.module.css';

/** A picture that somebody has chosen, in a frame of one size. */
export function Picture({ source, label }: { source: string; label: string }) {
  return <img className={styles.picture} src={source} alt={label} />;
}
