import { expect, it } from 'vitest';
import { reportTableIds } from '#shared/domain/report/report-table.ts';
import { reportSections, tablesOf } from './sections.ts';

it('show every table once, but the figures that stand above them', () => {
  const shown = reportSections.flatMap((section) => tablesOf[section].flat());
  expect(['summary', ...shown].toSorted()).toEqual([...reportTableIds].toSorted());
});
