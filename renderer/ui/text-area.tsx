import { useImperativeHandle, useRef } from 'react';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldWords, useFieldIds } from './field.tsx';
import type { FieldBinding } from './text-field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';

/** Several lines of text; Enter makes a new line here. */
export function TextArea(
  props: FieldWords &
    FieldBinding<string> & { rows?: number; maxLength?: number; placeholder?: string; autoFocus?: boolean },
) {
  const ids = useFieldIds(props);
  const input = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  return (
    <div className={styles.field}>
      <FieldLabel words={props} htmlFor={ids.id} />
      <textarea
        ref={input}
        data-autofocus={props.autoFocus || undefined}
        id={ids.id}
        className={styles.input}
        rows={props.rows ?? 3}
        name={props.name}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        disabled={props.disabled}
        spellCheck={false}
        aria-invalid={props.error !== undefined}
        aria-required={props.required || undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onBlur={props.onBlur}
      />
      <FieldNotes words={props} ids={ids} />
    </div>
  );
}
