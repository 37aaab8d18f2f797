import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { EmptyState, Panel, Tabs } from '#renderer/ui/index.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import { openOrdersAt } from '#shared/domain/orders/orders.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { AskedPanel } from './asked-panel.tsx';
import { ReportFields } from './report-fields.tsx';

/** Somebody in a room that does tests: what is asked, and the report; one test after the other where there are several. */
export function ReportStage({ visit, place, day }: { visit: VisitRow; place: string; day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const may = useMay();
  const forms = useExamForms();
  const [chosen, setChosen] = useState<string>();
  const open = openOrdersAt(visit, place);
  const done = day.services.filter((service) => service.place === place);
  const usual = done.find(({ id }) => open.some((order) => order.service === id)) ?? done[0];
  const service = done.find(({ id }) => id === chosen) ?? usual;
  const form = forms && service && latestForm(forms, service.form);
  const orders = open.filter((order) => order.service === service?.id);
  if (!may('visit.sign-report'))
    return (
      <Panel fill>
        <EmptyState icon="doctor" title={t('orders.beingReported')} text={t('orders.beingReportedText')} />
      </Panel>
    );
  return (
    <>
      {done.length > 1 && service && (
        <Tabs
          label={t('orders.reports')}
          selected={service.id}
          onSelect={setChosen}
          tabs={done.map(({ id, name }) => ({
            id,
            label: bilingual(name),
            count: open.filter((order) => order.service === id).length,
          }))}
        />
      )}
      <AskedPanel visit={visit} orders={orders} day={day} />
      {form ? (
        <ReportFields
          key={service.id}
          visit={visit}
          service={service}
          form={form}
          orders={orders}
          place={place}
        />
      ) : (
        forms && (
          <Panel fill>
            <EmptyState icon="problem" title={t('orders.noForm')} text={t('orders.noFormText')} />
          </Panel>
        )
      )}
    </>
  );
}
