/** Who waits for medicine, who got a part of it, who got it all; found by ticket. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '#shared/rows.ts';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { visitMatches } from '../../app/visit-matches.ts';
import { useFormats } from '../../i18n/index.ts';
import { Badge, EmptyState, Panel, TextField, TicketNumber, VirtualList } from '../../ui/index.ts';
import { Tabs } from '../../ui/tabs.tsx';
import styles from './pharmacy.module.css';
import { type Group, lastServed, stillToSee } from './queue.ts';

export function QueueList({
  queue,
  done,
  selected,
  onSelect,
  onTake,
}: {
  queue: readonly VisitSummary[];
  done: readonly VisitSummary[];
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<Group>('waiting');
  const [text, setText] = useState('');
  const of = (status: Group) =>
    status === 'done' ? done : queue.filter((visit) => visit.pharmacy === status);
  const searching = text.trim() !== '';
  const items = searching ? [...queue, ...done].filter((visit) => visitMatches(visit, text)) : of(group);
  const first = items[0];
  return (
    <Panel fill>
      <div className={styles.list}>
        <TextField
          label={t('pharmacy.search')}
          hideLabel
          placeholder={t('pharmacy.searchPlaceholder')}
          icon="search"
          type="search"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !first || !searching) return;
            event.preventDefault();
            onTake(first.id);
          }}
        />
        <Tabs
          label={t('pharmacy.groups')}
          selected={searching ? undefined : group}
          onSelect={(id) => {
            setText('');
            setGroup(id);
          }}
          tabs={[
            { id: 'waiting', label: t('pharmacy.waiting'), count: of('waiting').length },
            { id: 'partly', label: t('pharmacy.partly'), count: of('partly').length },
            { id: 'done', label: t('pharmacy.done'), count: of('done').length },
          ]}
        />
        <VirtualList
          label={searching ? t('pharmacy.found', { count: items.length }) : t(`pharmacy.${group}`)}
          items={items}
          keyOf={(visit) => visit.id}
          selected={selected}
          onSelect={(visit) => onSelect(visit.id)}
          onTake={(visit) => onTake(visit.id)}
          rowHeight={70}
          render={(visit) => <QueueRow visit={visit} showsStatus={searching} />}
          empty={
            searching ? (
              <EmptyState icon="search" title={t('common.nothingFound')} text={t('pharmacy.notFoundText')} />
            ) : (
              <EmptyState
                icon={group === 'done' ? 'done' : 'waiting'}
                title={t(`pharmacy.empty.${group}.title`)}
                text={t(`pharmacy.empty.${group}.text`)}
              />
            )
          }
        />
      </div>
    </Panel>
  );
}

function QueueRow({ visit, showsStatus }: { visit: VisitSummary; showsStatus: boolean }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const at = visit.pharmacy === 'done' ? lastServed(visit) : (visit.prescribed?.at ?? visit.openedAt);
  return (
    <div className={styles.queueRow}>
      <TicketNumber ticket={visit.ticket} />
      <span className={styles.queueName}>{visit.opened.person.name}</span>
      <span className={styles.queueFoot}>
        <span>
          {time(at)} · {t('pharmacy.medicines', { count: visit.prescribed?.lines ?? 0 })}
        </span>
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
      </span>
    </div>
  );
}
