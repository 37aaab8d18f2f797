import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFoundDiagnoses } from '#renderer/app/diagnoses/use-found-diagnoses.ts';
import { useIcd10 } from '#renderer/app/diagnoses/use-icd10.ts';
import { TypeAhead } from '#renderer/ui/index.ts';
import { freeDiagnosis } from '#shared/domain/diagnosis/free-diagnosis.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import styles from './diagnosis-field.module.css';
import { DiagnosisRows } from './diagnosis-rows.tsx';
import { isSame } from './order-diagnoses.ts';

/** The diagnoses so far, the main one first, and the field that adds one: by code, by words, or as typed. */
export function DiagnosisField(props: {
  value: readonly Diagnosis[];
  onChange: (diagnoses: Diagnosis[]) => void;
  /** What is typed in the field and not taken yet. */
  text: string;
  onText: (text: string) => void;
  error: string | undefined;
  inputRef?: Ref<HTMLElement | null>;
}) {
  const { t, i18n } = useTranslation();
  const { text, value } = props;
  const found = useFoundDiagnoses(useIcd10(), text);
  const field = useRef<HTMLDivElement>(null);
  const count = value.length;
  // What has just been added must be seen, also where the form is longer than the screen.
  useEffect(() => {
    if (count > 0 && field.current?.contains(document.activeElement))
      field.current.querySelector('li:last-child')?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const add = (diagnosis: Diagnosis | undefined) => {
    if (diagnosis && !value.some((each) => isSame(each, diagnosis))) props.onChange([...value, diagnosis]);
  };
  return (
    <div ref={field} className={styles.field}>
      <TypeAhead
        label={t('doctor.diagnoses')}
        required
        ref={props.inputRef}
        placeholder={t('doctor.diagnosisPlaceholder')}
        value={text}
        onChange={props.onText}
        error={props.error}
        found={found}
        keyOf={(each) => each.code}
        // The paper is Vietnamese, whatever the screen speaks.
        onTake={({ code, vi }) => add({ code, text: vi })}
        render={(each) => (
          <span className={styles.option}>
            <strong>{each.code}</strong>
            <span>{(i18n.language === 'en' && each.en) || each.vi}</span>
          </span>
        )}
        free={{
          label: t('diagnoses.asTyped', { text: text.trim() }),
          onTake: (typed) => add(freeDiagnosis(typed)),
        }}
      />
      <DiagnosisRows value={value} onChange={props.onChange} />
    </div>
  );
}
