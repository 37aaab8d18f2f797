import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { useSearch } from '../../mirror/index.ts';
import {
  EmptyState,
  moveInList,
  Panel,
  Quiet,
  Row,
  Stack,
  TextField,
  TicketNumber,
  VirtualList,
} from '../../ui/index.ts';

/** Finds people by any part of their name, number, phone or ticket; arrow keys look at them, Enter takes one. */
export function FindPerson({
  text,
  onText,
  selected,
  onSelect,
  onTake,
}: {
  text: string;
  onText: (text: string) => void;
  selected: string | undefined;
  onSelect: (patientId: string) => void;
  onTake: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const list = useId();
  const found = useSearch(text) ?? [];
  const current = found.findIndex(({ patient }) => patient.id === selected);
  return (
    <Panel fill>
      <Stack gap={3} grow>
        <TextField
          label={t('reception.search')}
          placeholder={t('reception.searchPlaceholder')}
          icon="search"
          shortcut="F3"
          autoFocus
          value={text}
          onChange={onText}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              const taken = found[Math.max(0, current)];
              if (taken) onTake(taken.patient.id);
              event.preventDefault();
              return;
            }
            if (event.key === 'Home' || event.key === 'End') return;
            const next = found[moveInList(event.key, current, found.length) ?? -1];
            if (!next) return;
            event.preventDefault();
            onSelect(next.patient.id);
          }}
        />
        <VirtualList
          id={list}
          label={t('reception.results')}
          items={found}
          keyOf={({ patient }) => patient.id}
          selected={selected}
          onSelect={({ patient }) => onSelect(patient.id)}
          onTake={({ patient }) => onTake(patient.id)}
          rowHeight={66}
          empty={
            text.trim() ? (
              <EmptyState
                icon="new-person"
                title={t('reception.notFoundTitle')}
                text={t('reception.notFoundText')}
              />
            ) : (
              <EmptyState
                icon="search"
                title={t('reception.resultsHere')}
                text={t('reception.resultsHint')}
              />
            )
          }
          render={({ patient, visit }) => (
            <Row justify="space-between" wrap={false}>
              <Stack gap={0}>
                <strong>{patient.person.name}</strong>
                <Quiet small>
                  {[formatBirth(patient.person.birth), patient.person.address].filter(Boolean).join(' · ')}
                </Quiet>
              </Stack>
              {visit && <TicketNumber ticket={visit.ticket} />}
            </Row>
          )}
        />
      </Stack>
    </Panel>
  );
}
