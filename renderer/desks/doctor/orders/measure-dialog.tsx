import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ExamFormFields, type ExamFormHandle } from '#renderer/app/exam-form/index.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { FormDialog } from '#renderer/ui/index.ts';
import { fieldsOf } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import type { Order } from '#shared/domain/orders/orders.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { DraftFailed } from '../draft/draft-failed.tsx';
import { useReportForm } from '../report/use-report-form.ts';

interface Props {
  visit: VisitRow;
  order: Order;
  day: DayRow;
  onClose: () => void;
}

/** Writes down what the room measured itself: the form of the test, signed at once. */
export function MeasureDialog(props: Props) {
  const forms = useExamForms();
  const service = props.day.services.find(({ id }) => id === props.order.service);
  const form = forms && service && latestForm(forms, service.form);
  return form && <Measured {...props} service={service} form={form} />;
}

function Measured({
  visit,
  order,
  service,
  form,
  onClose,
}: Props & { service: DayRow['services'][number]; form: ExamForm }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const fields = useRef<ExamFormHandle>(null);
  const report = useReportForm({ visit, service, form, orders: [order] });
  const first = fieldsOf(form)[0]?.id;
  const isReady = !report.loading;
  useEffect(() => {
    if (isReady && first !== undefined) fields.current?.focus(first);
  }, [isReady, first]);
  const sign = async () => {
    const { signed, wrong } = await report.sign();
    if (signed) onClose();
    else if (wrong !== undefined) fields.current?.focus(wrong);
  };
  const name = bilingual(order.name);
  return (
    <FormDialog
      title={t('orders.measureTitle', { name, ticket: visit.ticket })}
      size="large"
      action={{ label: t('orders.sign'), busy: report.busy, disabled: report.loading }}
      onSend={sign}
      onClose={onClose}
    >
      <DraftFailed failed={report.failed} />
      {isReady && (
        <ExamFormFields
          ref={fields}
          form={form}
          answers={report.answers}
          onChange={report.setAnswers}
          parts={report.parts}
          showWrong={report.showWrong}
        />
      )}
    </FormDialog>
  );
}
