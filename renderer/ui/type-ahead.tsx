import { Combobox, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldWords, useFieldIds } from './field.tsx';
import { Icon } from './icons.tsx';
import type { FieldBinding } from './text-field.tsx';
import styles from './type-ahead.module.css';
import { useAutoFocus } from './use-auto-focus.ts';

export interface TypeAheadProps<Item> extends FieldWords, FieldBinding<string> {
  /** What matches the text, best first. */
  found: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  /** The field is empty again and keeps the cursor afterwards. */
  onTake: (item: Item) => void;
  /** Offers what is typed as it is, after everything found. */
  free?: { label: string; onTake: (text: string) => void };
  placeholder?: string;
  autoFocus?: boolean;
}

const asTyped = ' as typed';

/** Adds to a list: type, Enter takes the marked one. The caller finds, so that each list is searched in its own way. */
export function TypeAhead<Item>(props: TypeAheadProps<Item>) {
  const { value: text, onChange, found, keyOf, free } = props;
  const { t } = useTranslation();
  const ids = useFieldIds(props);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  const list = useCombobox();
  const { selectFirstOption } = list;
  const typed = text.trim() !== '';
  const first = found[0];
  // Whenever another option comes first, that one is marked.
  const marked = typed && (first === undefined ? asTyped : keyOf(first));
  useEffect(() => {
    if (marked) selectFirstOption();
  }, [marked, selectFirstOption]);

  const take = (key: string) => {
    const item = found.find((each) => keyOf(each) === key);
    if (item !== undefined) props.onTake(item);
    else if (key === asTyped) free?.onTake(text.trim());
    onChange('');
    list.closeDropdown();
  };
  return (
    <div className={field.field}>
      <FieldLabel words={props} htmlFor={ids.id} />
      <Combobox
        store={list}
        onOptionSubmit={take}
        shadow="md"
        transitionProps={{ duration: 0 }}
        classNames={{
          dropdown: styles.dropdown ?? '',
          option: styles.option ?? '',
          empty: styles.empty ?? '',
        }}
      >
        <div className={field.row}>
          <span className={field.before}>
            <Icon name="search" />
          </span>
          <Combobox.Target withExpandedAttribute autoComplete="off">
            <input
              ref={input}
              data-autofocus={props.autoFocus || undefined}
              id={ids.id}
              className={field.input}
              name={props.name}
              value={text}
              placeholder={props.placeholder}
              disabled={props.disabled}
              maxLength={300}
              spellCheck={false}
              aria-autocomplete="list"
              aria-invalid={props.error !== undefined}
              aria-required={props.required || undefined}
              aria-describedby={ids.describedBy}
              onChange={(event) => {
                onChange(event.currentTarget.value);
                list.openDropdown();
              }}
              onKeyDown={(event) => {
                // Sends the form: what is marked has not been chosen by that.
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) list.resetSelectedOption();
              }}
              onBlur={() => {
                list.closeDropdown();
                props.onBlur?.();
              }}
            />
          </Combobox.Target>
        </div>
        <Combobox.Dropdown hidden={!typed}>
          <Combobox.Options aria-label={props.label}>
            {found.map((item) => (
              <Combobox.Option key={keyOf(item)} value={keyOf(item)}>
                {props.render(item)}
              </Combobox.Option>
            ))}
            {free && typed && <Combobox.Option value={asTyped}>{free.label}</Combobox.Option>}
            {!free && found.length === 0 && <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <FieldNotes words={props} ids={ids} />
    </div>
  );
}
