import styles from './badge.module.css';
import { Icon, type IconName } from './icons.tsx';

/** The five meanings a colour can have, and none. */
export type Tone = 'neutral' | 'priority' | 'waiting' | 'progress' | 'done' | 'problem';

const icons: Record<Tone, IconName | undefined> = {
  neutral: undefined,
  priority: 'priority',
  waiting: 'waiting',
  progress: 'progress',
  done: 'done',
  problem: 'problem',
};

/** A state in one word; colour, picture and word say the same. */
export function Badge({
  label,
  tone = 'neutral',
  icon,
  strong,
}: {
  label: string;
  tone?: Tone;
  icon?: IconName;
  strong?: boolean;
}) {
  const name = icon ?? icons[tone];
  return (
    <span className={styles.badge} data-tone={tone} data-strong={strong || undefined}>
      {name && <Icon name={name} size={15} />}
      {label}
    </span>
  );
}
