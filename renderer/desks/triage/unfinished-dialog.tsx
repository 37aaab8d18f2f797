import { useTranslation } from 'react-i18next';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { Button, Dialog, Stack } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';

interface Props {
  opened: boolean;
  visit: VisitRow;
  place: string;
  /** Stays with the person at the table. */
  onStay: () => void;
  onCallNext: () => void;
}

/** Calling the next one while somebody's form is not saved: what about them? */
export function UnfinishedDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('triage.unfinished', { ticket: props.visit.ticket })}
      opened={props.opened}
      onClose={props.onStay}
      size="small"
    >
      <Choices {...props} />
    </Dialog>
  );
}

function Choices({ visit, place, onStay, onCallNext }: Props) {
  const { t } = useTranslation();
  const { command, busy } = useVisitCommand(visit);
  const giveBack = async () => {
    if (await command('visit.return-to-queue', { specialty: place })) onCallNext();
  };
  return (
    <Stack gap={2}>
      <p>{t('triage.unfinishedText')}</p>
      <Button wide tone="primary" icon="vitals" label={t('triage.stay')} autoFocus onPress={onStay} />
      <Button wide icon="waiting" label={t('triage.returnAndNext')} busy={busy} onPress={giveBack} />
      <Button wide icon="call" label={t('triage.leaveAndNext')} onPress={onCallNext} />
    </Stack>
  );
}
