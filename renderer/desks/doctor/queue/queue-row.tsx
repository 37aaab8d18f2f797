import { useTranslation } from 'react-i18next';
import { PriorityBadge } from '#renderer/app/visit-badge.tsx';
import { useFormats } from '#renderer/i18n/index.ts';
import type { QueueItem } from '#renderer/mirror/index.ts';
import { Badge, PersonRow, Quiet } from '#renderer/ui/index.ts';
import { minutesSince } from './use-now.ts';

/** One person in the queue: who, how urgent, since when, and where they are if not in the waiting area. */
export function QueueRow({ item, now }: { item: QueueItem; now: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { visit, entry, priority } = item;
  const { person, date } = visit.opened;
  const isCalled = entry.status === 'called';
  const call = (isCalled ? entry : visit.queue.find((each) => each.status === 'called'))?.calls.at(-1);
  const minutes = minutesSince(isCalled && call ? call.at : item.since, now);
  return (
    <PersonRow ticket={visit.ticket} name={person.name} note={t('doctor.minutes', { minutes })}>
      <Quiet small>
        {t(`sex.${person.sex}`)} · {formats.age(person.birth, date)}
      </Quiet>
      <PriorityBadge priority={priority} />
      {call && <Badge label={call.roomName} tone="progress" icon={isCalled ? 'call' : 'enter'} />}
    </PersonRow>
  );
}
