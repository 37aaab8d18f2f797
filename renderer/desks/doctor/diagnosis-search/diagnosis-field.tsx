import { type Ref, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { freeDiagnosis, searchDiagnoses } from '#renderer/app/diagnoses/search-diagnoses.ts';
import { useIcdCodes } from '#renderer/app/diagnoses/use-icd-codes.ts';
import { Button, TypeAhead } from '#renderer/ui/index.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import styles from './diagnosis-field.module.css';

/** The diagnoses so far and the field that adds one: by code, by words, or as typed. */
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
  const codes = useIcdCodes();
  const { text, value } = props;
  const found = useMemo(() => searchDiagnoses(codes, text), [codes, text]);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const count = value.length;
  // What has just been added must be seen, also where the form is longer than the screen.
  useEffect(() => {
    if (count > 0 && field.current?.contains(document.activeElement))
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const same = (a: Diagnosis, b: Diagnosis) => a.code === b.code && a.text === b.text;
  const add = (diagnosis: Diagnosis | undefined) => {
    if (diagnosis && !value.some((each) => same(each, diagnosis))) props.onChange([...value, diagnosis]);
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
            <span>{i18n.language === 'en' ? each.en : each.vi}</span>
          </span>
        )}
        free={{
          label: t('doctor.diagnosisAsTyped', { text: text.trim() }),
          onTake: (typed) => add(freeDiagnosis(typed)),
        }}
      />
      {value.length > 0 && (
        <ul ref={list} className={styles.list} aria-label={t('doctor.diagnoses')}>
          {value.map((diagnosis) => (
            <li key={`${diagnosis.code} ${diagnosis.text}`}>
              <span className={styles.code}>{diagnosis.code ?? '–'}</span>
              <span>{diagnosis.text}</span>
              <Button
                tone="plain"
                iconOnly
                icon="remove"
                label={t('doctor.diagnosisRemove', { text: diagnosis.text })}
                onPress={() => props.onChange(value.filter((each) => each !== diagnosis))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
