import { useTranslation } from 'react-i18next';
import type { ReportRow, ReportTable } from '#shared/domain/report/report-table.ts';
import { waitGroups } from '#shared/domain/report/waiting-tables.ts';
import { useBilingual } from '../../i18n/index.ts';
import { ColumnChart, Pyramid } from '../../ui/index.ts';

const numberAt = ({ values }: ReportRow, index: number) => Number(values[index]) || 0;

/** The picture of a table that has one. */
export function ReportChart({ table }: { table: ReportTable }) {
  const { t } = useTranslation();
  const inWords = useBilingual();
  const rows = table.rows.filter(({ total }) => !total);
  const label = inWords(table.title);
  const title = (index: number) => {
    const column = table.columns[index];
    return column ? inWords(column.title) : '';
  };
  /** Without their unit, which stands in the table. */
  const minutesOf = (index: number) => {
    const group = waitGroups[index];
    if (!group) return '';
    return group.to === undefined ? t('report.waitFrom', group) : t('report.waitBetween', group);
  };
  if (table.id === 'ages')
    return (
      <Pyramid
        label={label}
        sides={[title(0), title(1)]}
        rows={rows.toReversed().map((row) => ({
          label: inWords(row.label),
          values: [numberAt(row, 0), numberAt(row, 1)],
        }))}
      />
    );
  return (
    <ColumnChart
      label={label}
      series={table.columns.map(({ title: words }) => inWords(words))}
      groups={rows.map((row, index) => ({
        label: table.id === 'hours' ? `${Number(row.key)}h` : minutesOf(index),
        values: table.columns.map((_, index) => numberAt(row, index)),
      }))}
    />
  );
}
