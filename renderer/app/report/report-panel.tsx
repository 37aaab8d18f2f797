import { useTranslation } from 'react-i18next';
import { type ReportTable, type ReportTableId, unitOf } from '#shared/domain/report/report-table.ts';
import { useBilingual } from '../../i18n/index.ts';
import { Button, FigureTable, Panel, Quiet, Stack } from '../../ui/index.ts';
import type { FigurePeople } from './people-dialog.tsx';
import { ReportChart } from './report-chart.tsx';
import { useFigures } from './use-figures.ts';

const withChart: readonly ReportTableId[] = ['ages', 'hours', 'waits'];
const withBars: readonly ReportTableId[] = ['categories', 'ethnic-groups', 'communes', 'diagnoses'];

/** One table of the report: its picture, its figures, each of which leads to its people, and its file. */
export function ReportPanel({
  table,
  onPeople,
  onExport,
}: {
  table: ReportTable;
  onPeople: (people: FigurePeople) => void;
  onExport: (table: ReportTable) => void;
}) {
  const { t } = useTranslation();
  const inWords = useBilingual();
  const words = useFigures();
  const title = inWords(table.title);
  const largest = Math.max(
    0,
    ...table.rows.flatMap(({ total, values }) => (total ? [] : [Number(values[0]) || 0])),
  );
  const barOf = (value: number | string | undefined) => (Number(value) || 0) / largest;
  const isBarred = withBars.includes(table.id) && largest > 0;
  return (
    <Panel
      title={title}
      aside={
        <Button
          tone="plain"
          icon="download"
          label={t('report.csv')}
          describedBy={`report-${table.id}`}
          onPress={() => onExport(table)}
        />
      }
    >
      <span id={`report-${table.id}`} className="visually-hidden">
        {title}
      </span>
      {table.rows.length === 0 ? (
        <Quiet>{t('report.empty')}</Quiet>
      ) : (
        <Stack gap={3}>
          {withChart.includes(table.id) && <ReportChart table={table} />}
          <FigureTable
            label={title}
            rowsTitle={inWords(table.rowsTitle)}
            columns={table.columns.map(({ id, title: name }) => ({ id, name: inWords(name) }))}
            rows={table.rows.map((row) => ({
              key: row.key,
              label: inWords(row.label),
              strong: row.total ?? false,
              bar: isBarred && !row.total ? barOf(row.values[0]) : undefined,
              cells: table.columns.map((column, index) => {
                const visits = row.visits[index] ?? [];
                return {
                  text: words(row.values[index], unitOf(row, column)),
                  onPress:
                    visits.length === 0
                      ? undefined
                      : () =>
                          onPeople({
                            title: `${title}: ${inWords(row.label)}`,
                            note: inWords(column.title),
                            visits,
                          }),
                };
              }),
            }))}
          />
          {table.note && <Quiet small>{inWords(table.note)}</Quiet>}
        </Stack>
      )}
    </Panel>
  );
}
