import type { ReactNode } from 'react';
import styles from './person-row.module.css';
import { TicketNumber } from './ticket-number.tsx';

/** Somebody in a list of a desk: ticket and name, a short note at the right end, and what else is to be known below. */
export function PersonRow({
  ticket,
  name,
  note,
  children,
}: {
  ticket: string;
  name: string;
  note: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <TicketNumber ticket={ticket} />
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.note}>{note}</span>
      <span className={styles.more}>{children}</span>
    </div>
  );
}
