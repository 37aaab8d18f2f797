import { useTranslation } from 'react-i18next';
import { AllergyNotice } from '#renderer/app/health/allergy-notice.tsx';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { useTotals } from '#renderer/mirror/index.ts';
import { Facts, Panel, Quiet, Row, Stack } from '#renderer/ui/index.ts';
import { placesOf } from '#shared/domain/day/places.ts';
import { waitingAt } from '#shared/domain/visit/opening.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';

/** What reception wrote down, what is known of them, and how long the other queues are. */
export function TriageAside({ day, visit, patient }: { day: DayRow; visit: VisitRow; patient: PatientRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const { person } = patient;
  const { specialties, certificate } = visit.opened;
  return (
    <>
      {patient.health.allergies.length > 0 && <AllergyNotice health={patient.health} />}
      <Panel fill title={t('triage.fromReception')} icon="reception">
        <Stack gap={4}>
          <Facts
            facts={[
              [t('triage.arrived'), formats.time(visit.openedAt)],
              [t('triage.wishes'), specialties.map(({ name }) => bilingual(name)).join(', ')],
              [t('doctor.guardian'), person.guardian],
              [t('doctor.address'), person.address],
              [t('doctor.certificate'), certificate?.number],
            ]}
          />
          <Stack gap={2}>
            <h3>{t('triage.queues')}</h3>
            <Queues day={day} />
          </Stack>
        </Stack>
      </Panel>
    </>
  );
}

/** How many wait where: what somebody is sent into. */
export function Queues({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const totals = useTotals('queue/');
  return (
    <Stack gap={1}>
      {placesOf(day).map(({ id, name }) => (
        <Row key={id} justify="space-between" wrap={false}>
          <Quiet>{bilingual(name)}</Quiet>
          <strong>{t('triage.waitingCount', { count: totals?.get(waitingAt(id)) ?? 0 })}</strong>
        </Row>
      ))}
    </Stack>
  );
}
