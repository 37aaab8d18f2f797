import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { Mark } from './mark.tsx';
import styles from './welcome.module.css';

/** The door of the app: what it is on the left, the way in on the right. */
export function Welcome({
  name,
  lead,
  promises,
  corner,
  band,
  children,
}: {
  name: string;
  lead: string;
  promises: readonly { icon: IconName; text: string }[];
  /** Stands in the upper right corner. */
  corner?: ReactNode;
  band?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.page}>
      {band}
      <div className={styles.sides}>
        <aside className={styles.brand} aria-label={name}>
          <div className={styles.name}>
            <Mark size={52} />
            <span>{name}</span>
          </div>
          <p className={styles.lead}>{lead}</p>
          <ul className={styles.promises}>
            {promises.map((promise) => (
              <li key={promise.text}>
                <Icon name={promise.icon} size={22} />
                {promise.text}
              </li>
            ))}
          </ul>
          <svg className={styles.hills} viewBox="0 0 480 200" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0 120 70 62l58 46 74-84 92 98 60-52 126 92v138H0z" fill="#0d4a4f" />
            <path d="M0 162 90 112l84 48 96-70 88 66 122-40v84H0z" fill="#125c61" />
          </svg>
        </aside>
        <main className={styles.way}>
          <div className={styles.corner}>{corner}</div>
          {children}
        </main>
      </div>
    </div>
  );
}
