import { useTranslation } from 'react-i18next';
import { FindingsList, FlagList } from '#renderer/app/exam-form/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { Dialog, Facts, Quiet, Stack } from '#renderer/ui/index.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';
import { formOf } from '#shared/domain/exam-form/forms-of-day.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { WhatFollows } from '../follow-up/what-follows.tsx';
import { AddAddendum } from './add-addendum.tsx';
import { Addenda } from './addenda.tsx';
import { DiagnosisList } from './diagnosis-list.tsx';
import styles from './signed-exam.module.css';
import { useExamVitals } from './use-exam-vitals.ts';

interface Props {
  visit: VisitRow;
  exam: Exam | undefined;
  day: DayRow;
  onClose: () => void;
}

/** A signed exam in full, as it was signed, with what was added later; and where more is added. */
export function SignedExamDialog({ visit, exam, day, onClose }: Props) {
  const bilingual = useBilingual();
  const specialty = day.specialties.find(({ id }) => id === exam?.specialty);
  return (
    <Dialog
      title={specialty ? bilingual(specialty.name) : (exam?.specialty ?? '')}
      size="full"
      opened={exam !== undefined}
      onClose={onClose}
    >
      {exam && <SignedExam visit={visit} exam={exam} />}
    </Dialog>
  );
}

function SignedExam({ visit, exam }: { visit: VisitRow; exam: Exam }) {
  const { t } = useTranslation();
  const may = useMay();
  const formats = useFormats();
  const forms = useExamForms();
  const vitals = useExamVitals();
  const form = exam.form && forms && formOf(forms, exam.form);
  return (
    <Stack gap={3}>
      <Quiet>
        {t('signedExam.signedBy', { time: formats.time(exam.at), name: exam.by.name })}
        {form && ` · ${t('examForm.version', { version: form.version })}`}
      </Quiet>
      <FlagList flags={exam.flags} />
      <div className={styles.columns}>
        <Stack gap={3}>
          <Facts
            facts={[
              [t('doctor.complaint'), exam.complaint],
              [t('doctor.vitals'), vitals(exam)],
              [t('doctor.diagnoses'), <DiagnosisList key="diagnoses" diagnoses={exam.diagnoses} />],
              [t(form ? 'doctor.otherFindings' : 'doctor.findings'), exam.findings],
            ]}
          />
          <WhatFollows exam={exam} date={visit.opened.date} />
          <Addenda addenda={exam.addenda} />
          {may('visit.add-addendum') && <AddAddendum visit={visit} exam={exam.id} />}
        </Stack>
        {form && <FindingsList form={form} answers={exam.answers} />}
      </div>
    </Stack>
  );
}
