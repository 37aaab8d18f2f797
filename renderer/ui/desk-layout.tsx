import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './desk-layout.module.css';
import { useKeptFocus } from './focus-place.ts';

const Bar = createContext<HTMLElement | null>(null);

/**
 * The parts of every desk: a list on the left, the work in the middle, a quieter column on the right,
 * and the action bar below, where the one primary action always stands at the right end.
 */
export function DeskLayout({
  top,
  list,
  aside,
  primary,
  actions,
  children,
}: {
  /** Above all of it: tabs between the desk's views. */
  top?: ReactNode;
  list?: ReactNode;
  aside?: ReactNode;
  /** The one primary button. */
  primary?: ReactNode;
  /** Other buttons, before it. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const desk = useRef<HTMLDivElement>(null);
  useKeptFocus(desk);
  return (
    <div
      ref={desk}
      className={styles.desk}
      data-top={top ? true : undefined}
      data-list={list ? true : undefined}
      data-aside={aside ? true : undefined}
    >
      {top && <div className={styles.top}>{top}</div>}
      {list && (
        <section className={styles.list} aria-label={t('frame.list')}>
          {list}
        </section>
      )}
      <main className={styles.work} tabIndex={-1}>
        <Bar value={bar}>{children}</Bar>
      </main>
      {aside && <aside className={styles.aside}>{aside}</aside>}
      <footer ref={setBar} className={styles.bar}>
        {(primary || actions) && <Buttons primary={primary} actions={actions} />}
      </footer>
    </div>
  );
}

function Buttons({ primary, actions }: { primary?: ReactNode; actions?: ReactNode }) {
  return (
    <>
      <div className={styles.actions}>{actions}</div>
      {primary}
    </>
  );
}

/** Puts buttons into the action bar from inside the work, where the list beside it has to stay as it is. */
export function DeskActions(props: { primary?: ReactNode; actions?: ReactNode }) {
  const bar = useContext(Bar);
  return bar && createPortal(<Buttons {...props} />, bar);
}
