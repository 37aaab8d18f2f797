import { useTranslation } from 'react-i18next';
import { placeOf } from '#shared/domain/day/places.ts';
import type { QueueEntry } from '#shared/domain/queue/entry.ts';
import { expectedWait } from '#shared/domain/queue/pace.ts';
import type { DayRow } from '#shared/rows.ts';
import { useNow } from '../../../app/queue/use-now.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { useCallsAt, useQueue } from '../../../mirror/index.ts';

/**
 * Where somebody stands with one place, in one sentence: how many are before them and about how long it will take,
 * the latter only when the day's own pace says so.
 */
export function useWhereWords(day: DayRow, visitId: string, entry: QueueEntry): string {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const formats = useFormats();
  const queue = useQueue(entry.specialty);
  const calls = useCallsAt(entry.specialty);
  const now = useNow();
  const nameOf = (id: string) => {
    const place = placeOf(day, id);
    return place ? inLanguage(place.name) : id;
  };
  const place = nameOf(entry.specialty);
  const call = entry.calls.at(-1);
  const room = call?.roomName ?? '';
  const time = formats.time(call?.endedAt ?? call?.at ?? entry.since);
  switch (entry.status) {
    case 'called':
      return t('reception.wait.called', { place, room, time: formats.time(call?.at ?? entry.since) });
    case 'held':
      return entry.hold?.waitsFor
        ? t('reception.wait.heldFor', { result: nameOf(entry.hold.waitsFor), room: entry.hold.roomName })
        : t('reception.wait.held', { room: entry.hold?.roomName ?? room });
    case 'no-show':
      return t('reception.wait.missed', { place, time: formats.time(call?.at ?? entry.since) });
    case 'done':
      return t('reception.wait.done', { place, time });
    case 'left':
      return t('reception.wait.left', { place });
  }
  const ahead = queue?.findIndex((item) => item.id === visitId) ?? -1;
  const item = queue?.[ahead];
  if (item?.isInRoom) return t('reception.wait.inRoom', { place });
  if (item && item.seenFirst.length > 0) return t('reception.wait.later', { place });
  const where =
    ahead <= 0 ? t('reception.wait.next', { place }) : t('reception.wait.ahead', { place, ahead });
  const range = ahead > 0 ? expectedWait(calls ?? [], ahead, now) : undefined;
  return range ? t('reception.wait.range', { where, from: range.fromMinutes, to: range.toMinutes }) : where;
}
