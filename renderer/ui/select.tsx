import { Select as LibrarySelect } from '@mantine/core';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchText } from '#shared/domain/patient/name.ts';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldWords, useFieldIds } from './field.tsx';
import styles from './select.module.css';
import type { FieldBinding } from './text-field.tsx';

interface SelectOption {
  value: string;
  label: string;
  /** A second, quieter line. */
  hint?: string | undefined;
  /** Other words under which it is found. */
  keywords?: string | undefined;
  disabled?: boolean | undefined;
}

export interface SelectProps extends FieldWords, FieldBinding<string | undefined> {
  options: readonly SelectOption[];
  placeholder?: string | undefined;
  clearable?: boolean;
  /** Most options shown at once; typing narrows them down. */
  limit?: number;
  autoFocus?: boolean;
  /** Empties the field after each choice, for fields that add to a list. */
  forgets?: boolean;
}

/** One of many: found by typing any of its words, without diacritics and in any order. */
export function Select(props: SelectProps) {
  const { t } = useTranslation();
  const ids = useFieldIds(props);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0 || props.autoFocus) input.current?.focus();
  }, [turn, props.autoFocus]);
  const byValue = useMemo(() => new Map(props.options.map((each) => [each.value, each])), [props.options]);
  const haystacks = useMemo(
    () =>
      new Map(
        props.options.map((each) => [
          each.value,
          searchText(`${each.label} ${each.hint ?? ''} ${each.keywords ?? ''}`),
        ]),
      ),
    [props.options],
  );
  return (
    <div className={field.field}>
      <FieldLabel words={props} htmlFor={ids.id} />
      <LibrarySelect
        key={turn}
        ref={input}
        id={ids.id}
        data={props.options.map(({ value, label, disabled = false }) => ({ value, label, disabled }))}
        value={props.value ?? null}
        onChange={(value) => {
          props.onChange(value ?? undefined);
          if (props.forgets) setTurn(turn + 1);
        }}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          // Esc closes the list and means nothing to the screen around it.
          const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true';
          if (event.key === 'Escape' && isOpen) event.preventDefault();
        }}
        data-autofocus={props.autoFocus || undefined}
        name={props.name ?? ''}
        disabled={props.disabled ?? false}
        placeholder={props.placeholder ?? t('common.typeToSearch')}
        searchable
        clearable={props.clearable ?? false}
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        allowDeselect={false}
        selectFirstOptionOnChange
        // Otherwise an open list looks for its value a moment later, and forgets what was found for a text typed meanwhile.
        selectFirstOptionOnDropdownOpen
        nothingFoundMessage={t('common.nothingFound')}
        limit={props.limit ?? 60}
        maxDropdownHeight={320}
        comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
        classNames={{
          input: field.input ?? '',
          option: styles.option ?? '',
          dropdown: styles.dropdown ?? '',
        }}
        aria-invalid={props.error !== undefined}
        aria-required={props.required ?? false}
        aria-describedby={ids.describedBy}
        filter={({ options, search, limit }) => {
          const words = searchText(search).split(' ');
          const found = options.filter(
            (option) =>
              'value' in option && words.every((word) => haystacks.get(option.value)?.includes(word)),
          );
          return found.slice(0, limit);
        }}
        renderOption={({ option }) => {
          const hint = byValue.get(option.value)?.hint;
          return (
            <span className={styles.words}>
              <span>{option.label}</span>
              {hint && <small>{hint}</small>}
            </span>
          );
        }}
      />
      <FieldNotes words={props} ids={ids} />
    </div>
  );
}
