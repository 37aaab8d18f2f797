import styles from './ticket-number.module.css';

/** A ticket as people have it on their paper: large, in figures that do not jump. */
export function TicketNumber({
  ticket,
  size = 'small',
}: {
  ticket: string;
  size?: 'small' | 'large' | 'huge';
}) {
  return (
    <span className={styles.ticket} data-size={size}>
      {ticket}
    </span>
  );
}
