import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ExamFormFields, type ExamFormHandle } from '#renderer/app/exam-form/index.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, EmptyState, Form, MultiChoice, Panel, Quiet } from '#renderer/ui/index.ts';
import { fieldsOf, sectionsFor } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import type { Order } from '#shared/domain/orders/orders.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../action-bar.tsx';
import { DraftFailed } from '../draft/draft-failed.tsx';
import { useReportForm } from './use-report-form.ts';

/** The report by organ: the parts asked for are open, others can be added; then the conclusion. */
export function ReportFields({
  visit,
  service,
  form,
  orders,
  place,
}: {
  visit: VisitRow;
  service: DayRow['services'][number];
  form: ExamForm;
  orders: readonly Order[];
  place: string;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const fields = useRef<ExamFormHandle>(null);
  const partsField = useRef<HTMLElement>(null);
  const report = useReportForm({ visit, service, form, orders, place });
  const offered = form.sections.filter(({ part }) => part);
  const begins = report.parts.length > 0 || offered.length === 0;
  const first = fieldsOf({ sections: sectionsFor(form, report.asked) })[0]?.id;
  const isReady = !report.loading;
  // The cursor begins in what is asked for; where nothing is, at the choice of parts.
  const wasReady = useRef(false);
  useEffect(() => {
    if (!isReady || wasReady.current) return;
    wasReady.current = true;
    if (begins && first !== undefined) fields.current?.focus(first);
    else partsField.current?.focus();
  }, [isReady, begins, first]);
  /** Where somebody goes on after everything was set to normal: the last words of the form. */
  const conclusion = fieldsOf(form).findLast(({ kind, when }) => kind === 'text' && !when)?.id;
  const sign = async () => {
    const { wrong } = await report.sign();
    if (wrong !== undefined) fields.current?.focus(wrong);
  };
  if (!isReady)
    return (
      <Panel fill>
        <EmptyState icon="progress" title={t('common.loading')} />
      </Panel>
    );
  return (
    <>
      <DraftFailed failed={report.failed} />
      <Panel
        fill
        title={bilingual(form.title)}
        icon="doctor"
        aside={<Quiet small>{t('doctor.signNote')}</Quiet>}
      >
        <Form label={bilingual(form.title)} onSubmit={sign} gap={3}>
          {offered.length > 0 && (
            <MultiChoice
              ref={partsField}
              label={t('orders.partsDone')}
              columns={Math.min(4, offered.length)}
              value={report.parts}
              onChange={report.setParts}
              options={offered.map(({ id, title }) => ({
                value: id,
                label: bilingual(title),
                ...(report.asked.includes(id) ? { hint: t('orders.partAsked') } : {}),
              }))}
            />
          )}
          <ExamFormFields
            ref={fields}
            form={form}
            answers={report.answers}
            onChange={report.setAnswers}
            parts={report.parts}
            showWrong={report.showWrong}
            {...(conclusion === undefined ? {} : { onNormal: () => fields.current?.focus(conclusion) })}
          />
        </Form>
        <InActionBar>
          <Button
            tone="primary"
            icon="check"
            label={t('orders.sign')}
            shortcut="Ctrl+Enter"
            busy={report.busy}
            onPress={sign}
          />
        </InActionBar>
      </Panel>
    </>
  );
}
