import { describe, expect, it } from 'vitest';
import { readMedicineList } from '#shared/domain/medicine-list/read-medicine-list.ts';
import type { CommandReply } from '#shared/host-api.ts';
import type { Sending } from '../../../mirror/send.ts';
import { sizeOf, stepsOf } from './plan.ts';
import { type Refused, recordedOf, takeSteps } from './take-steps.ts';

const csv = [
  'Hoạt chất;Hàm lượng;Dạng;ĐVT;Đường dùng;Số lô;Hạn dùng;Số lượng',
  'Paracetamol;500 mg;viên nén;viên;uống;A1;31/12/2027;1.000',
  'Paracetamol;500 mg;viên nén;viên;uống;a 2;12/2028;200',
  'Omeprazole;20 mg;viên nang;viên;uống;;;',
  'Omeprazole;20 mg;viên nang;viên;uống;B1;31/02/2027;10',
].join('\n');
const read = readMedicineList(csv, { formulary: [], starter: [], lots: [], date: '2026-11-23' });
if ('refusal' in read) throw new Error(read.refusal.code);
const steps = stepsOf(read.list, { id: 'a-day', formulary: [] });

describe('what a list of medicines brings', () => {
  it('is each medicine once, and then each lot of a row that was taken', () => {
    expect(steps.map(sizeOf)).toEqual([2, 1, 1]);
    expect(steps.slice(1)).toMatchObject([
      {
        kind: 'lot',
        row: 2,
        name: 'Paracetamol 500 mg',
        receipt: { number: 'A1', expiry: '2027-12-31', quantity: 1000 },
      },
      { kind: 'lot', row: 3, receipt: { number: 'a 2', expiry: '2028-12-31', quantity: 200 } },
    ]);
  });

  it('is only lots of the day’s medicines where somebody may not add any', () => {
    const [paracetamol] = read.list.missing;
    expect(stepsOf(read.list, { id: 'a-day', formulary: [] }, false)).toEqual([]);
    const formulary = paracetamol ? [paracetamol] : [];
    const kinds = stepsOf(read.list, { id: 'a-day', formulary }, false).map(({ kind }) => kind);
    expect(kinds).toEqual(['lot', 'lot']);
  });

  it('counts medicines and lots that were recorded, each by itself', () => {
    const refusal = { code: 'already-exists' } as const;
    expect(recordedOf(steps, [])).toEqual({ medicines: 2, lots: 2 });
    expect(recordedOf(steps, [{ row: 2, name: 'A1', refusal }])).toEqual({ medicines: 2, lots: 1 });
    expect(recordedOf(steps, [{ name: 'Omeprazole', refusal }])).toEqual({ medicines: 1, lots: 2 });
  });

  it('has the same ids when the same lot comes again, however it is written, and others on another day', () => {
    const ids = (from: typeof steps) => from.flatMap((step) => (step.kind === 'lot' ? step.id : []));
    const again = readMedicineList(csv.replace('a 2', 'A2'), {
      formulary: [],
      starter: [],
      lots: [],
      date: '2026-11-23',
    });
    if ('refusal' in again) throw new Error(again.refusal.code);
    expect(ids(stepsOf(again.list, { id: 'a-day', formulary: [] }))).toEqual(ids(steps));
    expect(ids(stepsOf(again.list, { id: 'other', formulary: [] }))).not.toEqual(ids(steps));
  });
});

describe('taking it', () => {
  it('sends one after the other, goes on behind a refusal and names it', async () => {
    const sent: Sending[] = [];
    const heard: [number, readonly Refused[]][] = [];
    const mirror = {
      async send(sending: Sending): Promise<CommandReply> {
        sent.push(sending);
        return sent.length === 2
          ? { ok: false, refusal: { code: 'already-exists' } }
          : { ok: true, position: '', events: [] };
      },
    };
    await takeSteps(mirror, steps, 0, (done, refused) => heard.push([done, refused]));
    expect(sent.map(({ type }) => type)).toEqual(['day.list', 'lot.receive', 'lot.receive']);
    expect(heard).toEqual([
      [1, []],
      [2, [{ row: 2, name: 'Paracetamol 500 mg, A1', refusal: { code: 'already-exists' } }]],
      [3, []],
    ]);
  });

  it('goes on where it was stopped', async () => {
    const sent: string[] = [];
    const mirror = {
      async send({ subject }: Sending): Promise<CommandReply> {
        sent.push(subject);
        return { ok: true, position: '', events: [] };
      },
    };
    await takeSteps(mirror, steps, 2, () => undefined);
    expect(sent).toHaveLength(1);
  });
});
