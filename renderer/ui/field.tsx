/** What every field has around it: its name, a hint, and the sentence that says what is wrong. */
import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './icons.tsx';

export interface FieldWords {
  label: string;
  /** The label is read aloud but not drawn. */
  hideLabel?: boolean | undefined;
  /** Words below the field; what may stand in a paragraph. */
  hint?: ReactNode;
  /** A sentence, already translated. */
  error?: string | undefined;
  /** What may be so and is worth a look; a sentence. */
  warning?: string | undefined;
  required?: boolean | undefined;
}

export function useFieldIds({ hint, error, warning }: FieldWords) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const warningId = `${id}-warning`;
  const describedBy =
    [error && errorId, warning && warningId, hint && hintId].filter(Boolean).join(' ') || undefined;
  return { id, hintId, errorId, warningId, describedBy };
}

export function FieldLabel({ words, htmlFor }: { words: FieldWords; htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} className={words.hideLabel ? 'visually-hidden' : styles.label}>
      {words.label}
      {words.required && (
        <span className={styles.required} aria-hidden="true">
          *
        </span>
      )}
    </label>
  );
}

export function FieldNotes({ words, ids }: { words: FieldWords; ids: ReturnType<typeof useFieldIds> }) {
  return (
    <>
      {words.error && (
        <p id={ids.errorId} className={styles.error}>
          <Icon name="problem" size={16} />
          <span>{words.error}</span>
        </p>
      )}
      {words.warning && (
        <p id={ids.warningId} className={styles.warning}>
          <Icon name="alert" size={16} />
          <span>{words.warning}</span>
        </p>
      )}
      {words.hint && (
        <p id={ids.hintId} className={styles.hint}>
          {words.hint}
        </p>
      )}
    </>
  );
}

/** A group of controls that answer one question. */
export function FieldGroup({ words, children }: { words: FieldWords; children: ReactNode }) {
  const ids = useFieldIds(words);
  return (
    <fieldset
      className={styles.group}
      aria-describedby={ids.describedBy}
      data-wrong={words.error !== undefined || undefined}
    >
      <legend className={words.hideLabel ? 'visually-hidden' : styles.label}>
        {words.label}
        {words.required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
      </legend>
      {children}
      <FieldNotes words={words} ids={ids} />
    </fieldset>
  );
}
