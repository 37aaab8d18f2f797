import type { ReactNode } from 'react';
import styles from './table.module.css';

/** A small table; columns of numbers stand at the right. For lists that may grow long there is `VirtualList`. */
export function Table({
  label,
  columns,
  rows,
  marks = false,
}: {
  label: string;
  columns: readonly { name: string; number?: boolean }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** After the first column there are but marks: all of one width, under names that stay in sight. */
  marks?: boolean;
}) {
  return (
    <table className={styles.table} data-marks={marks || undefined} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" data-number={column.number || undefined}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column, index) => (
              <td key={column.name} data-number={column.number || undefined}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
