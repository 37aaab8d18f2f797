import { useId } from 'react';
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
}: {
  field: Field;
  list: Omit<VirtualListProps<Item>, 'id' | 'onTake'> & { onTake: (item: Item) => void };
  /** Of the list in pixels; else it fills what is left. */
  height?: number;
}) {
  const id = useId();
  const { items, keyOf, selected } = list;
  const current = items.findIndex((item) => keyOf(item) === selected);
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
          if (event.key === 'Enter') {
            event.preventDefault();
            const taken = items[current] ?? (field.value.trim() === '' ? undefined : items[0]);
            if (taken !== undefined) list.onTake(taken);
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
