import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Grid, StatTile } from '../../ui/index.ts';
import { notSent } from './not-sent.ts';

/** The numbers of the day, side by side. */
export function Numbers({ day, totals }: { day: DayRow; totals: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const of = (key: string) => totals.get(key) ?? 0;
  const number = (key: string) => formats.number(of(key));
  const left = day.savingsBooks.budgetVnd - of('savings-books/spent-vnd');
  const pharmacyWaiting = of('pharmacy/waiting') + of('pharmacy/partly');
  return (
    <Grid columns="repeat(6, minmax(0, 1fr)) minmax(0, 1.7fr)" gap={3}>
      <StatTile icon="ticket" label={t('coordinator.visits')} value={number('visits')} />
      <StatTile icon="doctor" label={t('coordinator.examined')} value={number('exams')} />
      <StatTile
        icon="prescription"
        label={t('coordinator.prescriptions')}
        value={number('prescriptions')}
        note={t('coordinator.notSent', { count: notSent(totals) })}
      />
      <StatTile
        icon="waiting"
        tone="waiting"
        label={t('coordinator.pharmacyWaiting')}
        value={formats.number(pharmacyWaiting)}
      />
      <StatTile
        icon="done"
        tone="done"
        label={t('coordinator.pharmacyDone')}
        value={number('pharmacy/done')}
      />
      <StatTile icon="nominate" label={t('coordinator.nominations')} value={number('nominations')} />
      <StatTile
        icon="book"
        label={t('coordinator.books')}
        value={number('savings-books')}
        note={t('coordinator.budgetLeft', { left: formats.money(left) })}
        tone={left < day.savingsBooks.amountVnd ? 'problem' : 'neutral'}
      />
    </Grid>
  );
}
