import { useState } from 'react';
import type { FieldWords } from './field.tsx';
import { type FieldBinding, TextField } from './text-field.tsx';

/** Reads `12`, `12,5` or `12.5`; nothing when empty, `NaN` when it is no number, so that a schema can say so. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? undefined : /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

const show = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '' : String(value).replace('.', ',');

/** A number with its unit; typed with a comma or a point. */
export function NumberField({
  value,
  onChange,
  unit,
  decimals = false,
  ...rest
}: FieldWords &
  FieldBinding<number | undefined> & {
    unit?: string;
    decimals?: boolean;
    autoFocus?: boolean;
    placeholder?: string;
    large?: boolean;
    onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  }) {
  const [text, setText] = useState(show(value));
  // What is being typed stays as typed; a value that comes from elsewhere replaces it.
  const shown = Object.is(readNumber(text), value) ? text : show(value);
  return (
    <TextField
      {...rest}
      inputMode={decimals ? 'decimal' : 'numeric'}
      suffix={unit}
      maxLength={12}
      value={Number.isNaN(value) ? text : shown}
      onChange={(next) => {
        setText(next);
        onChange(readNumber(next));
      }}
    />
  );
}
