/** Somebody already known whose visit was first written on a paper form. */
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { usePatient } from '../../../mirror/index.ts';
import { Button } from '../../../ui/index.ts';
import { OpenVisit } from '../open-visit.tsx';
import type { PaperInput } from './paper-form.ts';

export function PaperVisit({
  day,
  id,
  paper,
  onOpened,
  onLeave,
}: {
  day: DayRow;
  id: string;
  paper: PaperInput;
  onOpened: () => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const patient = usePatient(id);
  if (!patient) return null;
  return (
    <OpenVisit
      day={day}
      patient={patient}
      focus
      paper={paper}
      onOpened={onOpened}
      actions={<Button icon="undo" label={t('common.back')} shortcut="Escape" onPress={onLeave} />}
    />
  );
}
