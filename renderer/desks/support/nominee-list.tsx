/** Who waits for a decision, and who was granted a book. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitMatches } from '../../app/visit-matches.ts';
import { useFormats } from '../../i18n/index.ts';
import { Badge, EmptyState, Panel, TextField, TicketNumber, VirtualList } from '../../ui/index.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { type Group, groupOf, groups, type Nominee } from './nominated.ts';
import styles from './support.module.css';

export function NomineeList({
  people,
  selected,
  onSelect,
  onTake,
}: {
  people: Record<Group, Nominee[]>;
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<Group>('waiting');
  const [text, setText] = useState('');
  const searching = text.trim() !== '';
  const items = searching
    ? [...people.waiting, ...people.granted].filter(({ visit }) => visitMatches(visit, text))
    : people[group];
  const first = items[0];
  return (
    <Panel fill>
      <div className={styles.list}>
        <TextField
          label={t('support.search')}
          hideLabel
          placeholder={t('support.searchPlaceholder')}
          icon="search"
          type="search"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !first || !searching) return;
            event.preventDefault();
            onTake(first.visit.id);
          }}
        />
        <Tabs
          label={t('support.groups')}
          selected={searching ? undefined : group}
          onSelect={(id) => {
            setText('');
            setGroup(id);
          }}
          tabs={groups.map((id) => ({ id, label: t(`support.${id}`), count: people[id].length }))}
        />
        <VirtualList
          label={searching ? t('support.found', { count: items.length }) : t(`support.${group}`)}
          items={items}
          keyOf={({ visit }) => visit.id}
          selected={selected}
          onSelect={({ visit }) => onSelect(visit.id)}
          onTake={({ visit }) => onTake(visit.id)}
          rowHeight={70}
          render={(nominee) => <NomineeRow nominee={nominee} />}
          empty={
            searching ? (
              <EmptyState icon="search" title={t('common.nothingFound')} text={t('support.notFoundText')} />
            ) : (
              <EmptyState
                icon={group === 'granted' ? 'book' : 'nominate'}
                title={t(`support.empty.${group}.title`)}
                text={t(`support.empty.${group}.text`)}
              />
            )
          }
        />
      </div>
    </Panel>
  );
}

function NomineeRow({ nominee }: { nominee: Nominee }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { visit, book } = nominee;
  const granted = book?.grants[0];
  return (
    <div className={styles.row}>
      <TicketNumber ticket={visit.ticket} />
      <span className={styles.rowName}>{visit.opened.person.name}</span>
      <span className={styles.rowNote}>{time(granted?.at ?? visit.nomination?.at ?? visit.openedAt)}</span>
      <span className={styles.rowMarks}>
        <Badge label={t(`category.${visit.opened.category}`)} />
        {groupOf(nominee) === 'granted' && <Badge tone="done" label={t('support.granted')} />}
      </span>
    </div>
  );
}
