import { useTranslation } from 'react-i18next';
import { ExamFormFields } from '#renderer/app/exam-form/index.ts';
import type { Draft } from '#renderer/app/use-draft.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, Form, FormField, Panel, Quiet, TextArea } from '#renderer/ui/index.ts';
import type { ExamForm as Exam } from '#shared/domain/exam/exam.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { ageOn } from '#shared/domain/patient/birth.ts';
import type { VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../action-bar.tsx';
import { DraftFailed } from '../draft/draft-failed.tsx';
import { AdviceFields } from './advice-fields.tsx';
import { DiagnosesFields } from './diagnoses-fields.tsx';
import styles from './exam-fields.module.css';
import { useExam } from './use-exam.ts';
import { VitalsFields } from './vitals-fields.tsx';

export interface ExamFieldsProps {
  visit: VisitRow;
  specialty: string;
  draft: Draft<Exam>;
  /** Every version of every form of the day. */
  forms: readonly ExamForm[];
  /** What it begins with, in the form it is written down in. */
  start: Exam;
}

/** What the doctor writes down and signs. The first field has the cursor when somebody has been called. */
export function ExamFields(props: ExamFieldsProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { visit, draft } = props;
  const exam = useExam(props);
  const { control, examForm, findings } = exam;
  const { years } = ageOn(visit.opened.person.birth, visit.opened.date);
  return (
    <>
      <DraftFailed failed={draft.failed} />
      <Panel
        fill
        title={examForm ? bilingual(examForm.title) : t('doctor.exam')}
        icon="doctor"
        aside={<Quiet small>{t('doctor.signNote')}</Quiet>}
      >
        <div className={styles.growing}>
          <Form label={t('doctor.exam')} onSubmit={exam.sign} gap={3}>
            <FormField control={control} name="complaint">
              {(field) => (
                <TextArea {...field} label={t('doctor.complaint')} rows={1} maxLength={1000} autoFocus />
              )}
            </FormField>
            <VitalsFields control={control} ageYears={years} triage={visit.triage.at(-1)} />
            {examForm && (
              <FormField control={control} name="answers">
                {(field) => (
                  <ExamFormFields
                    ref={findings}
                    form={examForm}
                    answers={field.value ?? {}}
                    onChange={field.onChange}
                    showWrong={exam.showWrong}
                    onNormal={exam.goToDiagnoses}
                  />
                )}
              </FormField>
            )}
            <FormField control={control} name="findings">
              {(field) => (
                <TextArea
                  {...field}
                  label={t(examForm ? 'doctor.otherFindings' : 'doctor.findings')}
                  rows={examForm ? 1 : 3}
                  maxLength={4000}
                />
              )}
            </FormField>
            <DiagnosesFields
              control={control}
              typing={exam.typing}
              onTyping={exam.setTyping}
              error={exam.diagnosisError}
              onChanged={exam.forgetDiagnosisError}
              inputRef={exam.diagnosisInput}
            />
            <AdviceFields control={control} specialty={props.specialty} date={visit.opened.date} />
          </Form>
        </div>
        <InActionBar>
          <Button
            tone="primary"
            icon="check"
            label={t('doctor.sign')}
            shortcut="Ctrl+Enter"
            busy={exam.busy}
            onPress={exam.sign}
          />
        </InActionBar>
      </Panel>
    </>
  );
}
