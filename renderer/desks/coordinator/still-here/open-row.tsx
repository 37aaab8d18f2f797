import { useTranslation } from 'react-i18next';
import { placeOf } from '#shared/domain/day/places.ts';
import { type EntryStatus, isOpen } from '#shared/domain/queue/entry.ts';
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
  return (
    <PersonRow
      ticket={visit.ticket}
      name={personName(visit.opened.person)}
      note={t('coordinator.hereFor', { minutes: minutesSince(visit.openedAt, now) })}
    >
      <PriorityBadge priority={visit.priority} />
      {visit.queue.filter(isOpen).map(({ specialty, status }) => (
        <Badge
          key={specialty}
          tone={tones[status]}
          label={t('coordinator.entry', {
            place: nameOf(specialty),
            status: t(`entryStatus.${status}`),
          })}
        />
      ))}
    </PersonRow>
  );
}
