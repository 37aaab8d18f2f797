/** What has to be known of somebody before anything is handed over. */
import { useTranslation } from 'react-i18next';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { DangerList } from '../../app/known/danger-list.tsx';
import { useFormats } from '../../i18n/index.ts';
import { usePatient } from '../../mirror/index.ts';
import { Allergies } from './allergies.tsx';
import styles from './pharmacy.module.css';
import { PrescriptionConcerns } from './prescription-concerns.tsx';
import { UnaskedNotice } from './unasked-notice.tsx';

export function PersonCard({
  visit,
  prescription,
  day,
}: {
  visit: VisitRow;
  prescription: Prescription;
  day: DayRow;
}) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const patient = usePatient(visit.patientId);
  const { person, smallChild, guardian, diagnoses, advice } = prescription;
  return (
    <section className={styles.person}>
      {patient && <Allergies health={patient.health} />}
      {patient && <UnaskedNotice visit={visit} patient={patient} day={day} checked={prescription.checked} />}
      <DangerList visit={visit} person={patient?.person ?? person} day={day} withFlags={false} />
      <PrescriptionConcerns prescription={prescription} />
      <dl className={styles.personFacts}>
        <div>
          <dt>{t('documentKind.prescription')}</dt>
          <dd>
            {prescription.prescriber.name} · {time(prescription.at)} · {t('pharmacy.code')}{' '}
            {prescription.code}
          </dd>
        </div>
        <div>
          <dt>{t('pharmacy.diagnoses')}</dt>
          <dd>
            {diagnoses.map((each) => (each.code ? `${each.text} (${each.code})` : each.text)).join('; ')}
          </dd>
        </div>
        {smallChild && guardian && (
          <div>
            <dt>{t('pharmacy.guardian')}</dt>
            <dd>{guardian}</dd>
          </div>
        )}
        {advice && (
          <div>
            <dt>{t('pharmacy.advice')}</dt>
            <dd>{advice}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
