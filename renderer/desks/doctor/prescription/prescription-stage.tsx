import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaff } from '#renderer/app/session.ts';
import { useDraft } from '#renderer/app/use-draft.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { IssuedPrescription } from './issued/issued-prescription.tsx';
import { keptSchema } from './prescription-draft.ts';
import { PrescriptionFields } from './prescription-fields.tsx';
import { SharedPrescription } from './shared/shared-prescription.tsx';

/**
 * The visit's one prescription: written, added to by several doctors, then issued by one; an issued one is only ever
 * replaced.
 */
export function PrescriptionStage(props: {
  visit: VisitRow;
  person: Pick<Person, 'birth' | 'sex'> & Partial<Person>;
  day: DayRow;
  specialty: string;
  onWriting: (writing: boolean) => void;
}) {
  const { t } = useTranslation();
  const { visit, day, specialty } = props;
  const me = useStaff().id;
  const draft = useDraft(`prescription.${visit.id}`, keptSchema);
  const [writes, setWrites] = useState<boolean>();
  const current = visit.prescriptions.at(-1);
  if (draft.loading)
    return (
      <Panel fill>
        <EmptyState icon="progress" title={t('common.loading')} />
      </Panel>
    );
  const unfinished = (draft.found?.lines.length ?? 0) > 0;
  const hasShared = visit.drafts.some(({ by }) => by.id === me);
  if (!(writes ?? unfinished)) {
    if (current)
      return <IssuedPrescription visit={visit} prescription={current} onReplace={() => setWrites(true)} />;
    if (hasShared)
      return (
        <SharedPrescription visit={visit} day={day} specialty={specialty} onWrite={() => setWrites(true)} />
      );
  }
  return (
    <PrescriptionFields
      {...props}
      kept={writes === undefined ? draft.found : undefined}
      draft={draft}
      onDone={() => setWrites(false)}
    />
  );
}
