import type { Tone } from './badge.tsx';
import { Icon, type IconName } from './icons.tsx';
import styles from './stat-tile.module.css';

/** One number of the day, with its name. */
export function StatTile({
  label,
  value,
  note,
  icon,
  tone = 'neutral',
}: {
  label: string;
  value: string | number;
  note?: string;
  icon?: IconName;
  tone?: Tone;
}) {
  return (
    <div className={styles.tile} data-tone={tone}>
      <span className={styles.label}>
        {icon && <Icon name={icon} size={18} />}
        {label}
      </span>
      <strong className={styles.value}>{value}</strong>
      {note && <span className={styles.note}>{note}</span>}
    </div>
  );
}
