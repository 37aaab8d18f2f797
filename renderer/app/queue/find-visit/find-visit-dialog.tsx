import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonScan, useSayUnknown } from '#renderer/app/scanner/use-person-scan.ts';
import { useFormats, usePersonName } from '#renderer/i18n/index.ts';
import { useSearch } from '#renderer/mirror/index.ts';
import {
  Badge,
  Dialog,
  EmptyState,
  Quiet,
  Row,
  SearchList,
  TicketNumber,
  type Tone,
} from '#renderer/ui/index.ts';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** Whose state there is shown. */
  place: string;
  onOpen: (visit: string) => void;
}

/** Opens anybody who came today: somebody already examined, or who comes back after having missed the call; also by what is scanned. */
export function FindVisitDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('queue.findTitle')} opened={props.opened} onClose={props.onClose}>
      <Find {...props} />
    </Dialog>
  );
}

const tones: Record<EntryStatus, Tone> = {
  waiting: 'waiting',
  called: 'progress',
  done: 'done',
  held: 'waiting',
  'no-show': 'neutral',
  left: 'neutral',
};

function Find({ place, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const search = useSearch(text);
  const found = search.people.flatMap(({ patient, visit }) => (visit ? [{ patient, visit }] : []));
  const sayUnknown = useSayUnknown();
  const take = (visit: string) => {
    onClose();
    onOpen(visit);
  };
  usePersonScan((scan, whose) => {
    if (whose?.visit) take(whose.visit.id);
    else sayUnknown(scan);
  });
  const selected = found.find((each) => each.visit.id === chosen) ?? found[0];
  return (
    <SearchList
      foundFor={search.text}
      height={320}
      field={{
        label: t('queue.findTitle'),
        hideLabel: true,
        placeholder: t('queue.findPlaceholder'),
        large: true,
        value: text,
        onChange: setText,
      }}
      list={{
        label: t('queue.findResults'),
        items: found,
        keyOf: ({ visit }) => visit.id,
        selected: selected?.visit.id,
        onSelect: ({ visit }) => setChosen(visit.id),
        onTake: ({ visit }) => take(visit.id),
        rowHeight: 52,
        render: ({ patient, visit }) => {
          const status = visit.queue.find((entry) => entry.specialty === place)?.status;
          return (
            <Row wrap={false} justify="space-between">
              <Row wrap={false}>
                <TicketNumber ticket={visit.ticket} />
                <strong>{nameOf(patient.person, visit.opened.date)}</strong>
                <Quiet small>{formats.age(patient.person.birth, visit.opened.date)}</Quiet>
              </Row>
              {status && <Badge label={t(`entryStatus.${status}`)} tone={tones[status]} />}
            </Row>
          );
        },
        empty: (
          <EmptyState
            icon="search"
            title={text.trim() === '' ? t('queue.findStart') : t('common.nothingFound')}
            text={t('queue.findText')}
          />
        ),
      }}
    />
  );
}
