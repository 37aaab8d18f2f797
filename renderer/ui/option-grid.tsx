/** Rows that are answered with the same options, as a compact table. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyedDigit } from './digit.ts';
import { FieldGroup, type FieldWords } from './field.tsx';
import { Icon } from './icons.tsx';
import type { ChipOption } from './option-chips.tsx';
import styles from './option-grid.module.css';
import { optionOfDigit } from './option-keys.ts';

interface GridRow {
  id: string;
  label: string;
}

interface Props extends FieldWords {
  rows: readonly GridRow[];
  options: readonly ChipOption[];
  /** The option of each row that is answered. */
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
  disabled?: boolean | undefined;
}

/**
 * One tab stop; arrow keys walk it, to the side they choose. A digit chooses in the row and goes on to the next one; Backspace
 * takes the row's answer back.
 */
export function OptionGrid({ rows, options, value, onChange, disabled, ...words }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const [visited, setVisited] = useState(0);
  const labels = options.map(({ label }) => label);

  const choose = (row: string, option: string) => onChange({ ...value, [row]: option });
  const goTo = (row: number, column: number) => {
    const inputs = body.current?.rows[row]?.querySelectorAll('input');
    const chosen = inputs && [...inputs].findIndex((each) => each.checked);
    inputs?.[chosen === undefined || chosen < 0 ? column : chosen]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const here = rows[row];
    const digit = keyedDigit(event);
    const asked = digit === undefined ? undefined : optionOfDigit(labels, digit);
    const option = asked === undefined ? undefined : options[asked];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      goTo(row + (event.key === 'ArrowDown' ? 1 : -1), column);
    } else if (disabled || !here) return;
    else if (event.key === 'Backspace' || event.key === 'Delete') {
      onChange(Object.fromEntries(Object.entries(value).filter(([id]) => id !== here.id)));
    } else if (option && asked !== undefined) {
      choose(here.id, option.value);
      if (row + 1 < rows.length) goTo(row + 1, asked);
      else body.current?.rows[row]?.querySelectorAll('input')[asked]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <FieldGroup words={words}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <td />
            {options.map((option) => (
              <th key={option.value} scope="col">
                {option.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, rowIndex) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {options.map((option, column) => {
                const isChosen = value[row.id] === option.value;
                return (
                  <td key={option.value}>
                    <label className={styles.cell} data-unusual={option.unusual || undefined}>
                      <input
                        type="radio"
                        name={`${name}-${row.id}`}
                        aria-label={`${row.label}: ${option.label}`}
                        aria-description={option.unusual && isChosen ? t('examForm.unusual') : undefined}
                        checked={isChosen}
                        disabled={disabled}
                        tabIndex={rowIndex === visited ? 0 : -1}
                        onFocus={() => setVisited(rowIndex)}
                        onChange={() => choose(row.id, option.value)}
                        onKeyDown={(event) => onKeyDown(event, rowIndex, column)}
                      />
                      <Icon name={option.unusual ? 'alert' : 'check'} size={15} />
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}
