import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { PatientRow } from '#shared/rows.ts';
import { useLikelyDuplicates, useSearch } from '../../../mirror/index.ts';
import { EmptyState, Quiet, Row, SearchList, Stack, TicketNumber } from '../../../ui/index.ts';

/** Records that may be of the same person: those that fit stand there before anything is typed. */
export function FindOther({
  patient,
  onChoose,
}: {
  patient: PatientRow;
  onChoose: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<string>();
  const likely = useLikelyDuplicates(patient.person, patient.id);
  const found = useSearch(text);
  const isSearching = text.trim() !== '';
  const people = isSearching ? found.people.filter((each) => each.patient.id !== patient.id) : likely.people;
  const whyOf = (id: string) =>
    likely.people
      .find((each) => each.patient.id === id)
      ?.reasons.map((each) => t(`duplicates.reason.${each}`))
      .join(', ');
  return (
    <Stack gap={3}>
      <Quiet>{t('merge.explain')}</Quiet>
      <SearchList
        {...(isSearching ? { foundFor: found.text } : {})}
        height={300}
        field={{
          label: t('merge.search'),
          placeholder: t('merge.searchPlaceholder'),
          value: text,
          onChange: setText,
        }}
        list={{
          label: t('merge.found'),
          items: people,
          keyOf: (each) => each.patient.id,
          selected,
          onSelect: (each) => setSelected(each.patient.id),
          onTake: (each) => onChoose(each.patient.id),
          rowHeight: 84,
          empty: <EmptyState compact icon="search" title={t('merge.nobody')} text={t('merge.nobodyText')} />,
          render: ({ patient: { id, person }, visit }) => (
            <Row justify="space-between" wrap={false}>
              <Stack gap={0}>
                <strong>{person.name}</strong>
                <Quiet small>
                  {[formatBirth(person.birth), person.identityNumber, person.address]
                    .filter(Boolean)
                    .join(' · ')}
                </Quiet>
                {whyOf(id) && <Quiet small>{t('duplicates.same', { what: whyOf(id) })}</Quiet>}
              </Stack>
              {visit && <TicketNumber ticket={visit.ticket} />}
            </Row>
          ),
        }}
      />
    </Stack>
  );
}
