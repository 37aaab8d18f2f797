import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { useSend } from '#renderer/app/use-send.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, EmptyState, Panel } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';
import type { Seat } from './seat/seat.ts';

/** Somebody opened from the queue or the search who is not in the room: what can be done to have them here. */
export function NotCalledStage({
  visit,
  seat,
  onCall,
  busy,
}: {
  visit: VisitRow;
  seat: Seat;
  onCall: () => void;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const may = useMay();
  const { send, busy: sending } = useSend();
  const specialty = seat.specialty.id;
  const { ticket } = visit;
  const about = {
    subject: `visit/${visit.id}`,
    ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
    data: { specialty },
  };
  const status = visit.queue.find((entry) => entry.specialty === specialty)?.status;

  if (status === 'waiting') {
    return (
      <Panel fill>
        <EmptyState icon="waiting" title={t('doctor.waits', { ticket })} text={t('doctor.waitsText')}>
          {may('visit.call') && (
            <Button icon="call" label={t('doctor.callThis')} busy={busy} onPress={onCall} />
          )}
        </EmptyState>
      </Panel>
    );
  }
  if (status === 'no-show') {
    return (
      <Panel fill>
        <EmptyState icon="no-show" title={t('doctor.missed', { ticket })} text={t('doctor.missedText')}>
          <Button
            icon="waiting"
            label={t('doctor.return')}
            busy={sending}
            onPress={() => send({ ...about, type: 'visit.return-to-queue' })}
          />
        </EmptyState>
      </Panel>
    );
  }
  const name = bilingual(seat.specialty.name);
  return (
    <Panel fill>
      <EmptyState
        icon="people"
        title={t('doctor.elsewhere', { ticket, specialty: name })}
        text={t('doctor.elsewhereText')}
      >
        <Button
          icon="add"
          label={t('doctor.joinHere', { specialty: name })}
          busy={sending}
          onPress={() => send({ ...about, type: 'visit.join-queue' })}
        />
      </EmptyState>
    </Panel>
  );
}
