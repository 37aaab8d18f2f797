import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { usePatient } from '../../../mirror/index.ts';
import { Choice, Panel } from '../../../ui/index.ts';
import { ages, birthAtAge } from './unnamed.ts';

/** How old somebody looks whose name nobody knows; shown until the name is written. */
export function EstimatedAge({ id, day }: { id: string; day: DayRow }) {
  const { t } = useTranslation();
  const { send } = useSend();
  const patient = usePatient(id);
  if (!patient?.person.unnamed || !patient.person.estimatedAge) return null;
  const { person, lastEvent } = patient;
  const choose = (value: string) =>
    send({
      type: 'patient.correct',
      subject: `patient/${id}`,
      data: { person: { ...person, birth: birthAtAge(Number(value), day.date) } },
      ...(lastEvent ? { basis: lastEvent } : {}),
    });
  return (
    <Panel tone="accent">
      <Choice
        label={t('emergency.age')}
        hint={t('emergency.nameLater')}
        autoFocus
        options={ages.map((years) => ({ value: String(years), label: String(years) }))}
        value={ages
          .map(String)
          .find((years) => birthAtAge(Number(years), day.date).year === person.birth.year)}
        onChange={choose}
      />
    </Panel>
  );
}
