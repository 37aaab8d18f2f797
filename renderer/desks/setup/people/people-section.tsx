import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { staffInOrder } from '../../../app/sign-in/staff-in-order.ts';
import {
  Button,
  DeskActions,
  EmptyState,
  Grid,
  Panel,
  Quiet,
  Stack,
  VirtualList,
} from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { AccessTableDialog } from './access/access-table-dialog.tsx';
import { PersonDialog } from './person/person-dialog.tsx';
import { PersonCard } from './person-card.tsx';
import { PersonLine } from './person-line.tsx';

/** Everybody who works on the day: who they are, how they come in, and who may do what. */
export function PeopleSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const people = useMemo(() => staffInOrder(day.staff), [day.staff]);
  const [selected, setSelected] = useState<string>();
  /** Somebody of the list, or nobody of it: somebody new. */
  const [edited, setEdited] = useState<{ person: StaffMember | undefined }>();
  const [showsAccess, setShowsAccess] = useState(false);
  const person = people.find(({ id }) => id === selected);
  const without = people.filter(({ pin, revoked }) => pin === 'none' && !revoked).length;
  return (
    <>
      <Stack gap={1}>
        <h1>{t('setup.section.people')}</h1>
        <Quiet>
          {t('setupPeople.lead', { count: people.length })}
          {without > 0 && ` ${t('setupPeople.withoutPin', { count: without })}`}
        </Quiet>
      </Stack>
      <Grid columns="minmax(0, 1fr) 330px" gap={3} grow fill>
        <Panel fill>
          <VirtualList
            label={t('setupPeople.list')}
            items={people}
            keyOf={({ id }) => id}
            selected={person?.id}
            onSelect={({ id }) => setSelected(id)}
            onTake={(taken) => setEdited({ person: taken })}
            rowHeight={64}
            render={(each) => <PersonLine day={day} person={each} />}
          />
        </Panel>
        {person ? (
          <PersonCard key={person.id} day={day} person={person} onEdit={() => setEdited({ person })} />
        ) : (
          <Panel tone="sunk" fill>
            <EmptyState icon="people" title={t('setupPeople.choose')} text={t('setupPeople.chooseText')} />
          </Panel>
        )}
      </Grid>
      <DeskActions
        primary={<NextButton />}
        actions={
          <>
            <Button
              icon="new-person"
              label={t('setupPeople.add')}
              shortcut="F2"
              onPress={() => setEdited({ person: undefined })}
            />
            <Button icon="list" label={t('access.open')} onPress={() => setShowsAccess(true)} />
          </>
        }
      />
      {edited && (
        <PersonDialog
          day={day}
          person={edited.person}
          onSaved={setSelected}
          onClose={() => setEdited(undefined)}
        />
      )}
      {showsAccess && <AccessTableDialog onClose={() => setShowsAccess(false)} />}
    </>
  );
}
