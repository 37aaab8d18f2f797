import { useId, useImperativeHandle, useRef } from 'react';
import styles from './choice.module.css';
import { FieldGroup, type FieldWords } from './field.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { FieldBinding } from './text-field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

/** One of a few, side by side; arrow keys move between them. */
export function Choice<Value extends string>(
  props: FieldWords &
    Omit<FieldBinding<Value>, 'value'> & {
      value: Value | undefined;
      options: readonly ChoiceOption<NoInfer<Value>>[];
      columns?: number;
      autoFocus?: boolean;
    },
) {
  const group = useId();
  // As with Tab: the one that is chosen, else the first that can be.
  const usable = props.options.filter((option) => !option.disabled);
  const stop = usable.find((option) => option.value === props.value) ?? usable[0];
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  return (
    <FieldGroup words={props}>
      <div className={styles.options} style={props.columns ? grid(props.columns) : undefined}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              ref={option === stop ? input : undefined}
              data-autofocus={(props.autoFocus && option === stop) || undefined}
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === props.value}
              disabled={props.disabled || option.disabled}
              onChange={() => props.onChange(option.value)}
              onBlur={props.onBlur}
            />
            {option.icon && <Icon name={option.icon} size={18} />}
            <span>{option.label}</span>
            {option.hint && <small>{option.hint}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of a few, side by side; the space bar marks one. */
export function MultiChoice<Value extends string>(
  props: FieldWords &
    Omit<FieldBinding<readonly Value[]>, 'onChange'> & {
      onChange: (value: Value[]) => void;
      options: readonly ChoiceOption<NoInfer<Value>>[];
      columns?: number;
    },
) {
  const first = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => first.current);
  const toggle = (value: Value) =>
    props.onChange(
      props.value.includes(value) ? props.value.filter((each) => each !== value) : [...props.value, value],
    );
  return (
    <FieldGroup words={props}>
      <div className={styles.options} style={props.columns ? grid(props.columns) : undefined}>
        {props.options.map((option, index) => (
          <label key={option.value} className={styles.option}>
            <input
              ref={index === 0 ? first : undefined}
              type="checkbox"
              checked={props.value.includes(option.value)}
              disabled={props.disabled || option.disabled}
              onChange={() => toggle(option.value)}
              onBlur={props.onBlur}
            />
            <span className={styles.tick}>
              <Icon name="check" size={14} />
            </span>
            <span>{option.label}</span>
            {option.hint && <small>{option.hint}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One thing that is so or not. */
export function Tick(
  props: FieldBinding<boolean> & { label: string; hint?: string; icon?: IconName; tone?: 'problem' },
) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  return (
    <label className={styles.option} data-tone={props.tone}>
      <input
        ref={input}
        type="checkbox"
        checked={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        onBlur={props.onBlur}
      />
      <span className={styles.tick}>
        <Icon name="check" size={14} />
      </span>
      {props.icon && <Icon name={props.icon} size={18} />}
      <span>{props.label}</span>
      {props.hint && <small>{props.hint}</small>}
    </label>
  );
}

const grid = (columns: number) => ({
  display: 'grid',
  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
});
