import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { useMay } from '../../app/session.ts';
import { usePatient, useVisitsOf } from '../../mirror/index.ts';
import { Button, EmptyState, Notice, Panel } from '../../ui/index.ts';
import { OpenVisit } from './open-visit.tsx';
import { SeveralTickets } from './several-tickets.tsx';
import { TicketCard } from './ticket-card.tsx';
import { UndoLast } from './undo-last.tsx';
import { MoreActions } from './visit-actions/more-actions.tsx';

interface PersonWorkProps {
  day: DayRow;
  id: string;
  taken: boolean;
  onNew: () => void;
  onCorrect: () => void;
  /** Done with this one. */
  onNext: () => void;
  /** Another record is to be shown: one that goes on after a merge. */
  onOpen?: (patientId: string) => void;
}

/** One person: their ticket of today, or the questions that lead to one. Of a merged record, the one that goes on. */
export function PersonWork({ id, ...rest }: PersonWorkProps) {
  return <RecordWork key={id} id={id} cameFrom={[]} {...rest} />;
}

function RecordWork({ id, cameFrom, ...rest }: PersonWorkProps & { cameFrom: readonly string[] }) {
  const { t } = useTranslation();
  const patient = usePatient(id);
  const into = patient?.mergedInto?.into;
  if (!patient)
    return (
      <Panel fill>
        <EmptyState icon="progress" title={t('common.loading')} />
      </Panel>
    );
  // Two stations that could not see each other may have merged two records into one another.
  return into !== undefined && !cameFrom.includes(into) ? (
    <RecordWork {...rest} id={into} cameFrom={[...cameFrom, id]} />
  ) : (
    <LivingRecord {...rest} patient={patient} cameFrom={cameFrom[0]} />
  );
}

function LivingRecord({
  day,
  patient,
  cameFrom,
  taken,
  onNew,
  onCorrect,
  onNext,
  onOpen = onNext,
}: Omit<PersonWorkProps, 'id'> & {
  patient: PatientRow;
  /** The merged record that was asked for. */
  cameFrom: string | undefined;
}) {
  const { t } = useTranslation();
  const visits = useVisitsOf(patient.id);
  const [chosen, setChosen] = useState<string>();
  const may = useMay();
  const visit =
    visits?.find((each) => each.id === chosen) ??
    visits?.findLast((each) => each.isOpen === 1) ??
    visits?.at(-1);
  if (!visits) return null;
  const actions = (
    <>
      <Button icon="people" label={t('reception.nextPerson')} shortcut="Escape" onPress={onNext} />
      <Button icon="new-person" label={t('reception.newPerson')} shortcut="F2" onPress={onNew} />
      {may('patient.correct') && (
        <Button icon="edit" label={t('reception.correct')} shortcut="F6" onPress={onCorrect} />
      )}
      <MoreActions day={day} patient={patient} visit={visit} onOpen={onOpen} />
      <UndoLast patient={patient} visit={visit} />
    </>
  );
  const notice = cameFrom !== undefined && <Notice title={t('merge.cameFrom')} />;
  return visit ? (
    <>
      {notice}
      <TicketCard
        key={visit.id}
        day={day}
        patient={patient}
        visit={visit}
        actions={actions}
        others={<SeveralTickets visits={visits} shown={visit} onShow={setChosen} />}
      />
    </>
  ) : (
    <>
      {notice}
      <OpenVisit day={day} patient={patient} focus={taken} actions={actions} />
    </>
  );
}
