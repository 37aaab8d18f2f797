import {
  type HTMLInputAutoCompleteAttribute,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
} from 'react';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldWords, useFieldIds } from './field.tsx';
import { Icon, type IconName } from './icons.tsx';
import { KeyCap } from './key-cap.tsx';
import { useShortcut } from './shortcut.ts';
import { useAutoFocus } from './use-auto-focus.ts';

/** What a field needs from a form. */
export interface FieldBinding<Value> {
  value: Value;
  onChange: (value: Value) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  ref?: Ref<HTMLElement | null> | undefined;
  disabled?: boolean | undefined;
}

export interface TextFieldProps extends FieldWords, FieldBinding<string> {
  placeholder?: string | undefined;
  icon?: IconName;
  /** A word or unit at the right end. */
  suffix?: string | undefined;
  /** A control at the right end. */
  after?: ReactNode;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search';
  type?: 'text' | 'password' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoFocus?: boolean;
  maxLength?: number;
  large?: boolean;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  /** The key that leads to this field, shown beside its name, or in it where the name is hidden. */
  shortcut?: string;
  /** When the field steers a list: its id and the id of the row that is marked. */
  controls?: { list: string; active: string | undefined; expanded: boolean };
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const ids = useFieldIds(props);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  useShortcut(props.shortcut, () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <div className={styles.field}>
      {props.shortcut && !props.hideLabel ? (
        <div className={styles.head}>
          <FieldLabel words={props} htmlFor={ids.id} />
          <KeyCap keys={props.shortcut} />
        </div>
      ) : (
        <FieldLabel words={props} htmlFor={ids.id} />
      )}
      <div className={styles.row}>
        {props.icon && (
          <span className={styles.before}>
            <Icon name={props.icon} />
          </span>
        )}
        <input
          ref={input}
          data-autofocus={props.autoFocus || undefined}
          id={ids.id}
          className={styles.input}
          data-large={props.large || undefined}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          name={props.name}
          value={props.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          disabled={props.disabled}
          autoComplete={props.autoComplete ?? 'off'}
          spellCheck={false}
          aria-invalid={props.error !== undefined}
          aria-required={props.required || undefined}
          aria-describedby={ids.describedBy}
          {...(props.controls && {
            role: 'combobox',
            'aria-controls': props.controls.list,
            'aria-activedescendant': props.controls.active,
            'aria-expanded': props.controls.expanded,
            'aria-autocomplete': 'list' as const,
          })}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={props.onBlur}
          onKeyDown={props.onKeyDown}
        />
        {props.suffix && (
          <span className={styles.after} data-text>
            {props.suffix}
          </span>
        )}
        {props.shortcut && props.hideLabel && (
          <span className={styles.after} data-text>
            <KeyCap keys={props.shortcut} />
          </span>
        )}
        {props.after && <span className={styles.after}>{props.after}</span>}
      </div>
      <FieldNotes words={props} ids={ids} />
    </div>
  );
}
