import { useTranslation } from 'react-i18next';
import { placeOf } from '#shared/domain/day/places.ts';
import { type EntryStatus, isOpen, type QueueEntry } from '#shared/domain/queue/entry.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { minutesSince } from '../../../app/queue/use-now.ts';
import { PriorityBadge } from '../../../app/visit-badge.tsx';
import { useBilingual, usePersonName } from '../../../i18n/index.ts';
import { Badge, PersonRow, type Tone } from '../../../ui/index.ts';

const tones: Record<EntryStatus, Tone> = {
  waiting: 'waiting',
  called: 'progress',
  held: 'waiting',
  done: 'done',
  'no-show': 'problem',
  left: 'neutral',
};

/** Somebody who is still here: what for, and since when. */
export function OpenRow({ day, visit, now }: { day: DayRow; visit: VisitSummary; now: number }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const personName = usePersonName();
  const nameOf = (id: string) => {
    const place = placeOf(day, id);
    return place ? inLanguage(place.name) : id;
  };
  const statusOf = ({ status, calls }: QueueEntry) => {
    const room = status === 'called' ? calls.at(-1)?.roomName : undefined;
    return room ? t('queue.inRoom', { room }) : t(`entryStatus.${status}`);
  };
  return (
    <PersonRow
      ticket={visit.ticket}
      name={personName(visit.opened.person)}
      note={t('coordinator.hereFor', { minutes: minutesSince(visit.openedAt, now) })}
    >
      <PriorityBadge priority={visit.priority} />
      {visit.queue.filter(isOpen).map((entry) => (
        <Badge
          key={entry.specialty}
          tone={tones[entry.status]}
          label={t('coordinator.entry', { place: nameOf(entry.specialty), status: statusOf(entry) })}
        />
      ))}
    </PersonRow>
  );
}
