import { useRef } from 'react';
import button from './button.module.css';
import { Icon, type IconName } from './icons.tsx';
import { KeyCap } from './key-cap.tsx';
import { type MenuItem, MenuOf } from './menu.tsx';
import { useShortcut } from './shortcut.ts';

/** The rarer actions of a screen behind one button, so that the frequent ones stay few; drawn only when there are any. */
export function ActionMenu({
  label,
  icon = 'list',
  shortcut,
  items,
}: {
  label: string;
  icon?: IconName;
  shortcut?: string;
  items: readonly MenuItem[];
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useShortcut(shortcut, () => ref.current?.click(), { enabled: items.length > 0 });
  if (items.length === 0) return null;
  return (
    <MenuOf items={items} position="top-start">
      <button
        ref={ref}
        type="button"
        className={button.button}
        aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      >
        <Icon name={icon} />
        <span className={button.label}>{label}</span>
        <Icon name="down" size={16} />
        {shortcut && <KeyCap keys={shortcut} />}
      </button>
    </MenuOf>
  );
}
