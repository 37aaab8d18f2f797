import { type KeyboardEvent, useImperativeHandle, useRef, useState } from 'react';
import { digitOf } from './digit.ts';
import { FieldGroup, type FieldWords } from './field.tsx';
import styles from './letter-chips.module.css';
import type { FieldBinding } from './text-field.tsx';

export interface LetterChip<Value extends string> {
  value: Value;
  label: string;
  /** The key that marks it, shown under it. */
  letter: string;
}

/** Any of a few, on small chips in one row: one tab stop, and a letter or a digit marks each; arrow keys move. */
export function LetterChips<Value extends string>({
  options,
  value,
  onChange,
  onBlur,
  ref,
  disabled,
  ...words
}: FieldWords &
  Omit<FieldBinding<readonly Value[]>, 'onChange'> & {
    onChange: (value: Value[]) => void;
    options: readonly LetterChip<NoInfer<Value>>[];
  }) {
  const group = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState(0);
  const inputs = () => [...(group.current?.querySelectorAll('input') ?? [])];
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => inputs()[0] ?? null);
  const toggle = (pressed: Value) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === pressed ? !value.includes(each) : value.includes(each))),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) {
      inputs()[(visited + step + options.length) % options.length]?.focus();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || disabled) return;
    const digit = digitOf(event);
    const index = options.findIndex(
      ({ letter }, place) => digit === place + 1 || letter.toLowerCase() === event.key.toLowerCase(),
    );
    const option = options[index];
    if (!option) return;
    event.preventDefault();
    inputs()[index]?.focus();
    toggle(option.value);
  };
  return (
    <FieldGroup words={words}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; keys are shortcuts. */}
      <div ref={group} className={styles.chips} onKeyDown={onKeyDown}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.chip}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              disabled={disabled}
              tabIndex={index === visited ? 0 : -1}
              aria-keyshortcuts={option.letter}
              onFocus={() => setVisited(index)}
              onChange={() => toggle(option.value)}
              onBlur={onBlur}
            />
            {option.label}
            <span className={styles.letter} aria-hidden="true">
              {option.letter}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
