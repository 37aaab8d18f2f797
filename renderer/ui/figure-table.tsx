import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './figure-table.module.css';

interface FigureCell {
  text: string;
  /** Leads to what stands behind the figure. */
  onPress?: (() => void) | undefined;
}

interface FigureRow {
  key: string;
  label: string;
  cells: readonly FigureCell[];
  /** What the others come to. */
  strong?: boolean;
  /** Its part of the largest, 0 to 1, drawn beside the label. */
  bar?: number | undefined;
}

const moves: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Figures under heads; those that can be pressed lead to what stands behind them. Tab comes to the table once, arrow keys
 * move between its figures.
 */
export function FigureTable({
  label,
  rowsTitle,
  columns,
  rows,
}: {
  label: string;
  rowsTitle: string;
  columns: readonly { id: string; name: string }[];
  rows: readonly FigureRow[];
}) {
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState('');
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const place = (row: number, column: number) => `${row}:${column}`;
  const pressable = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell.onPress ? [place(row, column)] : [])),
  );
  const current = pressable.includes(stop) ? stop : pressable[0];
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const [down, right] = moves[event.key] ?? [];
    if (down === undefined || right === undefined) return;
    event.preventDefault();
    let [nextRow, nextColumn] = [row + down, column + right];
    while (rows[nextRow]?.cells[nextColumn] && !pressable.includes(place(nextRow, nextColumn)))
      [nextRow, nextColumn] = [nextRow + down, nextColumn + right];
    table.current?.querySelector<HTMLElement>(`[data-place="${place(nextRow, nextColumn)}"]`)?.focus();
  };
  return (
    <table ref={table} className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{rowsTitle}</th>
          {hasBars && <td aria-hidden="true" />}
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" data-number>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.key} data-strong={row.strong || undefined}>
            <th scope="row">{row.label}</th>
            {hasBars && (
              <td className={styles.bar} aria-hidden="true">
                {row.bar !== undefined && <span style={{ width: `${100 * row.bar}%` }} />}
              </td>
            )}
            {columns.map(({ id, name }, index) => {
              const cell = row.cells[index];
              const here = place(rowIndex, index);
              return (
                <td key={id} data-number>
                  {cell?.onPress ? (
                    <button
                      type="button"
                      className={styles.figure}
                      data-place={here}
                      tabIndex={here === current ? 0 : -1}
                      aria-label={`${cell.text}: ${row.label}, ${name}`}
                      onFocus={() => setStop(here)}
                      onKeyDown={(event) => onKeyDown(event, rowIndex, index)}
                      onClick={cell.onPress}
                    >
                      {cell.text}
                    </button>
                  ) : (
                    <span className={styles.plain}>{cell?.text}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
