/** Who was nominated, and why, in the words of each doctor who did. */
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { Nomination } from '#shared/domain/support/nomination.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { EarlierDays } from '../../../app/earlier/earlier-days.tsx';
import { PriorityBadge } from '../../../app/visit-badge.tsx';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { usePatient, useVisit } from '../../../mirror/index.ts';
import { Badge, Facts, TicketNumber } from '../../../ui/index.ts';
import styles from './support.module.css';

export function NominationCard({ visit, day }: { visit: VisitSummary; day: DayRow }) {
  const { t } = useTranslation();
  const { age, time } = useFormats();
  const bilingual = useBilingual();
  const patient = usePatient(visit.patientId);
  const whole = useVisit(visit.id);
  const person = patient?.person;
  const { name, sex, birth } = person ?? visit.opened.person;
  const { category, certificate, date } = visit.opened;
  const certified = [
    certificate?.number && t('support.certificateNumber', { number: certificate.number }),
    certificate?.year && t('support.certificateYear', { year: certificate.year }),
    certificate?.commune,
  ].filter(Boolean);
  const specialtyOf = (id: string) => {
    const found = day.specialties.find((each) => each.id === id);
    return found ? bilingual(found.name) : id;
  };
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <TicketNumber ticket={visit.ticket} size="large" />
        <div className={styles.name}>
          <h2>{name}</h2>
          <span>
            {[t(`sex.${sex}`), age(birth, date), t('support.born', { birth: formatBirth(birth) })].join(
              ' · ',
            )}
          </span>
        </div>
        <PriorityBadge priority={visit.priority} />
      </header>
      <Facts
        facts={[
          [t('support.category'), t(`category.${category}`)],
          [
            t('support.certificate'),
            certified.length > 0 ? certified.join(' · ') : t('support.noCertificate'),
          ],
          [t('support.address'), person?.address],
          [t('support.identityNumber'), person?.identityNumber],
          [t('support.phone'), person?.phone],
        ]}
      />
      {patient && <EarlierDays patient={patient} />}
      {visit.nominations.map((nomination) => (
        <figure key={nomination.event} className={styles.reason}>
          <figcaption>
            {t('support.nominatedBy', { name: nomination.by.name, time: time(nomination.at) })}
          </figcaption>
          <div className={styles.kinds}>
            {nomination.kinds.map((kind) => (
              <Badge key={kind} tone="priority" icon="nominate" label={t(`nomination.kind.${kind}`)} />
            ))}
          </div>
          <blockquote>{nomination.reason}</blockquote>
          <Seriousness nomination={nomination} />
        </figure>
      ))}
      <section className={styles.diagnoses}>
        <h3>{t('support.diagnoses')}</h3>
        <ul>
          {(whole?.exams ?? []).map((exam) => (
            <li key={exam.id}>
              <span>
                {exam.diagnoses
                  .map((each) => (each.code ? `${each.text} (${each.code})` : each.text))
                  .join('; ')}
              </span>
              <small>
                {specialtyOf(exam.specialty)} · {exam.by.name}
              </small>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

/** How grave it is and how long it will take, as far as the doctor said. */
function Seriousness({ nomination: { diagnosis, serious, longTreatment } }: { nomination: Nomination }) {
  const { t } = useTranslation();
  const yesNo = (said: boolean) => t(said ? 'nomination.yes' : 'nomination.no');
  const months = longTreatment?.months;
  return (
    <Facts
      facts={[
        [
          t('nomination.diagnosis'),
          diagnosis && (diagnosis.code ? `${diagnosis.text} (${diagnosis.code})` : diagnosis.text),
        ],
        [t('nomination.serious'), serious === undefined ? undefined : yesNo(serious)],
        [
          t('nomination.longTreatment'),
          longTreatment &&
            (months === undefined
              ? yesNo(longTreatment.expected)
              : t('nomination.monthsExpected', { count: months })),
        ],
      ]}
    />
  );
}
