import { type KeyboardEvent, useRef } from 'react';
import type { Tone } from './badge.tsx';
import styles from './tabs.module.css';
import { useAutoFocus } from './use-auto-focus.ts';
import { moveInList } from './virtual-list.tsx';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** How many things stand behind it. */
  count?: number | undefined;
  tone?: Tone | undefined;
}

/** Groups of one list, side by side with how much is in each; arrow keys move between them. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  takesFocus,
}: {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id | undefined;
  onSelect: (id: Id) => void;
  /** The chosen tab has the cursor when it appears: choosing it has put the same tabs in their place anew. */
  takesFocus?: boolean;
}) {
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  useAutoFocus(chosen, takesFocus);
  const current = tabs.findIndex((tab) => tab.id === selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp', Home: 'Home', End: 'End' }[event.key];
    const next = step === undefined ? undefined : moveInList(step, current, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.tabs}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          ref={tab.id === selected ? chosen : undefined}
          type="button"
          role="tab"
          className={styles.tab}
          data-tone={tab.tone}
          aria-selected={tab.id === selected}
          tabIndex={index === Math.max(0, current) ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.count !== undefined && <strong className={styles.count}>{tab.count}</strong>}
          <span>{tab.label}</span>
        </button>
      ))}
    </div>
  );
}
