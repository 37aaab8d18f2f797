import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import type { FieldWords } from './field.tsx';
import { type FieldBinding, TextField } from './text-field.tsx';

const mostDigits = 13;

/**
 * What a field of whole numbers makes of a text: its number, nothing when it is empty, `undefined` when the text is none:
 * `1,5` is not read as `15`.
 */
export function readGrouped(text: string): { value: number | undefined } | undefined {
  const digits = text.replace(/[.\s₫]/g, '');
  if (digits === '') return { value: undefined };
  return /^\d+$/.test(digits) && digits.length <= mostDigits ? { value: Number(digits) } : undefined;
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

/** A whole number, grouped while it is typed: `1.000.000`. Keys that are no digits do nothing. */
export function WholeNumberField({
  value,
  onChange,
  unit,
  ref,
  ...rest
}: FieldWords &
  FieldBinding<number | undefined> & {
    unit?: string | undefined;
    autoFocus?: boolean;
    placeholder?: string;
  }) {
  const input = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => input.current);
  const cursor = useRef<number>(undefined);
  const text = value === undefined || Number.isNaN(value) ? '' : formatNumber(value);
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
      onChange={(next) => {
        const read = readGrouped(next);
        if (!read) return;
        const element = input.current;
        const at =
          element instanceof HTMLInputElement ? (element.selectionStart ?? next.length) : next.length;
        cursor.current = digitsIn(next.slice(0, at));
        onChange(read.value);
      }}
    />
  );
}
