import { useEffect, useState } from 'react';
import { useFormats } from '../../i18n/index.ts';
import styles from './board.module.css';

const everyMs = 1_000;

/** The time of the clinic. By itself, so that the seconds draw nothing else anew. */
export function Clock() {
  const formats = useFormats();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return <time className={styles.clock}>{formats.time(now)}</time>;
}
