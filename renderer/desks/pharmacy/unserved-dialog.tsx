import { useTranslation } from 'react-i18next';
import { stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import { othersAfterNoShow } from '#shared/domain/queue/events.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../app/queue/index.ts';
import { Button, Dialog, Stack } from '../../ui/index.ts';

/** Calling the next one while somebody at the window has not got everything: what about them? */
export function UnservedDialog({
  visit,
  onStay,
  onCallNext,
}: {
  visit: VisitRow;
  onStay: () => void;
  onCallNext: () => void;
}) {
  const { t } = useTranslation();
  const { command, busy } = useVisitCommand(visit);
  const specialty = 'pharmacy';
  const noShow = async () => {
    const data = { specialty, back: 'after', others: othersAfterNoShow };
    if (await command('visit.no-show', data)) onCallNext();
  };
  const finish = async () => {
    if (await command('visit.finish', { specialty })) onCallNext();
  };
  const hasSome = stillHeld(visit).length > 0;
  return (
    <Dialog title={t('pharmacy.unserved', { ticket: visit.ticket })} opened onClose={onStay} size="small">
      <Stack gap={2}>
        <Button wide tone="primary" icon="pharmacy" label={t('doctor.stay')} autoFocus onPress={onStay} />
        {!hasSome && (
          <Button
            wide
            icon="no-show"
            label={t('doctor.noShowAndNext')}
            shortcut="F7"
            busy={busy}
            onPress={noShow}
          />
        )}
        <Button
          wide
          icon="check"
          label={t(hasSome ? 'pharmacy.finishAndNext' : 'pharmacy.nothingAndNext')}
          busy={busy}
          onPress={finish}
        />
        <Button wide icon="call" label={t('doctor.leaveAndNext')} onPress={onCallNext} />
      </Stack>
    </Dialog>
  );
}
