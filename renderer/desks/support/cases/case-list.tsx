/** Who was nominated and has no case yet, whose case is open, and whose was closed. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/domain/calendar.ts';
import { stageOf } from '#shared/domain/support-case/stages.ts';
import { VisitList } from '../../../app/visit-list.tsx';
import { useFormats } from '../../../i18n/index.ts';
import type { CaseItem } from '../../../mirror/index.ts';
import { Badge, PersonRow } from '../../../ui/index.ts';
import { type CaseGroup, caseGroups } from './case-groups.ts';

export function CaseList({
  people,
  ...selection
}: {
  people: Record<CaseGroup, CaseItem[]>;
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <VisitList
      {...selection}
      words={{
        search: t('cases.search'),
        placeholder: t('support.searchPlaceholder'),
        groups: t('cases.groups'),
        found: (count) => t('support.found', { count }),
        notFound: t('cases.notFoundText'),
      }}
      groups={caseGroups.map((id) => ({
        id,
        label: t(`cases.group.${id}`),
        items: people[id],
        empty: { icon: 'hospital', title: t(`cases.empty.${id}.title`), text: t(`cases.empty.${id}.text`) },
      }))}
      visitOf={({ visit }) => visit}
      render={(item) => <CaseRow item={item} />}
    />
  );
}

function CaseRow({ item: { visit, supportCase } }: { item: CaseItem }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const last = supportCase && stageOf(supportCase);
  const since = last ? formatDate(last.on) : time(visit.nominatedAt ?? visit.openedAt);
  return (
    <PersonRow ticket={visit.ticket} name={visit.opened.person.name} note={since}>
      <Badge label={t(`category.${visit.opened.category}`)} />
      {last && (
        <Badge tone={last.stage === 'closed' ? 'done' : 'progress'} label={t(`cases.stage.${last.stage}`)} />
      )}
    </PersonRow>
  );
}
