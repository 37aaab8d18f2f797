/** Who waits for a decision, and who was granted a book. */
import { useTranslation } from 'react-i18next';
import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import { isNominatedFor } from '#shared/domain/support/nomination.ts';
import { VisitList } from '../../../app/visit-list.tsx';
import { useFormats } from '../../../i18n/index.ts';
import { Badge, PersonRow } from '../../../ui/index.ts';
import { type Group, groupOf, groups, type Nominee } from './nominated.ts';

export function NomineeList({
  people,
  ...selection
}: {
  people: Record<Group, Nominee[]>;
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <VisitList
      {...selection}
      words={{
        search: t('support.search'),
        placeholder: t('support.searchPlaceholder'),
        groups: t('support.groups'),
        found: (count) => t('support.found', { count }),
        notFound: t('support.notFoundText'),
      }}
      groups={groups.map((id) => ({
        id,
        label: t(`support.${id}`),
        items: people[id],
        empty: {
          icon: id === 'granted' ? 'book' : 'nominate',
          title: t(`support.empty.${id}.title`),
          text: t(`support.empty.${id}.text`),
        },
      }))}
      visitOf={({ visit }) => visit}
      render={(nominee) => <NomineeRow nominee={nominee} />}
    />
  );
}

function NomineeRow({ nominee }: { nominee: Nominee }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { visit, book, decision } = nominee;
  const approvals = book?.approvals.length ?? 0;
  const at = activeGrant(book)?.at ?? decision?.at ?? visit.nominatedAt ?? visit.openedAt;
  return (
    <PersonRow ticket={visit.ticket} name={visit.opened.person.name} note={time(at)}>
      <Badge label={t(`category.${visit.opened.category}`)} />
      {isNominatedFor(visit, 'special-support') && <Badge label={t('nomination.kind.special-support')} />}
      {groupOf(nominee) === 'waiting' && approvals > 0 && (
        <Badge tone="progress" label={t('books.oneOfTwo', { count: approvals })} />
      )}
      {groupOf(nominee) === 'refused' && decision && (
        <Badge
          tone={decision.kind === 'rejected' ? 'problem' : 'waiting'}
          label={t(`books.${decision.kind}`)}
        />
      )}
      {groupOf(nominee) === 'granted' && <Badge tone="done" label={t('support.granted')} />}
    </PersonRow>
  );
}
