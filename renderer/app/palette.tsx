/** Ctrl+K: every way to somewhere else, found by typing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import { desksFor } from '#shared/domain/roles.ts';
import { changeLanguage } from '../i18n/index.ts';
import { useSearch } from '../mirror/index.ts';
import { Dialog, EmptyState, Icon, type IconName, Quiet, Row, SearchList } from '../ui/index.ts';
import { useCopiesDrawer } from './copies/copies-context.ts';
import { deskIcons } from './desks.ts';
import { usePrintStation } from './jobs-context.ts';
import { useNetworkDrawer } from './network/network-context.ts';
import { useSession, useStaff } from './session.ts';
import { useTellProblem } from './use-send.ts';

interface Entry {
  id: string;
  label: string;
  note?: string;
  icon: IconName;
  run: () => void;
}

export function Palette(props: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('palette.title')} opened={props.opened} onClose={props.onClose}>
      <Commands onClose={props.onClose} />
    </Dialog>
  );
}

function Commands({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const { entries, foundFor } = useEntries(text);
  const selected = entries.find((entry) => entry.id === chosen) ?? entries[0];
  const take = (entry: Entry) => {
    onClose();
    entry.run();
  };
  return (
    <SearchList
      foundFor={foundFor}
      height={340}
      field={{
        label: t('palette.title'),
        hideLabel: true,
        placeholder: t('palette.placeholder'),
        large: true,
        value: text,
        onChange: setText,
      }}
      list={{
        label: t('palette.results'),
        items: entries,
        keyOf: (entry) => entry.id,
        selected: selected?.id,
        onSelect: (entry) => setChosen(entry.id),
        onTake: take,
        rowHeight: 48,
        empty: <EmptyState icon="search" title={t('palette.empty')} text={t('palette.emptyText')} />,
        render: (entry) => (
          <Row wrap={false}>
            <Icon name={entry.icon} />
            <span>{entry.label}</span>
            {entry.note && <Quiet small>{entry.note}</Quiet>}
          </Row>
        ),
      }}
    />
  );
}

/** What matches the text, and the text for which people were looked up. */
function useEntries(text: string): { entries: Entry[]; foundFor: string } {
  const { t, i18n } = useTranslation();
  const [, go] = useLocation();
  const session = useSession();
  const staff = useStaff();
  const tell = useTellProblem();
  const jobs = usePrintStation();
  const network = useNetworkDrawer();
  const copies = useCopiesDrawer();
  const desks = desksFor(staff.roles);
  const seesPeople = desks.includes('reception');
  const found = useSearch(seesPeople ? text : '');
  const commands: Entry[] = [
    ...desks.map((desk) => ({
      id: desk,
      label: t('palette.goTo', { desk: t(`desk.${desk}`) }),
      icon: deskIcons[desk],
      run: () => go(`/${desk}`),
    })),
    { id: 'prints', label: t('palette.prints'), icon: 'print', run: jobs.open },
    { id: 'network', label: t('palette.network'), icon: 'network', run: network.open },
    { id: 'copies', label: t('palette.copies'), icon: 'backup', run: copies.open },
    {
      id: 'language',
      label: t('palette.language'),
      icon: 'language',
      run: () => changeLanguage(i18n.language === 'en' ? 'vi' : 'en'),
    },
    ...(staff.roles.includes('coordinator')
      ? [
          {
            id: 'lock',
            label: t('palette.lock'),
            icon: 'lock' as const,
            run: () => session.lock().catch(tell),
          },
        ]
      : []),
    ...(desks.includes('setup')
      ? [
          {
            id: 'people',
            label: t('palette.people'),
            icon: 'people' as const,
            run: () => go('/setup?section=people'),
          },
        ]
      : []),
    { id: 'sign-out', label: t('palette.signOut'), icon: 'sign-out', run: session.signOut },
  ];
  const words = searchText(text).split(' ');
  const matching = commands.filter((entry) => words.every((word) => searchText(entry.label).includes(word)));
  const people = found.people.map(({ patient, visit }) => ({
    id: patient.id,
    label: t('palette.person', { name: patient.person.name }),
    note: [formatBirth(patient.person.birth), visit?.ticket].filter(Boolean).join(' · '),
    icon: 'person' as const,
    run: () => go(`/reception?person=${patient.id}`),
  }));
  return { entries: [...matching, ...people], foundFor: seesPeople ? found.text : text };
}
