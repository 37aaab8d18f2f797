import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EarlierDays } from '#renderer/app/earlier/earlier-days.tsx';
import { AllergyNotice } from '#renderer/app/health/allergy-notice.tsx';
import { DangerList } from '#renderer/app/known/danger-list.tsx';
import { ToldMedicines } from '#renderer/app/known/told-medicines.tsx';
import { ReactionList } from '#renderer/app/reactions/reaction-list.tsx';
import { VitalValues } from '#renderer/app/triage/vital-values.tsx';
import { Disclosure, Facts, Panel, Quiet, Stack } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { knownToday } from '#shared/domain/visit/known-today.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import styles from './patient-aside.module.css';
import { Today } from './today.tsx';
import { WriteDown } from './write-down.tsx';

/**
 * What has to be known beside the work. What is dangerous stands at the top and never scrolls away; below it what was
 * measured, what was found today, and who they are, each of which can be folded.
 */
export function PatientAside(props: {
  visit: VisitRow;
  /** Nothing while it is being read. */
  patient: PatientRow | undefined;
  day: DayRow;
}) {
  const { t } = useTranslation();
  const { visit, patient, day } = props;
  return (
    <>
      <div className={styles.dangers}>
        {patient && <AllergyNotice health={patient.health} />}
        <DangerList visit={visit} person={patient?.person ?? visit.opened.person} day={day} />
        {patient && patient.health.conditions.length > 0 && <Conditions patient={patient} />}
      </div>
      <Panel fill>
        <Stack gap={1}>
          {patient && patient.reactions.length > 0 && (
            <Part label={t('reaction.list')}>
              <ReactionList patient={patient} />
            </Part>
          )}
          <Part label={t('doctor.vitals')}>
            <Measured visit={visit} day={day} />
          </Part>
          <Part label={t('doctor.today')}>
            <Today visit={visit} day={day} />
          </Part>
          <Part label={t('known.person')} folded>
            <PersonFacts visit={visit} person={patient?.person ?? {}} />
            {patient && <EarlierDays patient={patient} />}
          </Part>
        </Stack>
      </Panel>
      {patient && <WriteDown visit={visit} patient={patient} day={day} />}
    </>
  );
}

function Part({ label, folded = false, children }: { label: string; folded?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(!folded);
  return (
    <Disclosure label={label} open={open} onToggle={setOpen}>
      <div className={styles.part}>{children}</div>
    </Disclosure>
  );
}

function Conditions({ patient }: { patient: PatientRow }) {
  const { t } = useTranslation();
  return (
    <span className={styles.conditions}>
      <strong>{t('health.conditions')}:</strong>{' '}
      {patient.health.conditions.map(({ code, text }) => (code ? `${text} (${code})` : text)).join('; ')}
    </span>
  );
}

/** Everything that was measured today, the last of each, and what they take already. */
function Measured({ visit, day }: { visit: VisitRow; day: DayRow }) {
  const { t } = useTranslation();
  const { vitals, ownMedicines, pregnancy } = knownToday(visit);
  const age = ageRangeOn(visit.opened.person.birth, visit.opened.date);
  return (
    <Stack gap={1}>
      {Object.keys(vitals).length === 0 ? (
        <Quiet>{t('known.nothingMeasured')}</Quiet>
      ) : (
        <VitalValues vitals={vitals} day={day} age={age} />
      )}
      {pregnancy?.status === 'no' && <span>{t('known.notPregnant', { name: pregnancy.by.name })}</span>}
      {ownMedicines && <ToldMedicines of={ownMedicines} />}
    </Stack>
  );
}

function PersonFacts({ visit, person }: { visit: VisitRow; person: Partial<Person> }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t('doctor.category'), t(`category.${visit.opened.category}`)],
        [t('doctor.guardian'), person.guardian],
        [t('doctor.address'), person.address],
        [t('doctor.ethnicity'), person.ethnicity && <Ethnicity code={person.ethnicity} />],
        [t('doctor.certificate'), visit.opened.certificate?.number],
      ]}
    />
  );
}

function Ethnicity({ code }: { code: string }) {
  const { t } = useTranslation();
  const names = t('ethnicity', { returnObjects: true });
  return <>{new Map<string, string>(Object.entries(names)).get(code) ?? code}</>;
}
