import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf } from '#shared/domain/lot/ledger.ts';
import type { Outcome } from './clinic.ts';
import {
  arrive,
  codeOf,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';
import { visitsWithRecords } from './whole-day.ts';

async function begin(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day);
  await examine(day);
  await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
  return day;
}

const pharmacy = (day: SmallDay, type: string, subject: string, data: object) =>
  day.run(type, subject, data, staff.pharmacist);
const give = (day: SmallDay, lot: string, quantity: number) =>
  pharmacy(day, 'visit.dispense', 'visit/v', { prescription: codeOf(day), items: [{ lot, quantity }] });
const refusal = (outcome: Outcome) => (outcome.ok ? undefined : outcome.refusal);
const onHand = (day: SmallDay, lot: string) => day.clinic.book.readers.lots.row(lot)?.onHand;
const sign = (day: SmallDay, witness: typeof staff.pharmacist | undefined = staff.committee) =>
  day.run('day.sign-stock-count', 'day', {}, staff.pharmacist, witness);
const counts = (day: SmallDay) => day.clinic.book.readers.stockCounts.row('stock-counts')?.counts ?? [];

async function countAll(day: SmallDay): Promise<void> {
  for (const lot of ['early', 'late', 'toxic', 'old'])
    await pharmacy(day, 'lot.count', `lot/${lot}`, { found: onHand(day, lot) });
}

describe('stock', () => {
  it('is blocked when its lot is recalled, and may be handed out again when that is lifted', async () => {
    const day = await begin();
    await pharmacy(day, 'lot.recall', 'lot/early', { reason: 'Công văn' });
    expect(refusal(await give(day, 'early', 5))).toEqual({
      code: 'lot-recalled',
      params: { name: 'Paracetamol', lot: 'EARLY' },
    });
    expect(day.clinic.book.readers.lots.row('early')).toMatchObject({
      onHand: 10,
      recalled: { reason: 'Công văn' },
    });
    await pharmacy(day, 'lot.lift-recall', 'lot/early', { reason: 'Nhầm lô' });
    expect((await give(day, 'early', 5)).ok).toBe(true);
  });

  it('that was recalled, or stands prepared for somebody, is none for a doctor', async () => {
    const day = await begin();
    const concern = async () => {
      await day.run(
        'visit.issue-prescription',
        'visit/v',
        { lines: [line], advice: '', replaces: codeOf(day) },
        staff.doctor,
      );
      const checked = day.clinic.book.rows.visit('v')?.prescriptions.at(-1)?.checked;
      return checked?.concerns.some(({ finding }) => finding.key.startsWith('stock'));
    };
    expect(await concern()).toBe(false);
    await pharmacy(day, 'lot.recall', 'lot/late', { reason: 'Công văn' });
    await pharmacy(day, 'lot.recall', 'lot/early', { reason: 'Công văn' });
    expect(await concern()).toBe(true);
  });

  it('that stands prepared is neither withdrawn, corrected away nor lost', async () => {
    const day = await begin();
    const items = [{ lot: 'early', quantity: 10 }];
    await pharmacy(day, 'visit.prepare-medicines', 'visit/v', { prescription: codeOf(day), items });
    const receipt = { number: 'EARLY', expiry: '2027-01-31' };
    expect(refusal(await pharmacy(day, 'lot.correct', 'lot/early', { ...receipt, quantity: 3 }))).toEqual({
      code: 'lot-gone-out',
      params: { least: 10 },
    });
    expect(refusal(await pharmacy(day, 'lot.withdraw', 'lot/early', {}))?.code).toBe('lot-in-use');
    const loss = { quantity: 1, kind: 'damaged', reason: 'Vỡ' };
    expect(refusal(await pharmacy(day, 'lot.record-loss', 'lot/early', loss))).toMatchObject({
      code: 'not-enough-stock',
      params: { left: 0 },
    });
    await pharmacy(day, 'visit.put-back-medicines', 'visit/v', {});
    expect((await pharmacy(day, 'lot.withdraw', 'lot/early', {})).ok).toBe(true);
  });

  it('comes back when a loss is undone by whoever recorded it', async () => {
    const day = await begin();
    const loss = { quantity: 4, kind: 'damaged', reason: 'Vỡ' };
    const outcome = await pharmacy(day, 'lot.record-loss', 'lot/early', loss);
    expect(onHand(day, 'early')).toBe(6);
    await pharmacy(day, 'lot.undo', 'lot/early', { event: outcome.ok ? outcome.events[0] : '' });
    expect(onHand(day, 'early')).toBe(10);
    expect(day.clinic.book.readers.lots.row('early')?.movements).toHaveLength(1);
  });

  it('equals its ledger whatever is done with a lot, and nothing is taken that is not there', async () => {
    const units = fc.integer({ min: 1, max: 12 });
    const step = fc.record({
      kind: fc.constantFrom('give', 'damaged', 'send-on', 'count', 'correct', 'recall', 'lift', 'undo'),
      units,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const day = await begin();
        for (const { kind, units: quantity } of steps) {
          const before = onHand(day, 'early') ?? 0;
          const isBlocked = day.clinic.book.rows.lot('early')?.recalled !== undefined;
          const outcome = await act(day, kind, quantity);
          if (['give', 'damaged', 'send-on'].includes(kind) && quantity > before)
            expect(outcome.ok).toBe(false);
          if (kind === 'give' && isBlocked) expect(outcome.ok).toBe(false);
        }
        const row = day.clinic.book.readers.lots.row('early');
        const visits = visitsWithRecords(day.clinic.book).map(({ record }) => record);
        // Undoing a count may say that more was given than there was: then it has to be counted again.
        const isAsked = day.clinic.book.readers.disputes.row('lot/early:stock-below-zero') !== undefined;
        expect(isAsked).toBe((row?.onHand ?? 0) < 0);
        expect(row && ledgerOf(row, visits).at(-1)?.balance).toBe(row?.onHand);
      }),
      {
        numRuns: 60,
        examples: [
          [
            [
              { kind: 'give', units: 10 },
              { kind: 'count', units: 1 },
              { kind: 'give', units: 1 },
              { kind: 'undo', units: 1 },
            ],
          ],
        ],
      },
    );
  });
});

function act(day: SmallDay, kind: string, quantity: number): Promise<Outcome> {
  const reason = 'x';
  const receipt = { number: 'EARLY', expiry: '2027-01-31' };
  const lastEvent = day.clinic.book.rows.lot('early')?.steps.at(-1)?.id ?? '';
  switch (kind) {
    case 'give':
      return give(day, 'early', quantity);
    case 'damaged':
      return pharmacy(day, 'lot.record-loss', 'lot/early', { quantity, kind, reason });
    case 'send-on':
      return pharmacy(day, 'lot.send-on', 'lot/early', { quantity, to: 'Mèo Vạc' });
    case 'count':
      return pharmacy(day, 'lot.count', 'lot/early', { found: quantity, reason });
    case 'correct':
      return pharmacy(day, 'lot.correct', 'lot/early', { ...receipt, quantity });
    case 'recall':
      return pharmacy(day, 'lot.recall', 'lot/early', { reason });
    case 'lift':
      return pharmacy(day, 'lot.lift-recall', 'lot/early', { reason });
    default:
      return pharmacy(day, 'lot.undo', 'lot/early', { event: lastEvent });
  }
}

describe('the signed count of the stock', () => {
  it('says of every lot what the books said and what was found, and who signed', async () => {
    const day = await begin();
    await give(day, 'early', 8);
    await countAll(day);
    await pharmacy(day, 'lot.count', 'lot/late', { found: 97, reason: 'Thiếu ba viên' });
    expect((await sign(day)).ok).toBe(true);
    const [count] = counts(day);
    expect(count).toMatchObject({ by: { id: 'pharmacist' }, witness: { id: 'committee' } });
    expect(count?.lines.map(({ lot, expected, found, reason }) => [lot, expected, found, reason])).toEqual([
      ['old', 100, 100, undefined],
      ['early', 2, 2, undefined],
      ['late', 100, 97, 'Thiếu ba viên'],
      ['toxic', 50, 50, undefined],
    ]);
  });

  it('waits for every lot that changed since it was counted', async () => {
    const day = await begin();
    expect(refusal(await sign(day))).toEqual({ code: 'lots-not-counted', params: { count: 4 } });
    await countAll(day);
    await give(day, 'early', 8);
    await pharmacy(day, 'lot.record-loss', 'lot/old', { quantity: 100, kind: 'expired', reason: 'Hủy' });
    expect(refusal(await sign(day))).toEqual({ code: 'lots-not-counted', params: { count: 2 } });
  });

  it('needs a second person, who may not be the first', async () => {
    const day = await begin();
    await countAll(day);
    expect(refusal(await day.run('day.sign-stock-count', 'day', {}, staff.pharmacist))?.code).toBe(
      'witness-needed',
    );
    expect(refusal(await sign(day, staff.pharmacist))?.code).toBe('witness-is-same');
    expect(refusal(await sign(day, staff.reception))?.code).toBe('witness-wrong');
  });

  it('stays as it was when another one is signed later', async () => {
    const day = await begin();
    await countAll(day);
    await sign(day);
    await give(day, 'early', 8);
    await countAll(day);
    await sign(day, staff.coordinator);
    const found = counts(day).map(({ lines }) => lines.find(({ lot }) => lot === 'early')?.found);
    expect(found).toEqual([10, 2]);
  });

  it('is refused while there is no lot', async () => {
    const day = smallDay();
    await openSmallDay(day);
    for (const lot of ['early', 'late', 'toxic', 'old'])
      await pharmacy(day, 'lot.withdraw', `lot/${lot}`, {});
    expect(refusal(await sign(day))?.code).toBe('nothing-to-count');
  });
});
