/** Suspected reactions to what was handed over today, and where one is written down. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { ReactionDialog } from '../../app/reactions/reaction-dialog.tsx';
import { ReactionList } from '../../app/reactions/reaction-list.tsx';
import { useMay } from '../../app/session.ts';
import { usePatient } from '../../mirror/index.ts';
import { Button, Panel } from '../../ui/index.ts';

export function Reactions({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const may = useMay();
  const patient = usePatient(visit.patientId);
  const [writing, setWriting] = useState(false);
  if (!patient) return null;
  return (
    <>
      {may('patient.record-reaction') && (
        <Button
          wide
          icon="alert"
          label={t('reaction.title')}
          shortcut="Alt+P"
          onPress={() => setWriting(true)}
        />
      )}
      {patient.reactions.length > 0 && (
        <Panel fill title={t('reaction.list')} icon="alert">
          <ReactionList patient={patient} />
        </Panel>
      )}
      {writing && (
        <ReactionDialog visit={visit} patient={patient} day={day} onClose={() => setWriting(false)} />
      )}
    </>
  );
}
