/** The figures as people read them. */
import type { Figure, Spread } from './measure.ts';

const columns = [18, 17, 17, 15, 20] as const;

export const head = row('', 'p50 / p95', 'floor', 'ratio', 'budget');

/** One line of the table; a budget that is missed says so. */
export function figureLine(key: string, { ours, floor, ratio, unit, budget, met }: Figure): string {
  const limits = [
    budget?.p95 === undefined ? '' : `${budget.p95} ${unit}`,
    budget?.ratio === undefined ? '' : `${budget.ratio}×`,
    budget?.aim === undefined ? '' : `(aim ${budget.aim})`,
  ];
  const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
  return row(
    key,
    pair(ours),
    floor ? pair(floor) : '–',
    ratio ? `${pair(ratio)} ×` : '–',
    limits.filter(Boolean).join(' '),
    verdict,
  );
}

/** Something found beside the figures. */
export function detailLine(key: string, detail: unknown): string {
  return `  ${key}: ${inWords(detail)}`;
}

function inWords(detail: unknown): string {
  if (typeof detail === 'number') return String(rounded(detail));
  if (Array.isArray(detail)) return detail.map(inWords).join('; ');
  if (typeof detail !== 'object' || detail === null) return String(detail);
  if (isSpread(detail)) return pair(detail);
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${inWords(value)}`)
    .join(', ');
}

const isSpread = (value: object): value is Spread => 'p50' in value && 'p95' in value;

function row(...cells: string[]): string {
  return cells.map((cell, index) => cell.padEnd(columns[index] ?? 0)).join('');
}

function pair({ p50, p95 }: Spread): string {
  return `${rounded(p50)} / ${rounded(p95)}`;
}

/** Three digits that count. */
function rounded(value: number): number {
  return Number(value >= 100 ? value.toFixed(0) : value.toPrecision(3));
}
