import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { type QueueItem, useDay } from '#renderer/mirror/index.ts';
import { Badge } from '#renderer/ui/index.ts';
import { placeOf } from '#shared/domain/day/places.ts';
import { missedCalls } from '../missed-calls.ts';
import type { Seat } from '../seat/seat.ts';

/** Where somebody of a queue is, and where they may go: in a room, held, kept for a room, and calls they missed. */
export function WhereBadges({ item: { visit, entry }, seat }: { item: QueueItem; seat: Seat }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const day = useDay();
  const { hold, room } = entry;
  const isCalled = entry.status === 'called';
  const elsewhere = visit.queue.find((each) => each.status === 'called' && each !== entry)?.calls.at(-1);
  const missed = missedCalls(entry);
  const waitedFor = hold?.waitsFor === undefined ? undefined : day && placeOf(day, hold.waitsFor);
  const result = waitedFor ? bilingual(waitedFor.name) : hold?.reason;
  return (
    <>
      {isCalled && <Badge label={entry.calls.at(-1)?.roomName ?? ''} tone="progress" icon="call" />}
      {elsewhere && (
        <Badge label={t('queue.inRoom', { room: elsewhere.roomName })} tone="progress" icon="enter" />
      )}
      {hold && (
        <>
          {result && <Badge label={t('queue.heldFor', { place: result })} tone="waiting" icon="progress" />}
          <Badge label={t('queue.backTo', { room: hold.roomName })} icon="undo" />
        </>
      )}
      {room && room.id === seat.room.id && room.returning && (
        <Badge label={t('queue.returns')} tone="done" icon="undo" />
      )}
      {room && (room.id !== seat.room.id || !room.returning) && (
        <Badge label={t('queue.keptFor', { room: room.name })} icon="lock" />
      )}
      {missed > 0 && <Badge label={t('queue.missedCall', { times: missed })} icon="no-show" />}
    </>
  );
}
