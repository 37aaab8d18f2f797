import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useImperativeHandle, useRef, useState } from 'react';
import styles from './completing-field.module.css';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldWords, useFieldIds } from './field.tsx';
import type { FieldBinding } from './text-field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';

interface CompletingFieldProps<Item> extends FieldWords, FieldBinding<string> {
  /** What the text may be meant to become, best first; the list shows only while somebody types. */
  found: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  onTake: (item: Item) => void;
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
}

/**
 * One line of text that may be completed from a list. Nothing in the list is marked before an arrow key is pressed,
 * so that Enter leaves what is typed as it is and goes on to the next field.
 */
export function CompletingField<Item>(props: CompletingFieldProps<Item>) {
  const { found, keyOf } = props;
  const ids = useFieldIds(props);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  const [typing, setTyping] = useState(false);
  const [marked, setMarked] = useState(-1);
  const open = typing && found.length > 0;
  const current = found[marked];
  const close = () => {
    setTyping(false);
    setMarked(-1);
  };
  const take = (item: Item) => {
    props.onTake(item);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setTyping(true);
      setMarked(nextMark(marked, found.length, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && open && current !== undefined) {
      event.preventDefault();
      take(current);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter') close();
  };
  return (
    <div className={field.field}>
      <FieldLabel words={props} htmlFor={ids.id} />
      <Popover
        opened={open}
        width="target"
        position="bottom-start"
        offset={4}
        shadow="md"
        withRoles={false}
        closeOnEscape={false}
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        classNames={{ dropdown: styles.dropdown ?? '' }}
      >
        <Popover.Target>
          <div className={field.row}>
            <input
              ref={input}
              data-autofocus={props.autoFocus || undefined}
              // Escape closes the list, not the dialog around it.
              data-mantine-stop-propagation={open || undefined}
              id={ids.id}
              className={field.input}
              name={props.name}
              value={props.value}
              placeholder={props.placeholder}
              disabled={props.disabled}
              maxLength={props.maxLength}
              autoComplete="off"
              spellCheck={false}
              role="combobox"
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-expanded={open}
              aria-controls={open ? listId : undefined}
              aria-activedescendant={open && current !== undefined ? `${listId}-${marked}` : undefined}
              aria-invalid={props.error !== undefined}
              aria-required={props.required || undefined}
              aria-describedby={ids.describedBy}
              onChange={(event) => {
                props.onChange(event.currentTarget.value);
                setTyping(true);
                setMarked(-1);
              }}
              onKeyDown={onKeyDown}
              onBlur={() => {
                close();
                props.onBlur?.();
              }}
            />
          </div>
        </Popover.Target>
        <Popover.Dropdown>
          <div id={listId} role="listbox" aria-label={props.label} className={styles.list}>
            {found.map((item, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works it from the field.
              <div
                key={keyOf(item)}
                id={`${listId}-${at}`}
                ref={(option) => {
                  if (at === marked) option?.scrollIntoView({ block: 'nearest' });
                }}
                role="option"
                tabIndex={-1}
                aria-selected={at === marked}
                className={styles.option}
                // The field keeps the cursor.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(item)}
              >
                {props.render(item)}
              </div>
            ))}
          </div>
        </Popover.Dropdown>
      </Popover>
      <FieldNotes words={props} ids={ids} />
    </div>
  );
}

/** After the last option, and before the first, comes the text itself: -1. */
export function nextMark(marked: number, count: number, step: 1 | -1): number {
  const places = count + 1;
  return ((marked + 1 + step + places) % places) - 1;
}
