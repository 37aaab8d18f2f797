/** Pictures of figures that stand in a table beside them: for the eyes alone, so each has its words in one sentence. */
import styles from './charts.module.css';

const part = (value: number, largest: number) => `${largest > 0 ? (100 * value) / largest : 0}%`;

/** Columns side by side for each group, in up to three colours, with a key of what they are. */
export function ColumnChart({
  label,
  series,
  groups,
}: {
  /** Read aloud in place of the picture. */
  label: string;
  series: readonly string[];
  groups: readonly { label: string; values: readonly number[] }[];
}) {
  const largest = Math.max(0, ...groups.flatMap(({ values }) => values));
  return (
    <div className={styles.chart} role="img" aria-label={label}>
      <div className={styles.columns}>
        {groups.map((group) => (
          <div key={group.label} className={styles.group}>
            <div className={styles.bars}>
              {group.values.map((value, index) => (
                <span key={series[index]} data-series={index + 1} style={{ height: part(value, largest) }} />
              ))}
            </div>
            <span className={styles.name}>{group.label}</span>
          </div>
        ))}
      </div>
      <div className={styles.key}>
        {series.map((name, index) => (
          <span key={name}>
            <i data-series={index + 1} />
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Two sides of a line in the middle, the rows from top to bottom. */
export function Pyramid({
  label,
  sides,
  rows,
}: {
  /** Read aloud in place of the picture. */
  label: string;
  sides: readonly [left: string, right: string];
  rows: readonly { label: string; values: readonly [left: number, right: number] }[];
}) {
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values));
  return (
    <div className={styles.pyramid} role="img" aria-label={label}>
      <span className={styles.side}>{sides[0]}</span>
      <span />
      <span>{sides[1]}</span>
      {rows.map((row) => [
        <div key={`${row.label} left`} className={styles.left}>
          <span data-series={3} style={{ width: part(row.values[0], largest) }} />
        </div>,
        <span key={row.label} className={styles.middle}>
          {row.label}
        </span>,
        <div key={`${row.label} right`} className={styles.right}>
          <span data-series={1} style={{ width: part(row.values[1], largest) }} />
        </div>,
      ])}
    </div>
  );
}
