import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import {
  type Control,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { useFieldErrorWords } from '../i18n/field-error.ts';
import styles from './layout.module.css';
import { useShortcut } from './shortcut.ts';

const fields = 'input:not(:disabled), textarea:not(:disabled), button[data-tone="primary"]:not(:disabled)';

/**
 * Enter goes to the next field, Ctrl+Enter sends from anywhere. Each group of choices counts as one stop.
 */
export function Form({
  onSubmit,
  label,
  gap = 4,
  lastEnterSends = false,
  children,
}: {
  onSubmit: () => void;
  label: string;
  gap?: number;
  /** In a small form: Enter in its last field sends it. */
  lastEnterSends?: boolean;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useShortcut('Ctrl+Enter', onSubmit);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const target = event.target;
    if (
      event.key !== 'Enter' ||
      event.defaultPrevented ||
      event.ctrlKey ||
      !(target instanceof HTMLInputElement)
    )
      return;
    event.preventDefault();
    const stops = [...(form.current?.querySelectorAll<HTMLElement>(fields) ?? [])].filter(isStop);
    const group = target.type === 'radio' ? target.name : undefined;
    const here = stops.findIndex((each) => each === target || (group && inputOf(each)?.name === group));
    const next = stops[here + 1];
    if (next && !(lastEnterSends && next instanceof HTMLButtonElement)) next.focus();
    else if (lastEnterSends) onSubmit();
  };
  return (
    <form
      ref={form}
      className={styles.stack}
      style={{ gap: gap * 4 }}
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

const inputOf = (element: HTMLElement) => (element instanceof HTMLInputElement ? element : undefined);

function isStop(element: HTMLElement, index: number, all: HTMLElement[]): boolean {
  const input = inputOf(element);
  if (element.offsetParent === null || input?.type === 'hidden') return false;
  if (input?.type === 'radio') {
    const group = all.filter((each) => inputOf(each)?.name === input.name);
    const stop = group.find((each) => inputOf(each)?.checked) ?? group[0];
    return element === stop;
  }
  if (input?.type === 'checkbox') {
    const fieldset = input.closest('fieldset');
    return !fieldset || all.findIndex((each) => each.closest('fieldset') === fieldset) === index;
  }
  return true;
}

/** Ties one of our fields to a form: its value, its blur, its focus on error, and what is wrong in words. */
export function FormField<Values extends FieldValues, Name extends FieldPath<Values>, Output = Values>({
  control,
  name,
  children,
}: {
  control: Control<Values, unknown, Output>;
  name: Name;
  children: (field: {
    value: FieldPathValue<Values, Name>;
    onChange: (value: FieldPathValue<Values, Name>) => void;
    onBlur: () => void;
    name: string;
    ref: (element: HTMLElement | null) => void;
    error: string | undefined;
  }) => ReactNode;
}) {
  const { field, fieldState } = useController({ control, name });
  const words = useFieldErrorWords();
  const code = fieldState.error && (fieldState.error.message || 'invalid');
  return children({
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    name: field.name,
    ref: field.ref,
    error: words(code),
  });
}
