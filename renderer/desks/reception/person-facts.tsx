import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Badge, Panel, Quiet, Row } from '../../ui/index.ts';

/** Who somebody is, in two lines. */
export function PersonFacts({ patient, day }: { patient: PatientRow; day: DayRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { person } = patient;
  const facts = [person.identityNumber, person.phone, person.address].filter(Boolean).join(' · ');
  return (
    <Panel title={person.name} icon="person">
      <Row gap={3}>
        <span>
          {t(`sex.${person.sex}`)} · {formatBirth(person.birth)} · {formats.age(person.birth, day.date)}
        </span>
        {facts && <Quiet>{facts}</Quiet>}
        {person.needsInterpreter && (
          <Badge tone="priority" icon="language" label={t('reception.needsInterpreter')} />
        )}
        {person.allergies && (
          <Badge tone="problem" label={`${t('reception.allergies')}: ${person.allergies}`} />
        )}
      </Row>
    </Panel>
  );
}
