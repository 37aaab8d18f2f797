/** Who was nominated for special support, and why, in the words of each doctor who did. */
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { nominationsFor } from '#shared/domain/support/nomination.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { EarlierDays } from '../../../app/earlier/earlier-days.tsx';
import { useFormats } from '../../../i18n/index.ts';
import { usePatient } from '../../../mirror/index.ts';
import { TicketNumber } from '../../../ui/index.ts';
import styles from './cases.module.css';

export function PersonCard({ visit }: { visit: VisitSummary }) {
  const { t } = useTranslation();
  const { age, time } = useFormats();
  const patient = usePatient(visit.patientId);
  const person = patient?.person;
  const { name, sex, birth } = person ?? visit.opened.person;
  const { category, date } = visit.opened;
  const about = [t(`sex.${sex}`), age(birth, date), t('support.born', { birth: formatBirth(birth) })];
  const more = [t(`category.${category}`), person?.address, person?.phone];
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <TicketNumber ticket={visit.ticket} size="large" />
        <div className={styles.name}>
          <h2>{name}</h2>
          <span>{[...about, ...more].filter(Boolean).join(' · ')}</span>
        </div>
      </header>
      {patient && <EarlierDays patient={patient} />}
      {nominationsFor(visit, 'special-support').map(({ event, reason, by, at, diagnosis }) => (
        <figure key={event} className={styles.reason}>
          <figcaption>
            {[t('support.nominatedBy', { name: by.name, time: time(at) }), diagnosis?.text]
              .filter(Boolean)
              .join(' · ')}
          </figcaption>
          <blockquote>{reason}</blockquote>
        </figure>
      ))}
    </article>
  );
}
