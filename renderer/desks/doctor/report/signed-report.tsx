import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPreview } from '#renderer/app/document-preview.tsx';
import { useMay } from '#renderer/app/session.ts';
import { jobTones } from '#renderer/app/use-job-words.ts';
import { usePrint } from '#renderer/app/use-print.ts';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useJobsOf } from '#renderer/mirror/index.ts';
import { Badge, Button, Dialog, Panel, Quiet, Row, Stack, Tabs } from '#renderer/ui/index.ts';
import type { Report } from '#shared/domain/orders/orders.ts';
import type { VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../action-bar.tsx';
import { AddAddendum } from '../signed-exam/add-addendum.tsx';

/** The reports a place has signed, the newest first: each as the very paper, to print or to add to. */
export function SignedReports({ visit, reports }: { visit: VisitRow; reports: readonly Report[] }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const [chosen, setChosen] = useState<string>();
  const newest = reports.toReversed();
  const report = newest.find(({ id }) => id === chosen) ?? newest[0];
  if (!report) return null;
  return (
    <>
      {newest.length > 1 && (
        <Tabs
          label={t('orders.reports')}
          selected={report.id}
          onSelect={setChosen}
          tabs={newest.map(({ id, name, at }) => ({ id, label: `${bilingual(name)} ${formats.time(at)}` }))}
        />
      )}
      <SignedReport key={report.id} visit={visit} report={report} />
    </>
  );
}

function SignedReport({ visit, report }: { visit: VisitRow; report: Report }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const may = useMay();
  const { print, busy } = usePrint();
  const [adds, setAdds] = useState(false);
  const subject = `visit/${visit.id}`;
  const job = useJobsOf(subject)?.find(({ kind }) => kind === 'report');
  const printed = job && job.createdAt > report.at ? job : undefined;
  const name = bilingual(report.name);
  return (
    <Panel
      fill
      title={t('orders.result', { name })}
      icon="done"
      aside={printed && <Badge label={t(`jobState.${printed.state}`)} tone={jobTones[printed.state]} />}
    >
      <Stack gap={2} grow>
        <Row gap={2}>
          <Quiet>{t('orders.answeredBy', { name: report.by.name, time: formats.time(report.at) })}</Quiet>
        </Row>
        <DocumentPreview
          key={`${report.id} ${report.addenda.length}`}
          kind="report"
          subject={subject}
          event={report.id}
          title={t('orders.result', { name })}
        />
      </Stack>
      <InActionBar>
        {may('visit.add-addendum') && (
          <Button icon="add" label={t('orders.addendum')} onPress={() => setAdds(true)} />
        )}
        <Button
          tone="primary"
          icon="print"
          label={t('orders.print')}
          shortcut="F8"
          busy={busy}
          autoFocus
          onPress={() => print({ kind: 'report', subject, event: report.id })}
        />
      </InActionBar>
      <Dialog title={t('orders.addendum')} opened={adds} onClose={() => setAdds(false)}>
        <AddAddendum visit={visit} exam={report.id} onAdded={() => setAdds(false)} />
      </Dialog>
    </Panel>
  );
}
