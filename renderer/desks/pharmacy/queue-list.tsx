/** Who waits for medicine, who got a part of it, who got it all; found by ticket. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueueRow, type Seat, useNow } from '../../app/queue/index.ts';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { VisitList } from '../../app/visit-list.tsx';
import { useFormats, usePersonName } from '../../i18n/index.ts';
import { Badge, PersonRow, Quiet } from '../../ui/index.ts';
import { type Group, groups, type Listed, lastServed, stillToSee } from './queue.ts';

export function QueueList({
  listed,
  seat,
  ...rest
}: {
  listed: Record<Group, readonly Listed[]>;
  /** Where people are called from; nothing when they come by themselves. */
  seat?: Seat;
  heading?: { title: string; aside: ReactNode };
  foot?: ReactNode;
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <VisitList
      {...rest}
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
        items: listed[id],
        empty: {
          icon: id === 'done' ? 'done' : 'waiting',
          title: t(`pharmacy.empty.${id}.title`),
          text: t(`pharmacy.empty.${id}.text`),
        },
      }))}
      visitOf={({ visit }) => visit}
      render={(each, searching) =>
        seat && each.item ? (
          <QueueRow item={each.item} seat={seat} now={now}>
            <About {...each} showsStatus={searching || each.visit.pharmacy === 'partly'} />
          </QueueRow>
        ) : (
          <ListedRow {...each} showsStatus={searching} />
        )
      }
    />
  );
}

function ListedRow({ visit, showsStatus }: Listed & { showsStatus: boolean }) {
  const { time } = useFormats();
  const nameOf = usePersonName();
  const { person, date } = visit.opened;
  const at = visit.pharmacy === 'done' ? lastServed(visit) : (visit.prescribed?.at ?? visit.openedAt);
  return (
    <PersonRow ticket={visit.ticket} name={nameOf(person, date)} note={time(at)}>
      <About visit={visit} showsStatus={showsStatus} />
      <PriorityBadge priority={visit.priority} />
    </PersonRow>
  );
}

/** How much they get, and what has to be known before it is handed over. */
function About({ visit, showsStatus }: Listed & { showsStatus: boolean }) {
  const { t } = useTranslation();
  const isNoShow = visit.queue.some((each) => each.specialty === 'pharmacy' && each.status === 'no-show');
  return (
    <>
      <Quiet small>{t('pharmacy.medicines', { count: visit.prescribed?.lines ?? 0 })}</Quiet>
      {visit.preparedAt !== undefined && visit.pharmacy !== 'done' && (
        <Badge tone="progress" icon="pharmacy" label={t('dispensing.ready')} />
      )}
      {isNoShow && <Badge icon="no-show" label={t('entryStatus.no-show')} />}
      {visit.pharmacy !== 'done' && stillToSee(visit).length > 0 && (
        <Badge tone="progress" icon="doctor" label={t('pharmacy.stillInExam')} />
      )}
      {showsStatus && visit.pharmacy !== 'none' && (
        <Badge
          tone={visit.pharmacy === 'done' ? 'done' : 'waiting'}
          label={t(`pharmacyStatus.${visit.pharmacy}`)}
        />
      )}
    </>
  );
}
