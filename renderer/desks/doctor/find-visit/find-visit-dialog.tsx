import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { type SearchResult, useSearch } from '#renderer/mirror/index.ts';
import {
  Badge,
  Dialog,
  EmptyState,
  moveInList,
  Quiet,
  Row,
  Stack,
  TextField,
  TicketNumber,
  type Tone,
  VirtualList,
} from '#renderer/ui/index.ts';
import type { EntryStatus } from '#shared/domain/queue/queue.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  specialty: string;
  onOpen: (visit: string) => void;
}

/** Opens anybody who came today: somebody already examined, or who comes back after having missed the call. */
export function FindVisitDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('doctor.findTitle')} opened={props.opened} onClose={props.onClose}>
      <Find {...props} />
    </Dialog>
  );
}

const tones: Record<EntryStatus, Tone> = {
  waiting: 'waiting',
  called: 'progress',
  done: 'done',
  'no-show': 'neutral',
};

function Find({ specialty, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const found = (useSearch(text) ?? []).flatMap(({ patient, visit }) => (visit ? [{ patient, visit }] : []));
  const selected = found.find((each) => each.visit.id === chosen) ?? found[0];
  const take = (result: Required<SearchResult> | undefined) => {
    if (!result) return;
    onClose();
    onOpen(result.visit.id);
  };
  return (
    <Stack>
      <TextField
        label={t('doctor.findTitle')}
        hideLabel
        icon="search"
        placeholder={t('doctor.findPlaceholder')}
        large
        autoFocus
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            take(selected);
            return;
          }
          if (event.key === 'Home' || event.key === 'End') return;
          const next = moveInList(event.key, selected ? found.indexOf(selected) : -1, found.length);
          if (next === undefined) return;
          event.preventDefault();
          setChosen(found[next]?.visit.id);
        }}
      />
      <div style={{ height: 320, display: 'flex', flexDirection: 'column' }}>
        <VirtualList
          label={t('doctor.findResults')}
          items={found}
          keyOf={({ visit }) => visit.id}
          selected={selected?.visit.id}
          onSelect={({ visit }) => setChosen(visit.id)}
          onTake={take}
          rowHeight={52}
          render={({ patient, visit }) => {
            const status = visit.queue.find((entry) => entry.specialty === specialty)?.status;
            return (
              <Row wrap={false} justify="space-between">
                <Row wrap={false}>
                  <TicketNumber ticket={visit.ticket} />
                  <strong>{patient.person.name}</strong>
                  <Quiet small>{formats.age(patient.person.birth, visit.opened.date)}</Quiet>
                </Row>
                {status && <Badge label={t(`entryStatus.${status}`)} tone={tones[status]} />}
              </Row>
            );
          }}
          empty={
            <EmptyState
              icon="search"
              title={text.trim() === '' ? t('doctor.findStart') : t('common.nothingFound')}
              text={t('doctor.findText')}
            />
          }
        />
      </div>
    </Stack>
  );
}
