import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EarlierDays } from '#renderer/app/earlier/earlier-days.tsx';
import { AllergyNotice } from '#renderer/app/health/allergy-notice.tsx';
import { HealthDialog } from '#renderer/app/health/health-dialog.tsx';
import { useMay } from '#renderer/app/session.ts';
import { Button, Facts, Panel, Stack } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import { Today } from './today.tsx';

/** What has to be known beside the work: allergies first, then who they are, then today. */
export function PatientAside(props: {
  visit: VisitRow;
  /** Nothing while it is being read. */
  patient: PatientRow | undefined;
  day: DayRow;
  onAddSpecialty: (() => void) | undefined;
  onNominate: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { visit, patient, day } = props;
  const person: Partial<Person> = patient?.person ?? {};
  const certificate = visit.opened.certificate;
  return (
    <>
      {patient && <HealthOf patient={patient} day={day} />}
      <Panel fill title={t('doctor.about')} icon="person">
        <Stack gap={4}>
          <Facts
            facts={[
              [t('doctor.category'), t(`category.${visit.opened.category}`)],
              [t('doctor.guardian'), person.guardian],
              [t('doctor.address'), person.address],
              [t('doctor.ethnicity'), person.ethnicity && <Ethnicity code={person.ethnicity} />],
              [t('doctor.certificate'), certificate?.number],
            ]}
          />
          {patient && <EarlierDays patient={patient} />}
          <Today visit={visit} day={day} />
        </Stack>
      </Panel>
      {(props.onAddSpecialty || props.onNominate) && (
        <Stack gap={2}>
          {props.onAddSpecialty && (
            <Button wide icon="add" label={t('doctor.addSpecialty')} onPress={props.onAddSpecialty} />
          )}
          {props.onNominate && (
            <Button
              wide
              icon="nominate"
              label={t('doctor.nominate')}
              shortcut="F10"
              onPress={props.onNominate}
            />
          )}
        </Stack>
      )}
    </>
  );
}

/** Allergies and long-term conditions, and where they are noted. */
function HealthOf({ patient, day }: { patient: PatientRow; day: DayRow }) {
  const { t } = useTranslation();
  const may = useMay();
  const [notes, setNotes] = useState(false);
  const { conditions } = patient.health;
  return (
    <Stack gap={2}>
      <AllergyNotice health={patient.health} />
      {conditions.length > 0 && (
        <span>
          <strong>{t('health.conditions')}:</strong>{' '}
          {conditions.map(({ code, text }) => (code ? `${text} (${code})` : text)).join('; ')}
        </span>
      )}
      {may('patient.note-health') && (
        <Button
          tone="plain"
          icon="edit"
          label={t('health.title')}
          shortcut="Shift+F2"
          onPress={() => setNotes(true)}
        />
      )}
      <HealthDialog opened={notes} onClose={() => setNotes(false)} patient={patient} day={day} />
    </Stack>
  );
}

function Ethnicity({ code }: { code: string }) {
  const { t } = useTranslation();
  const names = t('ethnicity', { returnObjects: true });
  return <>{new Map<string, string>(Object.entries(names)).get(code) ?? code}</>;
}
