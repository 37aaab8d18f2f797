/**
 * What became of the gifts, books, cases and messages of a day, reckoned from the last rows, and compared with what the robots
 * know they did and with what the report of the day says. Money is đồng, gifts are pieces.
 */
import { movementsOf } from '#shared/domain/gift-stock/gift-stock.ts';
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import { giftsHeld } from '#shared/domain/gifts/gifts.ts';
import { sizesOf } from '#shared/domain/gifts/rule.ts';
import type { DayReport } from '#shared/domain/report/day-report.ts';
import { figureOf } from '#shared/domain/report/summary-tables.ts';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';
import { helpedVnd, isCaseOpen } from '#shared/domain/support-case/stages.ts';
import type {
  ContactsRow,
  DayRow,
  GiftRow,
  LotRow,
  PatientRow,
  RecordRow,
  RowOf,
  TotalRow,
  VisitSummary,
} from '#shared/rows.ts';
import { differing, sum } from './differing.ts';
import type { Helped } from './helped.ts';

/** The last rows of a day. */
export interface DayRows {
  day: DayRow | undefined;
  visits: readonly VisitSummary[];
  records: readonly RecordRow[];
  patients: readonly PatientRow[];
  lots: readonly LotRow[];
  gifts: readonly GiftRow[];
  totals: readonly TotalRow[];
  savingsBooks: readonly RowOf['savingsBooks'][];
  supportCases: readonly RowOf['supportCases'][];
  contacts: readonly ContactsRow[];
}

export interface SupportReport {
  gifts: { given: number; people: number; left: number; lost: number; received: number };
  savingsBooks: {
    granted: number;
    vnd: number;
    budgetVnd: number;
    handedOver: number;
    revoked: number;
    rejected: number;
    deferred: number;
  };
  cases: { opened: number; open: number; helpedVnd: number };
  contacted: number;
  /** What does not agree, in words; empty after a sound day. */
  wrong: string[];
}

export function supportReport(rows: DayRows, helped: Helped, dayReport: DayReport): SupportReport {
  const { day, records, savingsBooks, supportCases, contacts } = rows;
  const gifts = giftAccounts(rows, helped, dayReport);
  const grants = savingsBooks.flatMap((book) => activeGrants(book));
  const all = savingsBooks.flatMap((book) => book.grants);
  const vnd = sum(grants.map(({ amountVnd }) => amountVnd));
  const { amountVnd = 0, budgetVnd = 0 } = day?.savingsBooks ?? {};
  const noted = [...helped.books.granted.values()];
  const figure = (...of: Parameters<typeof figureOf> extends [unknown, ...infer Rest] ? Rest : never) =>
    figureOf(dayReport.tables, ...of).value;
  const paid = sum(supportCases.map(helpedVnd));
  const open = supportCases.filter(isCaseOpen).length;
  const contacted = sum(
    contacts.flatMap(({ contactings }) => contactings.map((each) => each.contacts.length)),
  );
  const total = (key: string) => rows.totals.find(({ id }) => id === key)?.value ?? 0;
  const wrong = [
    ...gifts.wrong,
    ...differing('books', [grants.length, noted.length, figure('savings-books', 'approved', 'people')]),
    ...differing('money of books', [
      vnd,
      grants.length * amountVnd,
      sum(noted),
      total('savings-books/spent-vnd'),
      figure('savings-books', 'approved', 'vnd'),
    ]),
    ...differing('books taken back', [all.filter(({ revoked }) => revoked).length, helped.books.revoked]),
    ...differing('cases', [
      supportCases.length,
      helped.cases.opened,
      figure('special-support', 'proposed', 'reached'),
    ]),
    ...differing('closed cases', [supportCases.length - open, helped.cases.closed]),
    ...differing('money of cases', [
      paid,
      helped.cases.helpedVnd,
      figure('special-support', 'helped-vnd', 'reached'),
    ]),
    ...differing('people written to', [contacted, helped.contacted]),
    ...differing('people who came', [rows.visits.length, figure('categories', 'total', 'people')]),
    ...(vnd > budgetVnd ? [`books: ${vnd} đồng of ${budgetVnd}`] : []),
  ];
  return {
    gifts: {
      ...gifts.sums,
      people: records.filter((record) => giftsHeld(record).length > 0).length,
    },
    savingsBooks: {
      granted: grants.length,
      vnd,
      budgetVnd,
      handedOver: grants.filter(({ handedOver }) => handedOver).length,
      revoked: helped.books.revoked,
      rejected: helped.books.rejected,
      deferred: helped.books.deferred,
    },
    cases: { opened: supportCases.length, open, helpedVnd: paid },
    contacted,
    wrong,
  };
}

/** Of each gift and size: what was given and what is left is what was prepared and came, less what was lost. */
function giftAccounts({ day, records, gifts, totals }: DayRows, helped: Helped, dayReport: DayReport) {
  const sums = { given: 0, left: 0, lost: 0, received: 0 };
  const left = new Map(totals.map(({ id, value }) => [id, value]));
  const held = records.flatMap((record) => giftsHeld(record));
  const said = (key: string, column: string) =>
    Number(figureOf(dayReport.tables, 'gifts', key, column).value);
  const wrong = (day?.gifts ?? []).flatMap((gift) =>
    sizesOf(gift).flatMap(({ size, quantity: prepared }) => {
      const movements = movementsOf(gifts.find(({ id }) => id === gift.id)?.movements ?? [], size);
      const moved = (...kinds: string[]) =>
        sum(movements.filter(({ kind }) => kinds.includes(kind)).map(({ quantity }) => quantity));
      const key = `${gift.id}/${size ?? ''}`;
      const noted = helped.gifts.get(key) ?? { given: 0, lost: 0, received: 0 };
      const now = {
        given: sum(
          held.filter((each) => each.gift === gift.id && each.size === size).map(({ quantity }) => quantity),
        ),
        lost: -moved('damaged', 'lost'),
        received: moved('received'),
      };
      const there = left.get(giftStockOf(gift.id, size)) ?? 0;
      sums.given += now.given;
      sums.lost += now.lost;
      sums.received += now.received;
      sums.left += there;
      return [
        ...differing(`${key} given`, [now.given, noted.given, said(key, 'given')]),
        ...differing(`${key} lost`, [now.lost, noted.lost, said(key, 'lost')]),
        ...differing(`${key} received`, [now.received, noted.received, said(key, 'received')]),
        ...differing(`${key} left`, [there, said(key, 'left')]),
        ...differing(`${key} on the shelf`, [
          there + now.given,
          prepared + now.received - now.lost + moved('counted', 'sent-on'),
        ]),
      ];
    }),
  );
  return { sums, wrong };
}
