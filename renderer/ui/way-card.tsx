import { useRef } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { useAutoFocus } from './use-auto-focus.ts';
import styles from './way-card.module.css';

/** One of very few ways to go on, large enough that nothing else has to be read first. */
export function WayCard({
  icon,
  title,
  text,
  autoFocus,
  onPress,
}: {
  icon: IconName;
  title: string;
  text: string;
  autoFocus?: boolean;
  onPress: () => void;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useAutoFocus(ref, autoFocus);
  return (
    <button
      ref={ref}
      type="button"
      className={styles.way}
      data-autofocus={autoFocus || undefined}
      onClick={onPress}
    >
      <span className={styles.picture}>
        <Icon name={icon} size={34} />
      </span>
      <strong className={styles.title}>{title}</strong>
      <span className={styles.text}>{text}</span>
    </button>
  );
}
