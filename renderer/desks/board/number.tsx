import type { CSSProperties } from 'react';
import styles from './board.module.css';

interface Letters extends CSSProperties {
  '--letters': number;
}

/** A ticket as large as its place allows: `AG-007` takes more room than `A-017`. */
export function BoardNumber({ ticket }: { ticket: string }) {
  const letters: Letters = { '--letters': ticket.length };
  return (
    <span className={styles.number} style={letters}>
      {ticket}
    </span>
  );
}
