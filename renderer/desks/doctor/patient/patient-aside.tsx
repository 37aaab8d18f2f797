import { useTranslation } from 'react-i18next';
import { Button, Facts, Notice, Panel, Stack } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { Today } from './today.tsx';

/** What has to be known beside the work: allergies first, then who they are, then today. */
export function PatientAside(props: {
  visit: VisitRow;
  person: Partial<Person>;
  day: DayRow;
  onAddSpecialty: (() => void) | undefined;
  onNominate: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { visit, person, day } = props;
  const certificate = visit.opened.certificate;
  return (
    <>
      {person.allergies ? (
        <Notice tone="problem" title={t('doctor.allergies')} text={person.allergies} />
      ) : (
        <Notice title={t('doctor.noAllergies')} text={t('doctor.noAllergiesText')} />
      )}
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
              shortcut="F9"
              onPress={props.onNominate}
            />
          )}
        </Stack>
      )}
    </>
  );
}

function Ethnicity({ code }: { code: string }) {
  const { t } = useTranslation();
  const names = t('ethnicity', { returnObjects: true });
  return <>{new Map<string, string>(Object.entries(names)).get(code) ?? code}</>;
}
