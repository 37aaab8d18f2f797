import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, usePersonName } from '#renderer/i18n/index.ts';
import type { QueueItem } from '#renderer/mirror/index.ts';
import { PersonRow, Quiet } from '#renderer/ui/index.ts';
import { PriorityBadge } from '../../visit-badge.tsx';
import { useReasonWords } from '../reasons/use-reason-words.ts';
import type { Seat } from '../seat/seat.ts';
import { minutesSince } from '../use-now.ts';
import { Waited } from './waited.tsx';
import { WhereBadges } from './where-badges.tsx';

/** So that one person does not fill the list. */
const mostReasons = 2;

/** One person of a queue: who, how urgent and why, since when, and what keeps them from being called. */
export function QueueRow({
  item,
  seat,
  now,
  children,
}: {
  item: QueueItem;
  seat: Seat;
  now: number;
  /** What else the desk has to know. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const reasonsOf = useReasonWords();
  const { visit, entry, priority } = item;
  const { person, date } = visit.opened;
  const call = entry.status === 'called' ? entry.calls.at(-1) : undefined;
  const since = call?.at ?? entry.hold?.at ?? item.since;
  const minutes = minutesSince(since, now);
  const reasons = priority === 'ordinary' ? '' : reasonsOf(visit, mostReasons);
  const asked = (visit.asked ?? [])
    .filter(({ place, question }) => place === seat.place.id && question)
    .map(({ question }) => question)
    .join('; ');
  return (
    <PersonRow
      ticket={visit.ticket}
      name={nameOf(person)}
      note={
        entry.status === 'waiting' ? (
          <Waited minutes={minutes} priority={priority} />
        ) : (
          t('queue.minutes', { minutes })
        )
      }
    >
      <Quiet small>
        {t(`sex.${person.sex}`)} · {formats.age(person.birth, date)}
      </Quiet>
      <PriorityBadge priority={priority} />
      {reasons && <Quiet small>{reasons}</Quiet>}
      <WhereBadges item={item} seat={seat} />
      {asked && <Quiet small>{asked}</Quiet>}
      {children}
    </PersonRow>
  );
}
