import { type ReactNode, useId, useRef } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './panel.module.css';
import { useReachable } from './use-reachable.ts';

interface PanelProps {
  title?: string;
  /** Level of its heading: 2 unless it stands inside another panel. */
  level?: 2 | 3;
  icon?: IconName;
  /** Stands at the right end of the heading. */
  aside?: ReactNode;
  /** Fills the height that is left and scrolls inside itself. */
  fill?: boolean;
  tone?: 'plain' | 'sunk' | 'accent';
  children: ReactNode;
}

/** A sheet of paper with a heading. */
export function Panel({ title, level = 2, icon, aside, fill, tone = 'plain', children }: PanelProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  useReachable(body);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={styles.panel}
      data-fill={fill || undefined}
      data-tone={tone}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <header className={styles.head}>
          {icon && <Icon name={icon} />}
          <Heading id={id}>{title}</Heading>
          {aside && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      <div ref={body} className={styles.body}>
        {children}
      </div>
    </section>
  );
}
