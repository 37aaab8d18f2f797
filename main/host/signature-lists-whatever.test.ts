/** Whatever happens on a day: what people sign for is what its report says was given. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signatureListVariants } from '#shared/documents/signature-list/variants.ts';
import { tableOf } from '#shared/domain/report/day-report.ts';
import { figureOf } from '#shared/domain/report/summary-tables.ts';
import { dayReportOf } from './report-source.ts';
import { signatureList } from './signature-lists.ts';
import { anyStep, arriving, lived } from './testing/any-day.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0);

it('lists as many rows and pieces, and as much money, as the report of the day', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(arriving, { minLength: 4, maxLength: 4 }),
      fc.array(anyStep, { minLength: 30, maxLength: 90, size: 'max' }),
      async (came, steps) => {
        const { book } = (await lived(came, steps)).clinic;
        const report = dayReportOf(book);
        if (!report) throw new Error('No report');
        const said = (...of: [Parameters<typeof figureOf>[1], string, string]) =>
          Number(figureOf(report.tables, ...of).value);
        const kindsHeld = tableOf(report, 'medicines').rows.flatMap(({ key }) =>
          key === 'total' ? [] : [said('medicines', key, 'people')],
        );
        const listed = signatureListVariants.map((variant) => {
          const { recipients = [] } = signatureList(book, variant) ?? {};
          if (recipients.length > 0) seen.add(variant);
          const amounts = recipients.flatMap(({ received }) => received.map(({ amount = 0 }) => amount));
          return [variant, recipients.length, sum(amounts)];
        });
        expect(listed).toEqual([
          ['medicine', said('medicines', 'total', 'people'), sum(kindsHeld)],
          ['gifts', said('gifts', 'total', 'people'), said('gifts', 'total', 'given')],
          [
            'savings-books',
            said('savings-books', 'approved', 'people'),
            said('savings-books', 'approved', 'vnd'),
          ],
        ]);
      },
    ),
    { numRuns: 80 },
  );
  expect([...seen].toSorted()).toEqual([...signatureListVariants].toSorted());
}, 120_000);
