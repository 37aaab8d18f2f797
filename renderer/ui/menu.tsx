import { Menu as LibraryMenu } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './menu.module.css';

// Esc closes the menu and means nothing to the screen behind it.
const keepEscape = (event: KeyboardEvent) => {
  if (event.key === 'Escape') event.preventDefault();
};

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  checked?: boolean;
  onPress: () => void;
}

/** A button that opens a short list of actions. */
export function Menu({ label, icon, items }: { label: string; icon: IconName; items: readonly MenuItem[] }) {
  return (
    <LibraryMenu
      position="bottom-end"
      shadow="md"
      width={260}
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
    >
      <LibraryMenu.Target>
        <button type="button" className={styles.target}>
          <Icon name={icon} />
          <span>{label}</span>
          <Icon name="down" size={16} />
        </button>
      </LibraryMenu.Target>
      <LibraryMenu.Dropdown onKeyDown={keepEscape}>
        {items.map((item) => (
          <LibraryMenu.Item
            key={item.id}
            className={styles.item ?? ''}
            leftSection={item.icon && <Icon name={item.icon} size={18} />}
            rightSection={item.checked && <Icon name="check" size={18} />}
            onClick={item.onPress}
          >
            {item.label}
          </LibraryMenu.Item>
        ))}
      </LibraryMenu.Dropdown>
    </LibraryMenu>
  );
}
