import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, EmptyState, notify, Panel } from '#renderer/ui/index.ts';
import { placeOf } from '#shared/domain/day/places.ts';
import { entryOf, isInQueue } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { useVisitCommand } from './actions/use-visit-command.ts';
import type { Seat } from './seat/seat.ts';

/** Somebody opened from the queue or the search who is not in the room: what can be done to have them here. */
export function NotCalledStage({
  visit,
  seat,
  day,
  onCall,
  calling,
}: {
  visit: VisitSummary;
  seat: Seat;
  day: DayRow;
  onCall: () => void;
  calling: boolean;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const may = useMay();
  const { command, busy } = useVisitCommand(visit);
  const specialty = seat.place.id;
  const { ticket } = visit;
  const entry = entryOf(visit, specialty);
  const giveBack = async () => {
    if (await command('visit.return-to-queue', { specialty }))
      notify({ title: t('queue.returned', { ticket }) });
  };
  const call = may('visit.call') && visit.calledTo.length === 0 && (
    <Button icon="call" label={t('queue.call')} shortcut="Shift+F4" busy={calling} onPress={onCall} />
  );

  if (entry?.status === 'waiting') {
    return (
      <Panel fill>
        <EmptyState icon="waiting" title={t('queue.waits', { ticket })} text={t('queue.waitsText')}>
          {call}
        </EmptyState>
      </Panel>
    );
  }
  if (entry?.status === 'held') {
    const { waitsFor, reason, roomName = '' } = entry.hold ?? {};
    const place = waitsFor === undefined ? undefined : placeOf(day, waitsFor);
    const result = [place && bilingual(place.name), reason].filter(Boolean).join(', ');
    return (
      <Panel fill>
        <EmptyState
          icon="progress"
          title={t('queue.isHeld', { ticket, result })}
          text={t('queue.isHeldText', { room: roomName })}
        >
          {may('visit.return-to-queue') && (
            <Button icon="waiting" label={t('queue.resultIsHere')} busy={busy} onPress={giveBack} />
          )}
          {call}
        </EmptyState>
      </Panel>
    );
  }
  if (entry?.status === 'no-show') {
    return (
      <Panel fill>
        <EmptyState icon="no-show" title={t('queue.missed', { ticket })} text={t('queue.missedText')}>
          {may('visit.return-to-queue') && (
            <Button icon="waiting" label={t('queue.return')} busy={busy} onPress={giveBack} />
          )}
        </EmptyState>
      </Panel>
    );
  }
  const name = bilingual(seat.place.name);
  return (
    <Panel fill>
      <EmptyState
        icon="people"
        title={t('queue.elsewhere', { ticket, place: name })}
        text={t('queue.elsewhereText')}
      >
        {may('visit.join-queue') && !(entry && isInQueue(entry)) && (
          <Button
            icon="add"
            label={t('queue.joinHere', { place: name })}
            busy={busy}
            onPress={() => command('visit.join-queue', { specialty })}
          />
        )}
      </EmptyState>
    </Panel>
  );
}
