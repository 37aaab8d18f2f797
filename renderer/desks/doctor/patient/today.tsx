import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingsList } from '#renderer/app/exam-form/index.ts';
import { useComplaintWords } from '#renderer/app/triage/use-complaint-words.ts';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { Badge, Quiet, Row, Stack } from '#renderer/ui/index.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { formOf } from '#shared/domain/exam-form/forms-of-day.ts';
import { isOrderOpen, type Report } from '#shared/domain/orders/orders.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { Nomination } from '#shared/domain/support/nomination.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { Addenda } from '../signed-exam/addenda.tsx';
import { SignedExamDialog } from '../signed-exam/signed-exam-dialog.tsx';
import { ExamOfToday } from './exam-of-today.tsx';
import styles from './today.module.css';

/** What other rooms and this one have found, asked for and prescribed today. */
export function Today({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const forms = useExamForms() ?? [];
  const [read, setRead] = useState<string>();
  const { triage, exams, orders, reports, prescriptions, nominations } = visit;
  const isNothing = [triage, exams, orders, reports, prescriptions].every(({ length }) => length === 0);
  if (isNothing && nominations.length === 0) return <Quiet>{t('doctor.todayEmpty')}</Quiet>;
  const current = prescriptions.at(-1);
  return (
    <Stack gap={3}>
      <OfTriage visit={visit} day={day} />
      {reports.toReversed().map((report) => (
        <ReportOfToday key={report.id} report={report} forms={forms} />
      ))}
      <Awaited visit={visit} />
      {exams.map((exam, index) => (
        <ExamOfToday
          key={exam.id}
          exam={exam}
          day={day}
          forms={forms}
          isLast={index === exams.length - 1}
          onRead={() => setRead(exam.id)}
        />
      ))}
      {prescriptions.toReversed().map((prescription) => (
        <PrescriptionOfToday
          key={prescription.id}
          prescription={prescription}
          status={prescription === current ? visit.pharmacy : undefined}
        />
      ))}
      {nominations.map((nomination) => (
        <Nominated key={nomination.event} nomination={nomination} />
      ))}
      <SignedExamDialog
        visit={visit}
        exam={exams.find(({ id }) => id === read)}
        day={day}
        onClose={() => setRead(undefined)}
      />
    </Stack>
  );
}

function OfTriage({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const complaintWords = useComplaintWords(day);
  const formats = useFormats();
  const record = visit.triage.at(-1);
  if (!record) return null;
  const { at, by, complaints, disability, note } = record;
  return (
    <article className={styles.entry}>
      <h3>{t('desk.triage')}</h3>
      <Quiet small>
        {formats.time(at)} · {by.name}
      </Quiet>
      {complaints.length > 0 && <p>{complaints.map(complaintWords).join('; ')}</p>}
      {disability && (
        <p>
          {t('triage.disability')}: {t(`triage.disabled.${disability}`)}
        </p>
      )}
      {note && <p>{note}</p>}
    </article>
  );
}

/** Tests that nobody has answered yet. */
function Awaited({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const open = visit.orders.filter(isOrderOpen);
  if (open.length === 0) return null;
  return (
    <article className={styles.entry}>
      <h3>{t('known.awaited')}</h3>
      <ul>
        {open.map(({ id, name, question }) => (
          <li key={id}>
            {bilingual(name)}
            {question && `: ${question}`}
          </li>
        ))}
      </ul>
    </article>
  );
}

function ReportOfToday({ report, forms }: { report: Report; forms: readonly ExamForm[] }) {
  const bilingual = useBilingual();
  const formats = useFormats();
  const form = formOf(forms, report.form);
  return (
    <article className={styles.entry}>
      <h3>{bilingual(report.name)}</h3>
      <Quiet small>
        {formats.time(report.at)} · {report.by.name}
      </Quiet>
      {form && <FindingsList form={form} answers={report.answers} compact />}
      <Addenda addenda={report.addenda} />
    </article>
  );
}

function PrescriptionOfToday({
  prescription: { code, at, prescriber, lines },
  status,
}: {
  prescription: Prescription;
  /** How much of it was handed out; nothing of one that another one has replaced. */
  status: VisitRow['pharmacy'] | undefined;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <article className={styles.entry} data-replaced={status === undefined || undefined}>
      <Row gap={2} justify="space-between">
        <h3>{t('doctor.prescription')}</h3>
        {status === undefined ? (
          <Badge label={t('known.replaced')} />
        ) : (
          <Badge label={t(`pharmacyStatus.${status}`)} tone={status === 'done' ? 'done' : 'waiting'} />
        )}
      </Row>
      <Quiet small>
        {formats.time(at)} · {prescriber.name} · {code}
      </Quiet>
      {status !== undefined && (
        <ul>
          {lines.map((line) => (
            <li key={line.medicine}>
              {line.name} {line.strength}: {line.quantity} {line.unit.vi}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Nominated({ nomination: { kinds, at, by, reason } }: { nomination: Nomination }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <article className={styles.entry}>
      <h3>{kinds.map((kind) => t(`nomination.done.${kind}`)).join('; ')}</h3>
      <Quiet small>
        {formats.time(at)} · {by.name}
      </Quiet>
      <p>{reason}</p>
    </article>
  );
}
