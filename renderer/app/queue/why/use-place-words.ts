import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useDay, type WaitingItem } from '#renderer/mirror/index.ts';
import { placeOf } from '#shared/domain/day/places.ts';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { othersLeft } from '../missed-calls.ts';
import { useReasonWords } from '../reasons/use-reason-words.ts';

/** Why somebody stands where they stand in a queue, in one sentence; `calls` are the last ones of the place. */
export function usePlaceWords(calls: readonly QueueCall[]): (item: WaitingItem) => string {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const reasonsOf = useReasonWords();
  const day = useDay();
  const nameOf = (id: string) => {
    const place = day && placeOf(day, id);
    return place ? bilingual(place.name) : id;
  };
  return ({ visit, reason, entry, since, isInRoom, seenFirst }) => {
    const away = visit.queue.find((each) => each.status === 'called')?.calls.at(-1);
    if (isInRoom && away) return t('queue.place.in-room', { room: away.roomName });
    if (seenFirst.length > 0)
      return t('queue.place.seen-first', { places: seenFirst.map(nameOf).join(', ') });
    switch (reason) {
      case 'missed':
        return t('queue.place.missed', {
          others: entry.after ? othersLeft(entry.after, calls, visit.id) : 0,
        });
      case 'other-room':
        return t('queue.place.other-room', { room: entry.room?.name ?? '' });
      case 'priority':
      case 'emergency':
        return t(`queue.place.${reason}`, { reasons: reasonsOf(visit), time: formats.time(since) });
      default:
        return t(`queue.place.${reason}`, { time: formats.time(since) });
    }
  };
}
