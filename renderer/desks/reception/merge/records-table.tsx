import { useTranslation } from 'react-i18next';
import type { PatientRow, VisitSummary } from '#shared/rows.ts';
import { usePersonWords } from '../../../app/use-person-words.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Badge, Quiet, Table } from '../../../ui/index.ts';
import { comparedFields } from './compare.ts';

/** What both records say, line by line, with the differences marked. */
export function RecordsTable({
  one,
  other,
  visits,
}: {
  one: PatientRow;
  other: PatientRow;
  visits: { one: readonly VisitSummary[]; other: readonly VisitSummary[] };
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = usePersonWords();
  const texts = (record: PatientRow, tickets: readonly VisitSummary[]) => ({
    registeredAt: `${formats.time(record.registeredAt)}, ${formats.date(record.registeredAt)}`,
    tickets: tickets.map(({ ticket }) => ticket).join(', '),
    allergies: record.health.allergies.map(({ substance }) => substance).join(', '),
    conditions: record.health.conditions.map(({ text }) => text).join(', '),
  });
  const left = texts(one, visits.one);
  const right = texts(other, visits.other);
  const more = (['allergies', 'conditions', 'tickets', 'registeredAt'] as const).filter(
    (key) => left[key] || right[key],
  );
  return (
    <Table
      label={t('merge.title')}
      columns={[
        { name: t('history.field') },
        { name: t('merge.this') },
        { name: t('merge.other') },
        { name: t('merge.compared') },
      ]}
      rows={[
        ...comparedFields(one.person, other.person).map(({ field, is }) => ({
          key: field,
          cells: [
            t(`personField.${field}`),
            words(one.person, field) || '–',
            words(other.person, field) || '–',
            is === 'different' ? (
              <Badge key="is" tone="priority" icon="alert" label={t('merge.differs')} />
            ) : (
              is === 'only-one' && <Quiet key="is">{t('merge.onlyOne')}</Quiet>
            ),
          ],
        })),
        ...more.map((key) => ({
          key,
          cells: [t(`merge.${key}`), left[key] || '–', right[key] || '–', null],
        })),
      ]}
    />
  );
}
