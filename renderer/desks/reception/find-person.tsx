import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { usePersonName } from '../../i18n/index.ts';
import { useSearch } from '../../mirror/index.ts';
import { EmptyState, Panel, Quiet, Row, SearchList, Stack, TicketNumber } from '../../ui/index.ts';

/** Finds people by any part of their name, number, phone or ticket; arrow keys look at them, Enter takes one. */
export function FindPerson({
  today,
  text,
  onText,
  selected,
  onSelect,
  onTake,
}: {
  /** The clinic day, `yyyy-MM-dd`. */
  today: string;
  text: string;
  onText: (text: string) => void;
  selected: string | undefined;
  onSelect: (patientId: string) => void;
  onTake: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const found = useSearch(text);
  return (
    <Panel fill>
      <SearchList
        foundFor={found.text}
        field={{
          label: t('reception.search'),
          placeholder: t('reception.searchPlaceholder'),
          shortcut: 'F3',
          value: text,
          onChange: onText,
        }}
        list={{
          label: t('reception.results'),
          items: found.people,
          keyOf: ({ patient }) => patient.id,
          selected,
          onSelect: ({ patient }) => onSelect(patient.id),
          onTake: ({ patient }) => onTake(patient.id),
          rowHeight: 66,
          empty: text.trim() ? (
            <EmptyState
              icon="new-person"
              title={t('reception.notFoundTitle')}
              text={t('reception.notFoundText')}
            />
          ) : (
            <EmptyState icon="search" title={t('reception.resultsHere')} text={t('reception.resultsHint')} />
          ),
          render: ({ patient, visit }) => (
            <Row justify="space-between" wrap={false}>
              <Stack gap={0}>
                <strong>{nameOf(patient.person, today)}</strong>
                <Quiet small>
                  {[formatBirth(patient.person.birth), patient.person.address].filter(Boolean).join(' · ')}
                </Quiet>
              </Stack>
              {visit && <TicketNumber ticket={visit.ticket} />}
            </Row>
          ),
        }}
      />
    </Panel>
  );
}
