import { type KeyboardEvent, useId, useRef } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './section-list.module.css';
import { useProblemsOf } from './toaster.tsx';
import { moveInList } from './virtual-list.tsx';

export interface SectionItem<Id extends string> {
  id: Id;
  label: string;
  icon: IconName;
  /** What is still missing there; drawn with a picture and read aloud, as `words` where a number says too little. */
  mark?: { tone: 'problem' | 'priority' | 'done'; label: string; words?: string } | undefined;
}

const markIcons = { problem: 'problem', priority: 'alert', done: 'done' } as const;

/** The sections of a long piece of work, one below the other; arrow keys move between them. */
export function SectionList<Id extends string>({
  label,
  sections,
  selected,
  onSelect,
}: {
  label: string;
  sections: readonly SectionItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  useProblemsOf(selected);
  const current = sections.findIndex(({ id }) => id === selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const here = buttons.findIndex((each) => each.matches(':focus'));
    const next = moveInList(event.key, here, sections.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="tablist"
      aria-orientation="vertical"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {sections.map(({ id, label: name, icon, mark }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={styles.section}
          aria-selected={id === selected}
          aria-describedby={mark ? `${listId}-${id}` : undefined}
          tabIndex={index === Math.max(0, current) ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          <Icon name={icon} size={20} />
          <span className={styles.name}>{name}</span>
          {mark && (
            // Hidden where it stands, so that the section keeps its name; told as what describes it.
            <span className={styles.mark} data-tone={mark.tone} aria-hidden="true">
              <Icon name={markIcons[mark.tone]} size={16} />
              <span>{mark.label}</span>
              <span id={`${listId}-${id}`} className="visually-hidden">
                {mark.words ?? mark.label}
              </span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
