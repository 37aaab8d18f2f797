import { useEffect, useId, useState } from 'react';
import { Stack } from './layout.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { moveInList, rowId, VirtualList, type VirtualListProps } from './virtual-list.tsx';

type Field = Pick<
  TextFieldProps,
  'label' | 'hideLabel' | 'hint' | 'placeholder' | 'shortcut' | 'large' | 'value' | 'onChange'
>;

/** A field and what it finds: arrow keys move through the list while one goes on typing, Enter takes the marked one. */
export function SearchList<Item>({
  field,
  list,
  height,
  foundFor,
}: {
  field: Field;
  list: Omit<VirtualListProps<Item>, 'id' | 'onTake'> & { onTake: (item: Item) => void };
  /** Of the list in pixels; else it fills what is left. */
  height?: number;
  /** The text that `items` were found for, where finding takes a moment: Enter then waits for what is typed now. */
  foundFor?: string;
}) {
  const id = useId();
  const { items, keyOf, selected } = list;
  const current = items.findIndex((item) => keyOf(item) === selected);
  const isCurrent = foundFor === undefined || foundFor === field.value;
  // The text for which Enter was pressed before its list was there, as when a scanner types it.
  const [awaited, setAwaited] = useState<string>();
  const take = () => {
    const taken = items[current] ?? (field.value.trim() === '' ? undefined : items[0]);
    if (taken !== undefined) list.onTake(taken);
  };
  useEffect(() => {
    if (awaited === undefined) return;
    if (awaited === field.value && !isCurrent) return;
    setAwaited(undefined);
    if (awaited === field.value) take();
  });
  return (
    <Stack gap={3} grow>
      <TextField
        {...field}
        icon="search"
        autoFocus
        controls={{
          list: id,
          active: current < 0 || selected === undefined ? undefined : rowId(id, selected),
          expanded: items.length > 0,
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) {
            event.preventDefault();
            if (isCurrent) take();
            else setAwaited(field.value);
            return;
          }
          // They move in the text.
          if (event.key === 'Home' || event.key === 'End') return;
          const next = items[moveInList(event.key, current, items.length) ?? -1];
          if (next === undefined) return;
          event.preventDefault();
          list.onSelect(next);
        }}
      />
      {height === undefined ? (
        <VirtualList {...list} id={id} />
      ) : (
        <div style={{ height, display: 'flex', flexDirection: 'column' }}>
          <VirtualList {...list} id={id} />
        </div>
      )}
    </Stack>
  );
}
