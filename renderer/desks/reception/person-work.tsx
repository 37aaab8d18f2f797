import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useMay } from '../../app/session.ts';
import { useUndo } from '../../app/use-undo.ts';
import { usePatient, useVisitsOf } from '../../mirror/index.ts';
import { Button, EmptyState, Panel } from '../../ui/index.ts';
import { OpenVisit } from './open-visit.tsx';
import { TicketCard } from './ticket-card.tsx';

/** One person: their ticket of today, or the questions that lead to one. */
export function PersonWork({
  day,
  id,
  taken,
  onNew,
  onCorrect,
  onNext,
}: {
  day: DayRow;
  id: string;
  taken: boolean;
  onNew: () => void;
  onCorrect: () => void;
  /** Done with this one. */
  onNext: () => void;
}) {
  const { t } = useTranslation();
  const patient = usePatient(id);
  const visits = useVisitsOf(id);
  const visit = visits?.at(-1);
  const may = useMay();
  const undoCorrection = useUndo('patient', patient);
  const undoVisit = useUndo('visit', visit);
  const undo = undoVisit ?? undoCorrection;
  if (!patient || !visits)
    return (
      <Panel fill>
        <EmptyState icon="progress" title={t('common.loading')} />
      </Panel>
    );
  const actions = (
    <>
      <Button icon="people" label={t('reception.nextPerson')} shortcut="Escape" onPress={onNext} />
      <Button icon="new-person" label={t('reception.newPerson')} shortcut="F2" onPress={onNew} />
      {may('patient.correct') && (
        <Button icon="edit" label={t('reception.correct')} shortcut="F6" onPress={onCorrect} />
      )}
      {undo && (
        <Button icon="undo" label={t('common.undo')} shortcut="F9" busy={undo.busy} onPress={undo.undo} />
      )}
    </>
  );
  return visit ? (
    <TicketCard day={day} patient={patient} visit={visit} actions={actions} />
  ) : (
    <OpenVisit day={day} patient={patient} focus={taken} actions={actions} />
  );
}
