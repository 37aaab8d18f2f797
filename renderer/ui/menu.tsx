import { Menu as LibraryMenu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Inside } from './dialog.tsx';
import { Icon, type IconName } from './icons.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  checked?: boolean;
  /** The key that does the same; the screen listens for it. */
  shortcut?: string;
  onPress: () => void;
}

/** A button that opens a short list of actions. */
export function Menu({ label, icon, items }: { label: string; icon: IconName; items: readonly MenuItem[] }) {
  return (
    <MenuOf items={items} position="bottom-end">
      <button type="button" className={styles.target}>
        <Icon name={icon} />
        <span>{label}</span>
        <Icon name="down" size={16} />
      </button>
    </MenuOf>
  );
}

/** The list of actions that the button in it opens. Esc closes it and means nothing to the screen behind it. */
export function MenuOf({
  items,
  position,
  children,
}: {
  items: readonly MenuItem[];
  position: 'bottom-end' | 'top-start';
  children: ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <LibraryMenu
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
      returnFocus
      position={position}
      shadow="md"
      width={280}
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
    >
      <LibraryMenu.Target>{children}</LibraryMenu.Target>
      <LibraryMenu.Dropdown>
        <Inside onClose={() => setOpened(false)}>
          {items.map((item) => (
            <LibraryMenu.Item
              key={item.id}
              className={styles.item ?? ''}
              leftSection={item.icon && <Icon name={item.icon} size={18} />}
              rightSection={
                item.checked ? (
                  <Icon name="check" size={18} />
                ) : (
                  item.shortcut && <KeyCap keys={item.shortcut} />
                )
              }
              aria-keyshortcuts={item.shortcut?.replace('Ctrl', 'Control')}
              onClick={item.onPress}
            >
              {item.label}
            </LibraryMenu.Item>
          ))}
        </Inside>
      </LibraryMenu.Dropdown>
    </LibraryMenu>
  );
}
