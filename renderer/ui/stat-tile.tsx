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
  onPress,
}: {
  label: string;
  value: string | number;
  note?: string;
  icon?: IconName;
  tone?: Tone;
  /** Leads to what stands behind it. */
  onPress?: (() => void) | undefined;
}) {
  const content = (
    <>
      <span className={styles.label}>
        {icon && <Icon name={icon} size={18} />}
        {label}
      </span>
      <strong className={styles.value}>{value}</strong>
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
  return onPress ? (
    <button type="button" className={styles.tile} data-tone={tone} onClick={onPress}>
      {content}
    </button>
  ) : (
    <div className={styles.tile} data-tone={tone}>
      {content}
    </div>
  );
}
