/** Small chips for the many short questions of a form: one tab stop for each question, and a key for each answer. */
import { type InputHTMLAttributes, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup, type FieldWords } from './field.tsx';
import { Icon } from './icons.tsx';
import styles from './option-chips.module.css';
import { optionOfKey, ownNumbers } from './option-keys.ts';

export interface ChipOption {
  value: string;
  label: string;
  /** Once chosen it is marked as out of the ordinary. */
  unusual?: boolean | undefined;
}

interface GroupProps extends FieldWords {
  options: readonly ChipOption[];
  /** For many of them. */
  dense?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** One of a few. Arrow keys, digits and first letters choose; Backspace takes the answer back. */
export function OneChip({
  value,
  onChange,
  ...props
}: GroupProps & { value: string | undefined; onChange: (value: string | undefined) => void }) {
  return (
    <Chips
      {...props}
      type="radio"
      chosen={value === undefined ? [] : [value]}
      onPress={onChange}
      onClear={() => onChange(undefined)}
    />
  );
}

const noneValue = '';

/**
 * Any of a few, or expressly none of them. Arrow keys move, digits and the space bar mark, letters go to what begins with
 * them; Backspace takes the whole answer back.
 */
export function AnyChips({
  value,
  onChange,
  noneLabel,
  options,
  ...props
}: GroupProps & {
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
  /** What it is called that none of them is so. */
  noneLabel: string;
}) {
  const press = (pressed: string) => {
    if (pressed === noneValue) return onChange(value?.length === 0 ? undefined : []);
    const isChosen = value?.includes(pressed);
    const next = options
      .map((option) => option.value)
      .filter((each) => (each === pressed ? !isChosen : value?.includes(each)));
    // Taking the last one away says nothing yet: that there is none is an answer of its own.
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <Chips
      {...props}
      type="checkbox"
      options={[{ value: noneValue, label: noneLabel }, ...options]}
      chosen={value?.length === 0 ? [noneValue] : (value ?? [])}
      onPress={press}
      onClear={() => onChange(undefined)}
    />
  );
}

interface ChipsProps extends GroupProps {
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
  onPress: (value: string) => void;
  onClear: () => void;
}

function Chips({ type, options, chosen, onPress, onClear, disabled, dense, ...words }: ChipsProps) {
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<string>();
  const labels = options.map(({ label }) => label);
  const isOne = type === 'radio';
  const stop = visited ?? chosen[0] ?? options[0]?.value;

  const onKeyDown = (event: KeyboardEvent) => {
    const inputs = [...(group.current?.querySelectorAll('input') ?? [])];
    const here = inputs.findIndex((each) => each.matches(':focus'));
    const step = isOne ? undefined : steps[event.key];
    if (event.key === 'Backspace' || event.key === 'Delete') onClear();
    else if (step !== undefined) inputs[(here + step + inputs.length) % inputs.length]?.focus();
    else {
      // Of several the first is “none”, which has no number but 0.
      const asked = isOne
        ? optionOfKey(event, labels, here)
        : optionOfKey(event, labels, here, (digit) => (digit < options.length ? digit : undefined));
      const option = asked && options[asked.index];
      if (!asked || !option || disabled) return;
      inputs[asked.index]?.focus();
      if (isOne || asked.by === 'digit') onPress(option.value);
    }
    event.preventDefault();
  };

  return (
    <FieldGroup words={words}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; keys are shortcuts. */}
      <div ref={group} className={styles.chips} data-dense={dense || undefined} onKeyDown={onKeyDown}>
        {options.map((option, index) => (
          <Chip
            key={option.value}
            option={option}
            number={isOne ? numberOfPlace(labels, index) : index}
            input={{
              type,
              ...(isOne ? { name } : {}),
              checked: chosen.includes(option.value),
              disabled,
              tabIndex: isOne || option.value === stop ? 0 : -1,
              onFocus: () => setVisited(option.value),
              onChange: () => onPress(option.value),
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The digit of a place; what begins with a number of its own needs none beside it. */
const numberOfPlace = (labels: readonly string[], index: number) =>
  ownNumbers(labels) ? undefined : index + 1;

function Chip({
  option: { label, unusual },
  number,
  input,
}: {
  option: ChipOption;
  number: number | undefined;
  input: InputHTMLAttributes<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  return (
    <label className={styles.chip} data-unusual={unusual || undefined}>
      <input {...input} aria-description={unusual && input.checked ? t('examForm.unusual') : undefined} />
      {number !== undefined && number < 10 && (
        <span className={styles.digit} aria-hidden="true">
          {number}
        </span>
      )}
      {label}
      <span className={styles.mark}>
        <Icon name={unusual ? 'alert' : 'check'} size={12} />
      </span>
    </label>
  );
}
