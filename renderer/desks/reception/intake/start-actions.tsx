/** What reception does when nobody is at the desk, beside taking the next person. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHandOver } from '#shared/domain/outbox/outbox.ts';
import type { DayRow } from '#shared/rows.ts';
import { useMay } from '../../../app/session.ts';
import { useUndo } from '../../../app/use-undo.ts';
import { useIntake } from '../../../mirror/index.ts';
import { Button } from '../../../ui/index.ts';
import { PaperFormsDialog } from '../paper-forms/paper-forms-dialog.tsx';
import { TurnAwayDialog } from './turn-away-dialog.tsx';

export function StartActions({
  day,
  name,
}: {
  day: DayRow;
  /** What was typed into the search: perhaps the name of who is turned away. */
  name?: string;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const intake = useIntake();
  // A hand-over of prescriptions is taken back where it was said.
  const undo = useUndo('day', isHandOver(intake?.lastStep) ? undefined : intake);
  const [open, setOpen] = useState<'turn-away' | 'paper'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {may('day.turn-away') && (
        <Button
          icon="no-show"
          label={t('intake.turnAway')}
          shortcut="F4"
          onPress={() => setOpen('turn-away')}
        />
      )}
      {may('day.reserve-paper') && (
        <Button icon="print" label={t('paper.action')} onPress={() => setOpen('paper')} />
      )}
      {undo && (
        <Button icon="undo" label={t('common.undo')} shortcut="F9" busy={undo.busy} onPress={undo.undo} />
      )}
      {open === 'turn-away' && (
        <TurnAwayDialog day={day} onClose={close} {...(name === undefined ? {} : { name })} />
      )}
      {open === 'paper' && <PaperFormsDialog onClose={close} />}
    </>
  );
}
