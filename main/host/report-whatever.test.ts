/** Whatever happens on a day: every figure of its report is what the events say, reckoned a second time without the report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '#main/clinic/testing/apart.ts';
import type { SmallDay } from '#main/clinic/testing/small-day.ts';
import type { DayReport } from '#shared/domain/report/day-report.ts';
import { reportTableIds } from '#shared/domain/report/report-table.ts';
import { dayReportOf } from './report-source.ts';
import { anyStep, arriving, lived, people, plan, stateOf } from './testing/any-day.ts';
import { foldedFigures } from './testing/report-fold.ts';

/** Every figure that is a number other than zero, of the tables that the fold knows. */
function figuresOf(report: DayReport): Map<string, number> {
  const figures = new Map<string, number>();
  for (const { id, columns, rows } of report.tables) {
    if (id === 'disputes' || id === 'red-flags') continue;
    for (const { key, values } of rows)
      for (const [index, value] of values.entries())
        if (typeof value === 'number' && value !== 0)
          figures.set(`${id}/${key}/${columns[index]?.id}`, value);
  }
  return figures;
}

const sorted = (figures: ReadonlyMap<string, number>) => Object.fromEntries([...figures].toSorted());

describe('the report of a day', () => {
  it('has the figures of its events, each with as many people as it says', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(arriving, { minLength: 4, maxLength: 4 }),
        fc.array(anyStep, { minLength: 30, maxLength: 90, size: 'max' }),
        async (came, steps) => {
          const day = await lived(came, steps);
          const events = linesOf(day.lines).flatMap((each) => each.events);
          const report = dayReportOf(day.clinic.book);
          if (!report) throw new Error('No report');
          const figures = figuresOf(report);
          expect(sorted(figures)).toEqual(sorted(foldedFigures(events, plan)));
          for (const key of figures.keys()) seen.add(key);
          expectPeopleBehind(report, day);
        },
      ),
      { numRuns: 150 },
    );
    // Else the property would hold of nothing.
    for (const key of [
      'medicines/total/value',
      'gifts/total/given',
      'gifts/total/destroyed',
      'gifts/total/exceptions',
      'savings-books/approved/vnd',
      'savings-books/half-approved/people',
      'savings-books/revoked/people',
      'savings-books/had-book/people',
      'savings-books/taken-back/people',
      'savings-books/handed-over/people',
      'special-support/helped-vnd/reached',
      'prescriptions/partly/count',
      'prescriptions/replaced/count',
      'reactions/severe/people',
      'endings/to-hospital/people',
      'referrals/urgent/people',
      'turned-away/full/people',
      'places/cardiology/p90',
      'medicines/omeprazole/value',
    ])
      expect([...seen]).toContain(key);
  }, 120_000);
});

/** Columns whose figure is the number of people behind it. */
const peopleColumns = ['people', 'came', 'seen', 'female', 'male', 'exceptions'];

function expectPeopleBehind(report: DayReport, day: SmallDay): void {
  expect(report.tables.map(({ id }) => id)).toEqual(reportTableIds);
  const opened = new Set(people.flatMap((id) => (stateOf(day, id)?.opened ? [`v-${id}`] : [])));
  for (const { id, columns, rows } of report.tables)
    for (const { key, values, visits } of rows)
      for (const [index, behind] of visits.entries()) {
        const where = `${id}/${key}/${columns[index]?.id}`;
        expect(new Set(behind).size, where).toBe(behind.length);
        expect(
          behind.every((visit) => opened.has(visit)),
          where,
        ).toBe(true);
        const isOfPeople = peopleColumns.includes(columns[index]?.id ?? '');
        const isOfGrants = id === 'savings-books' && ['left', 'revoked'].includes(key);
        if (isOfPeople && id !== 'hours' && id !== 'turned-away' && !isOfGrants && values[index] !== '')
          expect(behind.length, where).toBe(values[index]);
      }
}
