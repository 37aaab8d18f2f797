import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormats, usePersonName } from '../../i18n/index.ts';
import { useVisitsById } from '../../mirror/index.ts';
import { Badge, Button, Dialog, PersonRow, Quiet, Stack, VirtualList } from '../../ui/index.ts';

/** Who stands behind a figure. */
export interface FigurePeople {
  title: string;
  /** What the figure is. */
  note: string;
  /** Ids. */
  visits: readonly string[];
}

/** The people behind a figure, each of whom can be opened at reception. */
export function PeopleDialog({ people, onClose }: { people: FigurePeople; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const [, go] = useLocation();
  const visits = useVisitsById(people.visits) ?? [];
  const [chosen, setChosen] = useState<string>();
  const selected = visits.find(({ id }) => id === chosen) ?? visits[0];
  const open = (patientId: string) => go(`/reception?person=${patientId}`);
  return (
    <Dialog
      title={people.title}
      opened
      onClose={onClose}
      actions={
        selected && (
          <Button
            tone="primary"
            icon="person"
            label={t('report.openPerson')}
            onPress={() => open(selected.patientId)}
          />
        )
      }
    >
      <Stack gap={2}>
        <Quiet>{t('report.peopleOf', { note: people.note, count: people.visits.length })}</Quiet>
        <div style={{ height: '52vh', display: 'flex', flexDirection: 'column' }}>
          <VirtualList
            label={t('report.people')}
            items={visits}
            keyOf={({ id }) => id}
            selected={selected?.id}
            onSelect={({ id }) => setChosen(id)}
            onTake={({ patientId }) => open(patientId)}
            rowHeight={70}
            autoFocus
            render={({ ticket, opened }) => (
              <PersonRow
                ticket={ticket}
                name={nameOf(opened.person)}
                note={formats.age(opened.person.birth, opened.date)}
              >
                <Badge label={t(`category.${opened.category}`)} tone="neutral" />
              </PersonRow>
            )}
          />
        </div>
      </Stack>
    </Dialog>
  );
}
