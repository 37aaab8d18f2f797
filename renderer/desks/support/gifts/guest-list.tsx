/** Who is due a gift, who received, and everybody else; a ticket or a name is found in all of them. */
import { useTranslation } from 'react-i18next';
import { VisitList } from '../../../app/visit-list.tsx';
import { useBilingual, useFormats, usePersonName } from '../../../i18n/index.ts';
import { Badge, PersonRow, Quiet } from '../../../ui/index.ts';
import { type Group, type Guest, groupOf, groups, isDue } from './due.ts';
import { useGiftWords } from './use-gift-words.ts';

export function GuestList({
  guests,
  ...selection
}: {
  guests: Record<Group, Guest[]>;
  selected: string | undefined;
  onSelect: (visit: string) => void;
  onTake: (visit: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <VisitList
      {...selection}
      words={{
        search: t('supportGifts.search'),
        placeholder: t('support.searchPlaceholder'),
        groups: t('supportGifts.groups'),
        found: (count) => t('support.found', { count }),
        notFound: t('supportGifts.notFoundText'),
      }}
      groups={groups.map((id) => ({
        id,
        label: t(`supportGifts.group.${id}`),
        items: guests[id],
        empty: {
          icon: id === 'received' ? 'done' : 'gift',
          title: t(`supportGifts.empty.${id}.title`),
          text: t(`supportGifts.empty.${id}.text`),
        },
      }))}
      visitOf={({ visit }) => visit}
      render={(guest, searching) => <GuestRow guest={guest} showsGroup={searching} />}
    />
  );
}

function GuestRow({ guest, showsGroup }: { guest: Guest; showsGroup: boolean }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const nameOf = usePersonName();
  const bilingual = useBilingual();
  const { named } = useGiftWords();
  const { visit, had, lines, categories, examinedAt } = guest;
  const { person, date } = visit.opened;
  const group = groupOf(guest);
  const due = lines.filter(isDue).map(({ gift }) => bilingual(gift.name));
  const at = group === 'received' ? visit.giftsGivenAt : examinedAt;
  return (
    <PersonRow ticket={visit.ticket} name={nameOf(person, date)} note="">
      {at && <Quiet small>{time(at)}</Quiet>}
      {group === 'received' && <Quiet small>{had.map(named).join(' · ')}</Quiet>}
      {group === 'due' && <Quiet small>{due.join(' · ')}</Quiet>}
      {group === 'others' &&
        categories.map((category) => <Badge key={category} label={t(`category.${category}`)} />)}
      {group === 'others' && examinedAt === undefined && (
        <Badge tone="waiting" label={t('supportGifts.notExamined')} />
      )}
      {group === 'received' && due.length > 0 && (
        <Badge tone="waiting" label={t('supportGifts.more', { gifts: due.join(', ') })} />
      )}
      {showsGroup && group === 'received' && <Badge tone="done" label={t('supportGifts.group.received')} />}
    </PersonRow>
  );
}
