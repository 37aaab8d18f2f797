import { type DayReport, tableOf } from '#shared/domain/report/day-report.ts';
import { useBilingual } from '../../i18n/index.ts';
import { Grid, type IconName, StatTile } from '../../ui/index.ts';
import type { FigurePeople } from './people-dialog.tsx';
import { useFigures } from './use-figures.ts';

/** Rows of the summary, each with the one that stands below it as a note. */
const tiles: readonly { key: string; icon: IconName; note?: string }[] = [
  { key: 'came', icon: 'people' },
  { key: 'exams', icon: 'doctor' },
  { key: 'prescriptions', icon: 'prescription', note: 'medicine-value' },
  { key: 'gifts', icon: 'gift' },
  { key: 'savings-books', icon: 'book', note: 'savings-books-vnd' },
  { key: 'special-support', icon: 'hospital' },
];

/** The longest name on one line. */
const widths = tiles.map(({ key }) => `minmax(0, ${key === 'exams' ? 1.2 : 1}fr)`).join(' ');

/** The figures to be seen first. */
export function ReportSummary({
  report,
  onPeople,
}: {
  report: DayReport;
  onPeople: (people: FigurePeople) => void;
}) {
  const inWords = useBilingual();
  const words = useFigures();
  const table = tableOf(report, 'summary');
  const rowOf = (key: string | undefined) => table.rows.find((row) => row.key === key);
  return (
    <Grid columns={widths} gap={3}>
      {tiles.map(({ key, icon, note }) => {
        const row = rowOf(key);
        if (!row) return null;
        const below = rowOf(note);
        const visits = row.visits[0] ?? [];
        const label = inWords(row.label);
        return (
          <StatTile
            key={key}
            icon={icon}
            label={label}
            value={words(row.values[0], row.unit ?? 'count')}
            {...(below
              ? { note: `${inWords(below.label)}: ${words(below.values[0], below.unit ?? 'count')}` }
              : {})}
            onPress={
              visits.length === 0
                ? undefined
                : () => onPeople({ title: inWords(table.title), note: label, visits })
            }
          />
        );
      })}
    </Grid>
  );
}
