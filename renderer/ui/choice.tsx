import { type KeyboardEvent, useId, useImperativeHandle, useRef } from 'react';
import styles from './choice.module.css';
import { digitOf } from './digit.ts';
import { FieldGroup, type FieldWords } from './field.tsx';
import { enterSendsAttribute, focusNext } from './form.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { FieldBinding } from './text-field.tsx';
import { useAutoFocus } from './use-auto-focus.ts';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  /** It is seldom the one. */
  isQuiet?: boolean;
}

interface GroupProps {
  columns?: number;
  /** Enter sends the form from here: what comes after it need not be asked. */
  enterSends?: boolean;
}

/** One of a few, side by side; arrow keys move between them, and a digit chooses by number. */
export function Choice<Value extends string>(
  props: FieldWords &
    Omit<FieldBinding<Value>, 'value'> &
    GroupProps & {
      value: Value | undefined;
      options: readonly ChoiceOption<NoInfer<Value>>[];
      autoFocus?: boolean;
      /** A digit chooses and goes on to the next question. */
      digitGoesOn?: boolean;
    },
) {
  const group = useId();
  // As with Tab: the one that is chosen, else the first that can be.
  const usable = props.options.filter((option) => !option.disabled);
  const stop = usable.find((option) => option.value === props.value) ?? usable[0];
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => input.current);
  useAutoFocus(input, props.autoFocus);
  const chooseByDigit = (event: KeyboardEvent<HTMLDivElement>) => {
    const option = optionOf(event, props.options);
    if (!option || props.disabled) return;
    props.onChange(option.value);
    if (props.digitGoesOn) focusNext(event.currentTarget);
    else inputAt(event.currentTarget, props.options.indexOf(option))?.focus();
  };
  return (
    <FieldGroup words={props}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; digits are a shortcut. */}
      <div {...groupProps(props)} onKeyDown={chooseByDigit}>
        {props.options.map((option, index) => (
          <label key={option.value} className={styles.option} data-quiet={option.isQuiet || undefined}>
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
            <Digit index={index} />
            {option.icon && <Icon name={option.icon} size={18} />}
            <span>{option.label}</span>
            {option.hint && <small>{option.hint}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of a few, side by side; the space bar marks one, and a digit marks by number. */
export function MultiChoice<Value extends string>(
  props: FieldWords &
    Omit<FieldBinding<readonly Value[]>, 'onChange'> &
    GroupProps & {
      onChange: (value: Value[]) => void;
      options: readonly ChoiceOption<NoInfer<Value>>[];
    },
) {
  const first = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(props.ref, () => first.current);
  const toggle = (value: Value) =>
    props.onChange(
      props.value.includes(value) ? props.value.filter((each) => each !== value) : [...props.value, value],
    );
  const markByDigit = (event: KeyboardEvent<HTMLDivElement>) => {
    const option = optionOf(event, props.options);
    if (!option || props.disabled) return;
    toggle(option.value);
    inputAt(event.currentTarget, props.options.indexOf(option))?.focus();
  };
  return (
    <FieldGroup words={props}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; digits are a shortcut. */}
      <div {...groupProps(props)} onKeyDown={markByDigit}>
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
            <Digit index={index} />
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

const groupProps = ({ columns, enterSends }: GroupProps) => ({
  className: styles.options,
  style: columns ? grid(columns) : undefined,
  [enterSendsAttribute]: enterSends || undefined,
});

/** The number of an option, seen while the group has the focus. */
function Digit({ index }: { index: number }) {
  return index < 9 ? (
    <span className={styles.digit} aria-hidden="true">
      {index + 1}
    </span>
  ) : null;
}

/** The option that a key press asks for by its number; the key press is then used up. */
function optionOf<Option extends { disabled?: boolean | undefined }>(
  event: KeyboardEvent,
  options: readonly Option[],
): Option | undefined {
  const digit = digitOf(event);
  const option = digit === undefined ? undefined : options[digit - 1];
  if (!option || option.disabled) return undefined;
  event.preventDefault();
  return option;
}

const inputAt = (group: Element, index: number) => group.querySelectorAll('input')[index];
