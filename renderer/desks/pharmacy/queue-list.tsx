/** Who waits for medicine, who got a part of it, who got it all; found by ticket. */
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '#shared/rows.ts';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { VisitList } from '../../app/visit-list.tsx';
import { useFormats } from '../../i18n/index.ts';
import { Badge, PersonRow, Quiet } from '../../ui/index.ts';
import { groups, lastServed, stillToSee } from './queue.ts';

export function QueueList({
  queue,
  done,
  ...selection
}: {
  queue: readonly VisitSummary[];
  done: readonly VisitSummary[];
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <VisitList
      {...selection}
      words={{
        search: t('pharmacy.search'),
        placeholder: t('pharmacy.searchPlaceholder'),
        groups: t('pharmacy.groups'),
        found: (count) => t('pharmacy.found', { count }),
        notFound: t('pharmacy.notFoundText'),
      }}
      groups={groups.map((id) => ({
        id,
        label: t(`pharmacy.${id}`),
        items: id === 'done' ? done : queue.filter((visit) => visit.pharmacy === id),
        empty: {
          icon: id === 'done' ? 'done' : 'waiting',
          title: t(`pharmacy.empty.${id}.title`),
          text: t(`pharmacy.empty.${id}.text`),
        },
      }))}
      visitOf={(visit) => visit}
      render={(visit, searching) => <QueueRow visit={visit} showsStatus={searching} />}
    />
  );
}

function QueueRow({ visit, showsStatus }: { visit: VisitSummary; showsStatus: boolean }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const at = visit.pharmacy === 'done' ? lastServed(visit) : (visit.prescribed?.at ?? visit.openedAt);
  return (
    <PersonRow ticket={visit.ticket} name={visit.opened.person.name} note={time(at)}>
      <Quiet small>{t('pharmacy.medicines', { count: visit.prescribed?.lines ?? 0 })}</Quiet>
      <PriorityBadge priority={visit.opened.priority} />
      {visit.pharmacy !== 'done' && stillToSee(visit).length > 0 && (
        <Badge tone="progress" icon="doctor" label={t('pharmacy.stillInExam')} />
      )}
      {showsStatus && visit.pharmacy !== 'none' && (
        <Badge
          tone={visit.pharmacy === 'done' ? 'done' : 'waiting'}
          label={t(`pharmacyStatus.${visit.pharmacy}`)}
        />
      )}
    </PersonRow>
  );
}
