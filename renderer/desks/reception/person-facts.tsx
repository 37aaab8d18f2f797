import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { wholeAddress } from '#shared/domain/places/commune.ts';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { EarlierDays } from '../../app/earlier/earlier-days.tsx';
import { useFormats, usePersonName } from '../../i18n/index.ts';
import { Badge, Panel, Quiet, Row, Stack } from '../../ui/index.ts';
import { ConsentBadge } from './consent/consent-badge.tsx';
import { HealthBadges } from './health-badges.tsx';
import { MergedRecords } from './merge/merged-records.tsx';

/** Who somebody is: what is said of them in two lines, and what has to be known beside it. */
export function PersonFacts({ patient, day }: { patient: PatientRow; day: DayRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const { person, expected } = patient;
  const who = [
    t(`sex.${person.sex}`),
    formatBirth(person.birth),
    formats.age(person.birth, day.date),
    person.estimatedAge && t('reception.estimatedAge'),
    person.guardian && t('reception.guardianIs', { name: person.guardian }),
  ];
  const numbers = [
    person.identityNumber && t('reception.identity', { number: person.identityNumber }),
    person.insuranceNumber && t('reception.insurance', { number: person.insuranceNumber }),
    person.phone && [person.phone, person.viettel && 'Viettel'].filter(Boolean).join(' '),
    wholeAddress(person),
    expected && t('reception.expectedIn', { list: expected.list }),
  ];
  const language = person.language && person.language !== 'vie' && t(`spokenLanguage.${person.language}`);
  return (
    <Panel title={nameOf(person, day.date)} icon="person" aside={<ConsentBadge consent={patient.consent} />}>
      <Stack gap={1}>
        <Row gap={3}>
          <span>{who.filter(Boolean).join(' · ')}</span>
          {person.unnamed && <Badge tone="problem" label={t('reception.unnamed')} />}
          {person.needsInterpreter ? (
            <Badge
              tone="priority"
              icon="language"
              label={language ? t('reception.interpreter', { language }) : t('reception.needsInterpreter')}
            />
          ) : (
            language && <Badge icon="language" label={language} />
          )}
          <HealthBadges health={patient.health} />
        </Row>
        {numbers.some(Boolean) && <Quiet small>{numbers.filter(Boolean).join(' · ')}</Quiet>}
        <EarlierDays patient={patient} />
        <MergedRecords patient={patient} />
      </Stack>
    </Panel>
  );
}
