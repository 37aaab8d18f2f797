/** The coordinator's desk: the whole day at a glance, the doors, who still waits, and what only they may settle. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportView } from '../../app/report/report-view.tsx';
import { CertificateScanner } from '../../app/scanner/certificate-scanner.tsx';
import { useSession } from '../../app/session.ts';
import { useDay, useDisputes, useIntake, useOpenVisits, useTotals } from '../../mirror/index.ts';
import { DeskLayout, Tabs, useProblemsOf } from '../../ui/index.ts';
import { ArchivedView } from './closing/archived-view.tsx';
import { ClosingView } from './closing/closing-view.tsx';
import { DisputesView } from './disputes/disputes-view.tsx';
import { IntakeView } from './intake/intake-view.tsx';
import { notSent } from './not-sent.ts';
import { OutboxView } from './outbox/outbox-view.tsx';
import { Overview } from './overview.tsx';
import { StillHereView } from './still-here/still-here-view.tsx';
import { useEndVisits } from './still-here/use-end-visits.ts';

const shown = [
  'visits',
  'exams',
  'prescriptions',
  'nominations',
  'pharmacy/',
  'queue/',
  'category/',
  'savings-books',
];

type View = 'overview' | 'disputes' | 'intake' | 'stillHere' | 'outbox' | 'report' | 'closing';

export default function Coordinator() {
  const { t } = useTranslation();
  const day = useDay();
  const totals = useTotals(...shown);
  const intake = useIntake();
  const open = useOpenVisits();
  const disputes = useDisputes() ?? [];
  const unsettled = disputes.filter(({ settled }) => !settled).length;
  const ending = useEndVisits();
  const isArchived = useSession().status?.open?.archived ?? false;
  const [view, setView] = useState<View>('overview');
  useProblemsOf(view);
  if (!day || !totals || !intake) return null;
  return (
    <DeskLayout>
      <CertificateScanner />
      <Tabs
        label={t('coordinator.views')}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: 'overview', label: t('coordinator.view.overview') },
          {
            id: 'disputes',
            label: t('coordinator.disputes'),
            ...(unsettled > 0 ? { count: unsettled, tone: 'problem' as const } : {}),
          },
          {
            id: 'intake',
            label: t('coordinator.view.intake'),
            ...(intake.closed ? { tone: 'problem' as const } : {}),
          },
          { id: 'stillHere', label: t('coordinator.view.stillHere'), count: open?.length },
          { id: 'outbox', label: t('coordinator.view.outbox'), count: notSent(totals) },
          { id: 'report', label: t('coordinator.view.report') },
          { id: 'closing', label: t(isArchived ? 'coordinator.view.files' : 'coordinator.view.closing') },
        ]}
      />
      {view === 'overview' && <Overview day={day} totals={totals} />}
      {view === 'disputes' && <DisputesView disputes={disputes} />}
      {view === 'intake' && <IntakeView day={day} intake={intake} totals={totals} />}
      {view === 'stillHere' && <StillHereView day={day} ending={ending} />}
      {view === 'outbox' && <OutboxView day={day} intake={intake} />}
      {view === 'report' && <ReportView day={day} mayNamePeople />}
      {view === 'closing' &&
        (isArchived ? <ArchivedView day={day} /> : <ClosingView day={day} onShow={setView} />)}
    </DeskLayout>
  );
}
