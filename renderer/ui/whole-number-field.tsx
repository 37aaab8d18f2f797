import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/formats.ts';
import type { FieldWords } from './field.tsx';
import { type FieldBinding, TextField } from './text-field.tsx';

const mostDigits = 13;

/**
 * What a field of whole numbers makes of a text: its number, nothing when it is empty, `undefined` when the text is none:
 * `12,5` and `12.5` are not read as `125`. Points stand before every third digit; only where digits were typed into or
 * taken out of `shown`, which was grouped before, they stand wherever that left them.
 */
export function readGrouped(text: string, shown = ''): { value: number | undefined } | undefined {
  const plain = text.replace(/[\s₫]/g, '');
  const isEdited = grouped.test(shown) && !added(shown, plain).includes('.');
  const digits = isEdited || grouped.test(plain) ? plain.replaceAll('.', '') : plain;
  if (digits === '') return { value: undefined };
  return /^\d+$/.test(digits) && digits.length <= mostDigits ? { value: Number(digits) } : undefined;
}

const grouped = /^\d{1,3}(\.\d{3})*$/;

/** What was put into a text, or in place of a part of it. */
function added(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.slice(start, after.length - end);
}

/** Where the cursor stands in a grouped text with so many digits before it. */
export function cursorAfter(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digits) return at;
    if (/\d/.test(text[at] ?? '')) seen += 1;
  }
  return text.length;
}

const digitsIn = (text: string) => text.replace(/\D/g, '').length;

/**
 * A whole number, grouped while it is typed: `1.000.000`. What is none stays as it was typed, is said to be wrong, and is
 * told as `NaN`, which no schema takes.
 */
export function WholeNumberField({
  value,
  onChange,
  unit,
  ref,
  error,
  ...rest
}: FieldWords &
  FieldBinding<number | undefined> & {
    unit?: string | undefined;
    autoFocus?: boolean;
    placeholder?: string;
  }) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => input.current);
  const cursor = useRef<number>(undefined);
  const text = value === undefined ? '' : Number.isNaN(value) ? wrong : formatNumber(value);
  useLayoutEffect(() => {
    const element = input.current;
    if (cursor.current === undefined || !(element instanceof HTMLInputElement)) return;
    const at = cursorAfter(text, cursor.current);
    cursor.current = undefined;
    element.setSelectionRange(at, at);
  });
  return (
    <TextField
      {...rest}
      ref={input}
      inputMode="numeric"
      suffix={unit}
      maxLength={20}
      value={text}
      error={value !== undefined && Number.isNaN(value) ? t('fieldError.whole-number') : error}
      onChange={(next) => {
        const read = readGrouped(next, text);
        if (!read) {
          setWrong(next);
          onChange(Number.NaN);
          return;
        }
        const element = input.current;
        const at =
          element instanceof HTMLInputElement ? (element.selectionStart ?? next.length) : next.length;
        cursor.current = digitsIn(next.slice(0, at));
        onChange(read.value);
      }}
    />
  );
}
