/** The doors: what is open, what each specialty can still take, who was turned away, and who came. */
import { useTranslation } from 'react-i18next';
import { isHandOver } from '#shared/domain/outbox/outbox.ts';
import type { DayRow, IntakeRow } from '#shared/rows.ts';
import { useUndo } from '../../../app/use-undo.ts';
import { Button, DeskActions, Grid, Notice, Stack } from '../../../ui/index.ts';
import { Categories } from '../categories.tsx';
import { SpecialtySwitches } from './specialty-switches.tsx';
import { TurnedAwayList } from './turned-away-list.tsx';
import { useIntakeSwitch } from './use-intake-switch.ts';

export function IntakeView({
  day,
  intake,
  totals,
}: {
  day: DayRow;
  intake: IntakeRow;
  totals: ReadonlyMap<string, number>;
}) {
  const { t } = useTranslation();
  const { turn, busy } = useIntakeSwitch(intake);
  // The day's last step may be a hand-over of prescriptions, which is taken back there.
  const undo = useUndo('day', isHandOver(intake.lastStep) ? undefined : intake);
  return (
    <>
      <DeskActions
        actions={
          undo && (
            <Button icon="undo" label={t('common.undo')} shortcut="F9" busy={undo.busy} onPress={undo.undo} />
          )
        }
        primary={
          <Button
            tone="primary"
            icon={intake.closed ? 'enter' : 'lock'}
            label={t(intake.closed ? 'coordinator.reopenAll' : 'coordinator.closeAll')}
            shortcut="F4"
            busy={busy}
            onPress={() => turn(intake.closed ? 'open' : 'closed')}
          />
        }
      />
      {intake.closed ? (
        <Notice tone="priority" title={t('intake.allClosed')} text={t('intake.allClosedText')} />
      ) : (
        <Notice
          tone="done"
          title={t('coordinator.intakeOpen')}
          text={t('coordinator.intakeOpenText', { close: day.hours.close })}
        />
      )}
      <Grid columns="minmax(0, 1.5fr) minmax(0, 1fr)" gap={3} grow fill>
        <Stack grow>
          <SpecialtySwitches day={day} intake={intake} />
        </Stack>
        <Stack grow>
          <TurnedAwayList day={day} turnedAway={intake.turnedAway} />
          <Categories totals={totals} />
        </Stack>
      </Grid>
    </>
  );
}
