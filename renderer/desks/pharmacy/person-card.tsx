/** Whose prescription it is, and what has to be known before anything is handed over. */
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { Prescription } from '#shared/domain/prescription/prescription.ts';
import type { VisitRow } from '#shared/rows.ts';
import { PriorityBadge } from '../../app/visit-badge.tsx';
import { useFormats, usePersonName } from '../../i18n/index.ts';
import { usePatient } from '../../mirror/index.ts';
import { Badge, Icon, TicketNumber } from '../../ui/index.ts';
import styles from './pharmacy.module.css';

export function PersonCard({ visit, prescription }: { visit: VisitRow; prescription: Prescription }) {
  const { t } = useTranslation();
  const { age, number, time } = useFormats();
  const nameOf = usePersonName();
  const patient = usePatient(visit.patientId);
  const { person, date, smallChild, weightKg, guardian, diagnoses, prescriber, advice } = prescription;
  const health = patient?.health;
  const allergies = (health?.allergies ?? [])
    .map(({ substance, reaction }) => (reaction ? `${substance} (${reaction})` : substance))
    .join('; ');
  const about = [
    t(`sex.${person.sex}`),
    age(person.birth, date),
    t('pharmacy.born', { birth: formatBirth(person.birth) }),
  ];
  return (
    <header className={styles.person}>
      <div className={styles.personHead}>
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
          </span>
        </div>
        <div className={styles.personPaper}>
          <span>{prescriber.name}</span>
          <span>
            {time(prescription.at)} · {t('pharmacy.code')} <strong>{prescription.code}</strong>
          </span>
        </div>
      </div>
      {allergies ? (
        <p className={styles.allergy}>
          <Icon name="alert" size={24} />
          <span>
            <strong>{t('pharmacy.allergies')}</strong> {allergies}
          </span>
        </p>
      ) : (
        <p className={styles.noAllergy}>
          <Icon name="info" size={18} />
          {t(health?.askedAt === undefined ? 'pharmacy.noAllergies' : 'health.noneKnown')}
        </p>
      )}
      <dl className={styles.personFacts}>
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
    </header>
  );
}
