import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './chips.module.css';

/** What has been chosen or added, one beside the other, each with a way to take it out again. Not drawn while empty. */
export function Chips<Item>({
  label,
  items,
  keyOf,
  render,
  removeLabel,
  onRemove,
}: {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  /** Names the button that takes one out. */
  removeLabel: (item: Item) => string;
  onRemove: (item: Item) => void;
}) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <span>{render(item)}</span>
          <Button
            tone="plain"
            iconOnly
            icon="close"
            label={removeLabel(item)}
            onPress={() => onRemove(item)}
          />
        </li>
      ))}
    </ul>
  );
}
