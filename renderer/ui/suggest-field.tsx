import { Autocomplete } from '@mantine/core';
import { useImperativeHandle, useRef } from 'react';
import { searchText } from '#shared/domain/patient/name.ts';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldWords, useFieldIds } from './field.tsx';
import type { FieldBinding } from './text-field.tsx';
import styles from './type-ahead.module.css';
import { useAutoFocus } from './use-auto-focus.ts';

/** One line of text with common words to choose from; anything else may be typed. */
export function SuggestField(
  props: FieldWords &
    FieldBinding<string> & { suggestions: readonly string[]; maxLength?: number; autoFocus?: boolean },
) {
  const ids = useFieldIds(props);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  return (
    <div className={field.field}>
      <FieldLabel words={props} htmlFor={ids.id} />
      <Autocomplete
        ref={input}
        data-autofocus={props.autoFocus || undefined}
        id={ids.id}
        data={[...props.suggestions]}
        value={props.value}
        onChange={props.onChange}
        onBlur={props.onBlur}
        name={props.name ?? ''}
        disabled={props.disabled ?? false}
        maxLength={props.maxLength ?? 120}
        spellCheck={false}
        comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
        maxDropdownHeight={300}
        classNames={{
          input: field.input ?? '',
          option: styles.option ?? '',
          dropdown: styles.dropdown ?? '',
        }}
        filter={({ options, search }) => {
          const typed = searchText(search);
          // What was chosen before may be changed for another: then all are shown.
          const chosen = props.suggestions.includes(search);
          return options.filter(
            (option) => chosen || ('label' in option && searchText(String(option.label)).includes(typed)),
          );
        }}
        aria-label={props.label}
        // The library says from this whether it is invalid; the words stand below, as those of every field.
        error={props.error !== undefined}
        aria-required={props.required ?? false}
        aria-describedby={ids.describedBy}
      />
      <FieldNotes words={props} ids={ids} />
    </div>
  );
}
