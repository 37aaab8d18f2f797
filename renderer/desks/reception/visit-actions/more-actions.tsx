/** What is done more rarely about somebody: behind one button, each with its dialog. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandType } from '#shared/domain/roles.ts';
import type { DayRow, PatientRow, VisitSummary } from '#shared/rows.ts';
import { HealthDialog } from '../../../app/health/health-dialog.tsx';
import { LeaveDialog, PriorityDialog } from '../../../app/queue/index.ts';
import { useMay } from '../../../app/session.ts';
import { ActionMenu, type IconName } from '../../../ui/index.ts';
import { ConsentDialog } from '../consent/consent-dialog.tsx';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { CategoryDialog } from './category-dialog.tsx';

type Action = 'health' | 'consent' | 'category' | 'priority' | 'leave' | 'merge' | 'history';

interface Offer {
  id: Action;
  icon: IconName;
  /** What it sends; nothing where it only shows. */
  sends?: CommandType;
  /** It is about a visit that is not over. */
  needsVisit?: true;
}

const offers: readonly Offer[] = [
  { id: 'priority', icon: 'priority', sends: 'visit.set-priority', needsVisit: true },
  { id: 'category', icon: 'edit', sends: 'visit.correct-category', needsVisit: true },
  { id: 'leave', icon: 'sign-out', sends: 'visit.close', needsVisit: true },
  { id: 'health', icon: 'vitals', sends: 'patient.note-health' },
  { id: 'consent', icon: 'prescription', sends: 'patient.record-consent' },
  { id: 'merge', icon: 'people', sends: 'patient.merge' },
  { id: 'history', icon: 'list' },
];

export function MoreActions({
  day,
  patient,
  visit,
  onOpen,
}: {
  day: DayRow;
  patient: PatientRow;
  visit: VisitSummary | undefined;
  /** Another record goes on. */
  onOpen: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState<Action>();
  const close = () => setOpen(undefined);
  const isGoingOn = visit !== undefined && !visit.closed;
  return (
    <>
      <ActionMenu
        label={t('reception.more')}
        shortcut="Ctrl+M"
        items={offers
          .filter(({ sends, needsVisit }) => (!sends || may(sends)) && (!needsVisit || isGoingOn))
          .map(({ id, icon }) => ({
            id,
            icon,
            label: t(`reception.action.${id}`),
            onPress: () => setOpen(id),
          }))}
      />
      {open === 'health' && <HealthDialog opened patient={patient} day={day} onClose={close} />}
      {open === 'consent' && <ConsentDialog patient={patient} onClose={close} />}
      {open === 'history' && <HistoryDialog patient={patient} onClose={close} />}
      {open === 'merge' && (
        <MergeDialog
          patient={patient}
          onClose={close}
          onMerged={(id) => {
            close();
            onOpen(id);
          }}
        />
      )}
      {visit && open === 'category' && <CategoryDialog visit={visit} onClose={close} />}
      {visit && open === 'priority' && <PriorityDialog visit={visit} onClose={close} />}
      {visit && open === 'leave' && <LeaveDialog visit={visit} onClose={close} />}
    </>
  );
}
