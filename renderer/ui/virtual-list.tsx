import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icons.tsx';
import styles from './virtual-list.module.css';

export interface VirtualListProps<Item> {
  /** Read aloud as the name of the list. */
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  selected: string | undefined;
  /** Arrow keys and clicks select. */
  onSelect: (item: Item) => void;
  /** Enter and double click take it. */
  onTake?: (item: Item) => void;
  /** Where several can be marked: the space bar and a click on the tick mark one; with `byRow` a click anywhere on it. */
  marks?: { keys: ReadonlySet<string>; onToggle: (item: Item) => void; byRow?: boolean };
  /** Height of a row in pixels before it is measured. */
  rowHeight?: number;
  /** Shown instead of an empty list. */
  empty?: ReactNode;
  /** Id of the list, for a search field that steers it. */
  id?: string;
  /** Has the cursor when the dialog it stands in opens. */
  autoFocus?: boolean;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Where a key leads in a list of `length` rows; nothing when the key is none of a list's. */
export function moveInList(key: string, current: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return current < 0 ? (step > 0 ? 0 : length - 1) : Math.min(length - 1, Math.max(0, current + step));
}

/** Id of a row, for `aria-activedescendant`. */
export const rowId = (list: string, key: string) => `${list}-${key}`;

/** A list of any length of which only the visible rows exist. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, selected, rowHeight = 64 } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const scroller = useRef<HTMLDivElement>(null);
  const current = items.findIndex((item) => keyOf(item) === selected);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
  });
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: 'auto' });
  }, [current, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = items[current];
    // With Ctrl it is the main action of the screen.
    if (event.key === 'Enter' && !event.ctrlKey && chosen !== undefined && props.onTake) {
      event.preventDefault();
      props.onTake(chosen);
      return;
    }
    if (event.key === ' ' && chosen !== undefined && props.marks) {
      event.preventDefault();
      props.marks.onToggle(chosen);
      return;
    }
    const next = items[moveInList(event.key, current, items.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    props.onSelect(next);
  };

  if (items.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    <div
      ref={scroller}
      id={id}
      className={styles.list}
      role="listbox"
      aria-multiselectable={props.marks ? true : undefined}
      aria-label={props.label}
      aria-activedescendant={selected === undefined || current < 0 ? undefined : rowId(id, selected)}
      tabIndex={0}
      data-autofocus={props.autoFocus || undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const key = keyOf(item);
          return (
            <div
              key={key}
              id={rowId(id, key)}
              ref={rows.measureElement}
              data-index={row.index}
              className={styles.row}
              role="option"
              tabIndex={-1}
              aria-selected={key === selected}
              aria-checked={props.marks?.keys.has(key)}
              data-marks={props.marks ? true : undefined}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start}px)` }}
              onMouseDown={({ button }) => {
                props.onSelect(item);
                if (props.marks?.byRow && button === 0) props.marks.onToggle(item);
              }}
              onDoubleClick={props.marks?.byRow ? undefined : () => props.onTake?.(item)}
            >
              {props.marks && (
                <Mark
                  isMarked={props.marks.keys.has(key)}
                  onToggle={props.marks.byRow ? undefined : () => props.marks?.onToggle(item)}
                />
              )}
              {props.render(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** For the mouse; the row itself says whether it is marked. */
function Mark({ isMarked, onToggle }: { isMarked: boolean; onToggle: (() => void) | undefined }) {
  return (
    <span
      className={styles.mark}
      data-marked={isMarked || undefined}
      aria-hidden="true"
      onClick={onToggle}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon name="check" size={14} />
    </span>
  );
}
