import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/app/use-draft.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { IssuedPrescription } from './issued-prescription.tsx';
import { prescriptionDraftSchema } from './prescription-draft.ts';
import { PrescriptionFields } from './prescription-fields.tsx';

/** The visit's one prescription: written, then issued; an issued one is only ever replaced. */
export function PrescriptionStage(props: {
  visit: VisitRow;
  person: Partial<Person>;
  day: DayRow;
  onWriting: (writing: boolean) => void;
}) {
  const { t } = useTranslation();
  const { visit } = props;
  const draft = useDraft(`prescription.${visit.id}`, prescriptionDraftSchema);
  const [writes, setWrites] = useState<boolean>();
  const current = visit.prescriptions.at(-1);
  if (draft.loading)
    return (
      <Panel fill>
        <EmptyState icon="progress" title={t('common.loading')} />
      </Panel>
    );
  const unfinished = (draft.found?.lines.length ?? 0) > 0;
  if (current && !(writes ?? unfinished))
    return <IssuedPrescription visit={visit} prescription={current} onReplace={() => setWrites(true)} />;
  return (
    <PrescriptionFields
      {...props}
      kept={writes === undefined ? draft.found : undefined}
      draft={draft}
      onDone={() => setWrites(false)}
    />
  );
}
