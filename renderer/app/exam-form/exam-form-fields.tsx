import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, Quiet } from '#renderer/ui/index.ts';
import { type Answer, type Answers, isAsked, sectionsFor } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm, ExamSection } from '#shared/domain/exam-form/exam-form.ts';
import { checkerOf } from './checked.ts';
import styles from './exam-form-fields.module.css';
import { FieldOfForm } from './field-of-form.tsx';
import { countOf, type NormalFill, normalFill, withoutFill } from './normal-fill.ts';
import { RaisedFlags } from './raised-flags.tsx';
import { widthOf } from './width.ts';

export interface ExamFormHandle {
  /** Puts the cursor into a field. */
  focus(field: string): void;
}

interface Props {
  form: ExamForm;
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** Parts that are asked for; sections that every exam has are always there. */
  parts?: readonly string[];
  disabled?: boolean;
  /** What cannot be signed is said at every field, not only where somebody has been. */
  showWrong?: boolean;
  /** After everything that was left has been set to normal: where the cursor may go on. */
  onNormal?: () => void;
  ref?: Ref<ExamFormHandle>;
}

const noParts: readonly string[] = [];

/** Draws a form of structured findings, in the language of the screen. Alt+B sets what is left to normal, Alt+U takes it back. */
export function ExamFormFields(props: Props) {
  const { form, answers, onChange, parts = noParts, disabled = false } = props;
  const { t, i18n } = useTranslation();
  const bilingual = useBilingual();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [fill, setFill] = useState<NormalFill>();
  const check = useMemo(() => checkerOf(form), [form]);
  const { asked, wrong, flags } = useMemo(() => check(answers), [check, answers]);
  const sections = useMemo(() => sectionsFor(form, parts), [form, parts]);
  const language = i18n.language === 'en' ? 'en' : 'vi';

  useImperativeHandle(
    props.ref,
    () => ({
      focus(field) {
        const place = root.current?.querySelector(`[data-field="${CSS.escape(field)}"]`);
        place?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
      },
    }),
    [],
  );

  const answer = (field: string, given: Answer | undefined) => {
    const { [field]: _, ...others } = answers;
    onChange(given === undefined ? others : { ...others, [field]: given });
  };
  const setNormal = (which: readonly ExamSection[]) => {
    const next = normalFill(form, which, answers);
    setFill(next);
    if (countOf(next) > 0) onChange({ ...answers, ...next.after });
  };
  const takeBack = () => {
    if (fill) onChange(withoutFill(fill, answers));
    setFill(undefined);
  };

  return (
    <div ref={root} className={styles.form}>
      <div className={styles.head}>
        <div className={styles.line}>
          <span className={styles.told} role="status">
            {fill ? (
              <strong>{t('examForm.filled', { count: countOf(fill) })}</strong>
            ) : (
              <Quiet small>
                {t('examForm.version', { version: form.version })}
                {!form.reviewed && ` · ${t('examForm.notReviewed')}`}
              </Quiet>
            )}
          </span>
          {fill && countOf(fill) > 0 && (
            <Button
              tone="plain"
              icon="undo"
              label={t('examForm.takeBack')}
              shortcut="Alt+U"
              disabled={disabled}
              onPress={takeBack}
            />
          )}
          <Button
            icon="check"
            label={t('examForm.allNormal')}
            shortcut="Alt+B"
            disabled={disabled}
            onPress={() => {
              setNormal(sections);
              props.onNormal?.();
            }}
          />
        </div>
        <RaisedFlags form={form} flags={flags} />
      </div>
      {sections.map((section) => (
        <section key={section.id} className={styles.section} aria-labelledby={`${id}-${section.id}`}>
          <header className={styles.title}>
            <h3 id={`${id}-${section.id}`}>{bilingual(section.title)}</h3>
            <Button
              tone="plain"
              label={t('examForm.normal')}
              describedBy={`${id}-${section.id}`}
              disabled={disabled}
              onPress={() => setNormal([section])}
            />
          </header>
          <div className={styles.fields}>
            {section.fields
              .filter((field) => isAsked(form, field, asked))
              .map((field) => (
                <div key={field.id} data-field={field.id} data-width={widthOf(field, language)}>
                  <FieldOfForm
                    form={form}
                    field={field}
                    hideLabel={bilingual(field.label) === bilingual(section.title)}
                    answers={answers}
                    onAnswer={(given) => answer(field.id, given)}
                    isWrong={wrong.includes(field.id)}
                    showWrong={props.showWrong ?? false}
                    disabled={disabled}
                  />
                </div>
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}
