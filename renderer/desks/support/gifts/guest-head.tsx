import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { Spoken } from '../../../app/spoken.tsx';
import { useFormats, usePersonName } from '../../../i18n/index.ts';
import { usePatient } from '../../../mirror/index.ts';
import { Badge, TicketNumber } from '../../../ui/index.ts';
import type { Whole } from './due.ts';
import styles from './gifts.module.css';

/** Whose gifts are on the screen. */
export function GuestHead({ visit, whole }: { visit: VisitSummary; whole: Whole }) {
  const { t } = useTranslation();
  const { age, time } = useFormats();
  const nameOf = usePersonName();
  const patient = usePatient(visit.patientId);
  const { person, date, certificate } = visit.opened;
  const about = [
    t(`sex.${person.sex}`),
    age(person.birth, date),
    t('support.born', { birth: formatBirth(person.birth) }),
    patient?.person.address ?? '',
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <TicketNumber ticket={visit.ticket} size="large" />
      <div className={styles.name}>
        <h2>{nameOf(person, date)}</h2>
        <span>{about.join(' · ')}</span>
        <span className={styles.badges}>
          {whole.categories.map((category) => (
            <Badge key={category} label={t(`category.${category}`)} />
          ))}
          {certificate?.number && (
            <Badge label={t('support.certificateNumber', { number: certificate.number })} />
          )}
          {whole.examinedAt === undefined ? (
            <Badge tone="waiting" label={t('supportGifts.notExamined')} />
          ) : (
            <Badge tone="done" label={t('supportGifts.examined', { time: time(whole.examinedAt) })} />
          )}
          {patient && <Spoken person={patient.person} />}
        </span>
      </div>
    </header>
  );
}
