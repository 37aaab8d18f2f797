import { useId, useLayoutEffect } from 'react';
import styles from './blocker.module.css';
import { Icon } from './icons.tsx';
import { countDialog } from './shortcut.ts';

/** Covers the screen while it has to wait for something; shortcuts below it rest. */
export function Blocker({ title, text }: { title: string; text: string }) {
  const id = useId();
  useLayoutEffect(countDialog, []);
  return (
    <div className={styles.cover}>
      <div className={styles.box} role="alertdialog" aria-labelledby={id} aria-describedby={`${id}-text`}>
        <Icon name="offline" size={40} />
        <strong id={id}>{title}</strong>
        <p id={`${id}-text`}>{text}</p>
        <span className={styles.bar} />
      </div>
    </div>
  );
}
