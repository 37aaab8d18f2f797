import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/index.ts';
import styles from './unfolded.module.css';

/** A group of fields that is only there because somebody wanted it, with the way to fold it away again. */
export function Unfolded({
  title,
  removeLabel,
  onRemove,
  children,
}: {
  title: string;
  removeLabel: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{title}</legend>
      <div className={styles.head}>
        <strong aria-hidden="true">{title}</strong>
        <Button tone="plain" icon="remove" label={removeLabel} onPress={onRemove} />
      </div>
      {children}
    </fieldset>
  );
}
