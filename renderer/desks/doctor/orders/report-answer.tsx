import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingsList, FlagList } from '#renderer/app/exam-form/index.ts';
import { PaperDialog } from '#renderer/app/paper-dialog.tsx';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { Button, Quiet, Row } from '#renderer/ui/index.ts';
import { formOf } from '#shared/domain/exam-form/forms-of-day.ts';
import type { Report } from '#shared/domain/orders/orders.ts';
import type { VisitRow } from '#shared/rows.ts';
import { Addenda } from '../signed-exam/addenda.tsx';
import styles from './orders.module.css';

/** A report in full: what was found, by whom, what was added later, and the way to its paper. */
export function ReportAnswer({ visit, report }: { visit: VisitRow; report: Report }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const forms = useExamForms() ?? [];
  const [shows, setShows] = useState(false);
  const form = formOf(forms, report.form);
  return (
    <div className={styles.answer}>
      <Row justify="space-between" gap={2}>
        <Quiet small>{t('orders.answeredBy', { name: report.by.name, time: formats.time(report.at) })}</Quiet>
        {report.head && (
          <Button tone="plain" icon="print" label={t('orders.paper')} onPress={() => setShows(true)} />
        )}
      </Row>
      <FlagList flags={report.flags} />
      {form && <FindingsList form={form} answers={report.answers} />}
      <Addenda addenda={report.addenda} />
      {shows && (
        <PaperDialog
          kind="report"
          subject={`visit/${visit.id}`}
          event={report.id}
          title={bilingual(report.name)}
          onClose={() => setShows(false)}
        />
      )}
    </div>
  );
}
