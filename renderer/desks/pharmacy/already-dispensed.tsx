import { useTranslation } from 'react-i18next';
import type { HandedOutItem } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { useVisitsOf } from '../../mirror/index.ts';
import { handOutsOf } from './hand-outs.ts';
import styles from './hand-over.module.css';

/** Whoever was given medicine today and is owed more, or was given some on another ticket: shown large. */
export function AlreadyDispensed({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const { time, number } = useFormats();
  const visits = useVisitsOf(visit.patientId) ?? [];
  const here = visit.pharmacy === 'done' ? [] : handOutsOf(visit).filter(({ held }) => held.length > 0);
  const elsewhere = visits.filter((each) => each.id !== visit.id && each.hasMedicineSince !== undefined);
  if (here.length + elsewhere.length === 0) return null;
  return (
    <section className={styles.given} aria-label={t('dispensing.alreadyToday')}>
      <span>{t('dispensing.alreadyToday')}</span>
      {here.map(({ event, at, held }) => (
        <p key={event}>
          {time(at)} ·{' '}
          {unitsByName(held)
            .map(([name, units]) => `${name} × ${number(units)}`)
            .join(', ')}
        </p>
      ))}
      {elsewhere.map(({ id, ticket, hasMedicineSince = '' }) => (
        <p key={id}>{t('dispensing.onOtherTicket', { ticket, time: time(hasMedicineSince) })}</p>
      ))}
    </section>
  );
}

const unitsByName = (held: readonly HandedOutItem[]) =>
  [...Map.groupBy(held, ({ name }) => name)].map(
    ([name, items]) => [name, items.reduce((sum, { quantity }) => sum + quantity, 0)] as const,
  );
