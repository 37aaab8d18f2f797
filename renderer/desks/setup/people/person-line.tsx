import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Badge, Quiet, Row, Stack } from '../../../ui/index.ts';
import { isPractising } from './person/person-form.ts';
import { PinBadge } from './pin-badge.tsx';

/** Somebody in the list: role, specialties and room below the name, at the end what is still missing. */
export function PersonLine({ day, person }: { day: DayRow; person: StaffMember }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const specialties = day.specialties.filter(({ id }) => person.specialties?.includes(id));
  const about = [
    person.roles.map((role) => t(`role.${role}`)).join(', '),
    specialties.map(({ name }) => inLanguage(name)).join(', '),
    day.rooms.find(({ id }) => id === person.room)?.name,
    person.licence && t('setupPeople.licenceShort', { number: person.licence }),
  ];
  return (
    <Row justify="space-between" wrap={false}>
      <Stack gap={0} grow>
        <strong>{person.name}</strong>
        <Quiet small>{about.filter(Boolean).join(' · ')}</Quiet>
      </Stack>
      {isPractising(person.roles) && !person.licence && (
        <Badge tone="priority" icon="alert" label={t('setupPeople.noLicence')} />
      )}
      <PinBadge person={person} />
    </Row>
  );
}
