import { useTranslation } from 'react-i18next';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { Button, Dialog, Stack } from '#renderer/ui/index.ts';
import { othersAfterNoShow } from '#shared/domain/queue/events.ts';
import type { VisitRow } from '#shared/rows.ts';

/** What is not done yet with the person in the room. */
export type Unfinished = 'exam' | 'prescription';

interface Props {
  unfinished: Unfinished | undefined;
  visit: VisitRow;
  specialty: string;
  /** Stays with the person in the room. */
  onStay: () => void;
  onCallNext: () => void;
}

/** Calling the next one while somebody is not done: what about them? */
export function UnfinishedDialog(props: Props) {
  const { t } = useTranslation();
  const { ticket } = props.visit;
  const title =
    props.unfinished === 'prescription'
      ? t('doctor.unfinishedPrescription', { ticket })
      : t('doctor.unfinishedExam', { ticket });
  return (
    <Dialog title={title} opened={props.unfinished !== undefined} onClose={props.onStay} size="small">
      <Choices {...props} />
    </Dialog>
  );
}

function Choices({ unfinished, visit, specialty, onStay, onCallNext }: Props) {
  const { t } = useTranslation();
  const { command, busy } = useVisitCommand(visit);
  const noShow = { specialty, back: 'after', others: othersAfterNoShow };
  const leave = async (type: 'visit.no-show' | 'visit.return-to-queue') => {
    if (await command(type, type === 'visit.no-show' ? noShow : { specialty })) onCallNext();
  };
  return (
    <Stack gap={2}>
      <p>{t('doctor.unfinishedText')}</p>
      <Button wide tone="primary" icon="doctor" label={t('doctor.stay')} autoFocus onPress={onStay} />
      {unfinished === 'exam' && (
        <>
          <Button
            wide
            icon="no-show"
            label={t('doctor.noShowAndNext')}
            shortcut="F7"
            busy={busy}
            onPress={() => leave('visit.no-show')}
          />
          <Button
            wide
            icon="waiting"
            label={t('doctor.returnAndNext')}
            busy={busy}
            onPress={() => leave('visit.return-to-queue')}
          />
        </>
      )}
      <Button wide icon="call" label={t('doctor.leaveAndNext')} onPress={onCallNext} />
    </Stack>
  );
}
