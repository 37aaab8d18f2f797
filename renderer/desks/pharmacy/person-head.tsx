/** Whose prescription is on the screen: stays in sight while the rest of it scrolls. */
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { VisitRow } from '#shared/rows.ts';
import { Spoken } from '../../app/spoken.tsx';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { useFormats, usePersonName } from '../../i18n/index.ts';
import { usePatient } from '../../mirror/index.ts';
import { Badge, TicketNumber } from '../../ui/index.ts';
import styles from './pharmacy.module.css';

export function PersonHead({ visit, prescription }: { visit: VisitRow; prescription: Prescription }) {
  const { t } = useTranslation();
  const { age, number } = useFormats();
  const nameOf = usePersonName();
  const { person, date, smallChild, weightKg } = prescription;
  const patient = usePatient(visit.patientId);
  const about = [
    t(`sex.${person.sex}`),
    age(person.birth, date),
    t('pharmacy.born', { birth: formatBirth(person.birth) }),
  ];
  return (
    <header className={styles.personHead}>
      <TicketNumber ticket={visit.ticket} size="large" />
      <div className={styles.personName}>
        <h2>{nameOf(person)}</h2>
        <span className={styles.personAbout}>
          {about.join(' · ')}
          {weightKg !== undefined && (
            <Badge
              tone={smallChild ? 'priority' : 'neutral'}
              icon={smallChild ? 'child' : 'vitals'}
              strong={smallChild}
              label={t('pharmacy.weight', { kg: number(weightKg) })}
            />
          )}
          <PriorityBadge priority={visit.priority} />
          {patient && <Spoken person={patient.person} />}
        </span>
      </div>
      {visit.prescriptions.at(-1)?.id !== prescription.id && (
        <Badge tone="problem" label={t('known.replaced')} />
      )}
    </header>
  );
}
