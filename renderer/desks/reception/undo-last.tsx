import { useTranslation } from 'react-i18next';
import type { PatientRow, VisitSummary } from '#shared/rows.ts';
import { useUndo } from '../../app/use-undo.ts';
import { Button } from '../../ui/index.ts';
import { lastOf } from './last-step.ts';

/** Takes back one's own last step about somebody, on their record or their visit, and says which one. */
export function UndoLast({ patient, visit }: { patient: PatientRow; visit: VisitSummary | undefined }) {
  const { t } = useTranslation();
  const ofPatient = { row: patient, undo: useUndo('patient', patient) };
  const ofVisit = { row: visit, undo: useUndo('visit', visit) };
  const found = lastOf([ofPatient, ofVisit].filter(({ undo }) => undo));
  if (!found?.last.undo) return null;
  const { undo, busy } = found.last.undo;
  return (
    <Button
      icon="undo"
      label={t('queue.undo', { step: t(found.name) })}
      shortcut="F9"
      busy={busy}
      onPress={undo}
    />
  );
}
