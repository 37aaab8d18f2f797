import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#renderer/app/use-draft.ts';
import { useSend } from '#renderer/app/use-send.ts';
import { Button, Form, FormField, notify, Panel, Quiet, TextArea } from '#renderer/ui/index.ts';
import { type ExamForm, examSchema } from '#shared/domain/exam/exam.ts';
import { ageOn } from '#shared/domain/patient/birth.ts';
import type { VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../action-bar.tsx';
import { DiagnosisField } from '../diagnosis-search/diagnosis-field.tsx';
import { DraftFailed } from '../draft/draft-failed.tsx';
import { startOf } from './exam-draft.ts';
import styles from './exam-fields.module.css';
import { VitalsFields } from './vitals-fields.tsx';

/** What the doctor writes down and signs. The first field has the cursor when somebody has been called. */
export function ExamFields({
  visit,
  specialty,
  draft,
}: {
  visit: VisitRow;
  specialty: string;
  draft: Draft<ExamForm>;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const form = useForm<ExamForm>({
    resolver: zodResolver(examSchema),
    defaultValues: draft.found ?? startOf(visit, specialty),
  });
  const { control, subscribe } = form;
  const [typing, setTyping] = useState('');
  const [diagnosisError, setDiagnosisError] = useState<string>();
  const diagnosisInput = useRef<HTMLElement>(null);
  const { years } = ageOn(visit.opened.person.birth, visit.opened.date);
  const { keep } = draft;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe, keep],
  );

  /** What is wrong with the diagnoses before anything is sent. */
  const missing = (exam: ExamForm) => {
    // Half a diagnosis left in the field would be lost for ever: a signed exam is fixed.
    if (typing.trim() !== '') return t('doctor.diagnosisPending');
    return exam.diagnoses.length === 0 ? t('doctor.diagnosisNeeded') : undefined;
  };
  const sign = form.handleSubmit(async (exam) => {
    const problem = missing(exam);
    setDiagnosisError(problem);
    if (problem) {
      diagnosisInput.current?.focus();
      return;
    }
    const sent = await send({
      type: 'visit.sign-exam',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data: exam,
    });
    if (!sent) return;
    draft.drop();
    notify({
      tone: 'done',
      title: t('doctor.signed', { ticket: visit.ticket }),
      text: t('doctor.signedText'),
    });
  });

  return (
    <>
      <DraftFailed failed={draft.failed} />
      <Panel fill title={t('doctor.exam')} icon="doctor" aside={<Quiet small>{t('doctor.signNote')}</Quiet>}>
        <div className={styles.growing}>
          <Form label={t('doctor.exam')} onSubmit={sign} gap={3}>
            <FormField control={control} name="complaint">
              {(field) => (
                <TextArea {...field} label={t('doctor.complaint')} rows={1} maxLength={1000} autoFocus />
              )}
            </FormField>
            <VitalsFields control={control} ageYears={years} />
            <FormField control={control} name="findings">
              {(field) => (
                <div className={styles.tall}>
                  <TextArea {...field} label={t('doctor.findings')} rows={3} maxLength={4000} />
                </div>
              )}
            </FormField>
            <FormField control={control} name="diagnoses">
              {(field) => (
                <DiagnosisField
                  value={field.value}
                  onChange={(diagnoses) => {
                    field.onChange(diagnoses);
                    setDiagnosisError(undefined);
                  }}
                  text={typing}
                  onText={setTyping}
                  error={diagnosisError ?? field.error}
                  inputRef={diagnosisInput}
                />
              )}
            </FormField>
            <FormField control={control} name="advice">
              {(field) => <TextArea {...field} label={t('doctor.advice')} rows={1} maxLength={1000} />}
            </FormField>
          </Form>
        </div>
        <InActionBar>
          <Button
            tone="primary"
            icon="check"
            label={t('doctor.sign')}
            shortcut="Ctrl+Enter"
            busy={busy}
            onPress={sign}
          />
        </InActionBar>
      </Panel>
    </>
  );
}
