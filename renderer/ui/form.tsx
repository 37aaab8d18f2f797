import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import {
  type Control,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { useFieldErrorWords } from '../i18n/field-error.ts';
import styles from './layout.module.css';
import { isHeldDown, useShortcut } from './shortcut.ts';

const fields = 'input:not(:disabled), textarea:not(:disabled), button[data-tone="primary"]:not(:disabled)';

/** Of a group the first control that can be reached. */
const wrongField = '[aria-invalid="true"], [data-wrong] input:not(:disabled)';

/** Marks a group of controls in which Enter sends the form. */
export const enterSendsAttribute = 'data-enter-sends';

/** Fields in which Enter sends the form: with them it is complete, though others follow. */
export function EnterSends({ children }: { children: ReactNode }) {
  return <div {...{ [enterSendsAttribute]: true }}>{children}</div>;
}

/**
 * Enter goes to the next field, Ctrl+Enter sends from anywhere. Each group of choices counts as one stop. What was wrong when
 * it was to be sent gets the cursor.
 */
export function Form({
  onSubmit,
  label,
  gap = 4,
  lastEnterSends = false,
  ref,
  children,
}: {
  onSubmit: () => void;
  label: string;
  gap?: number;
  /** In a small form: Enter in its last field sends it. */
  lastEnterSends?: boolean;
  ref?: Ref<HTMLFormElement>;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(ref, () => form.current);
  const [sendings, setSendings] = useState(0);
  const submit = () => {
    onSubmit();
    setSendings((before) => before + 1);
  };
  useEffect(() => {
    if (sendings > 0) form.current?.querySelector<HTMLElement>(wrongField)?.focus();
  }, [sendings]);
  useShortcut('Ctrl+Enter', submit);
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
    if (isHeldDown(event.nativeEvent)) return;
    if (target.closest(`[${enterSendsAttribute}]`)) return submit();
    const next = nextStop(event.currentTarget, target);
    if (next && !(lastEnterSends && next instanceof HTMLButtonElement)) next.focus();
    else if (lastEnterSends) submit();
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
        submit();
      }}
    >
      {children}
    </form>
  );
}

const inputOf = (element: HTMLElement) => (element instanceof HTMLInputElement ? element : undefined);

/** The stop after the one that a field belongs to, or that comes first after it. */
function nextStop(form: HTMLElement, field: HTMLElement): HTMLElement | undefined {
  const stops = [...form.querySelectorAll<HTMLElement>(fields)].filter(isStop);
  const group = groupOf(field);
  const here = stops.findIndex((each) => each === field || (group !== undefined && groupOf(each) === group));
  return stops[here + 1];
}

/** Goes on to the question after a group of controls. */
export function focusNext(group: HTMLElement): void {
  const form = group.closest('form');
  const last = [...group.querySelectorAll('input')].at(-1);
  if (form && last) nextStop(form, last)?.focus();
}

/** What makes several inputs one stop: the name of radio buttons, the fieldset of check boxes. */
function groupOf(element: HTMLElement): string | Element | undefined {
  const input = inputOf(element);
  if (input?.type === 'radio') return input.name;
  return input?.type === 'checkbox' ? (input.closest('fieldset') ?? undefined) : undefined;
}

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
