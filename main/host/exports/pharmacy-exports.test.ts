/** What the files for the hospital and the sponsor say of medicine: whatever a pharmacy does, it adds up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrive,
  codeOf,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import { hospitalTables } from './hospital-tables.ts';
import { sponsorTables } from './sponsor-tables.ts';
import type { Table } from './table.ts';

const capsules: DaySetup['formulary'][number] = {
  id: 'capsules',
  inn: ['Paracetamol'],
  brand: 'Hapacol',
  strength: '500 mg',
  form: { vi: 'viên nang', en: 'capsule' },
  unit: { vi: 'viên', en: 'capsule' },
  route: { vi: 'uống', en: 'oral' },
  atc: 'N02BE01',
  toxic: false,
};

/** Fifteen tablets of paracetamol are prescribed. */
async function begin(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day, { formulary: [capsules] });
  const caps = { medicine: 'capsules', number: 'CAPS', expiry: '2028-01-31', quantity: 30 };
  await day.run('lot.receive', 'lot/caps', caps, staff.coordinator);
  await arrive(day);
  await examine(day);
  await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
  return day;
}

const pharmacy = (day: SmallDay, type: string, subject: string, data: object) =>
  day.run(type, subject, data, staff.pharmacist);
const handOut = (day: SmallDay, items: object[], more: object = {}) =>
  pharmacy(day, 'visit.dispense', 'visit/v', { prescription: codeOf(day), items, ...more });
const takeBack = (day: SmallDay, quantity: number, backOnShelf: boolean, index = 0) => {
  const { event, lot, insteadOf } = day.clinic.book.rows.visit('v')?.dispensed[index] ?? {};
  const item = { handOut: event ?? 'none', lot: lot ?? 'none', quantity, backOnShelf };
  const items = [{ ...item, ...(insteadOf === undefined ? {} : { insteadOf }) }];
  return pharmacy(day, 'visit.return-medicine', 'visit/v', { items, reason: 'Dị ứng' });
};
const closeRest = (day: SmallDay) =>
  pharmacy(day, 'visit.close-rest', 'visit/v', {
    medicine: 'paracetamol',
    reason: 'declined',
    note: 'Còn ở nhà',
  });

/** Cells of a table by the names of their columns. */
function cells(tables: readonly Table[], name: string): Record<string, string | number | undefined>[] {
  const table = tables.find((each) => each.name === name);
  if (!table) throw new Error(`No table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index]])),
  );
}
const ofHospital = (day: SmallDay, name: string) => cells(hospitalTables(day.clinic.book), name);
const sum = (rows: readonly Record<string, string | number | undefined>[], column: string) =>
  rows.reduce((whole, row) => whole + Number(row[column]), 0);

describe('the file for the hospital', () => {
  it('says what was handed out in place of what and why, what was checked, and what was told', async () => {
    const day = await begin();
    const substitute = { lot: 'caps', quantity: 5, insteadOf: 'paracetamol', reason: 'Hết viên nén' };
    await handOut(day, [substitute], {
      checks: { checked: true, patient: 'ticket-scanned' },
      counselling: { ticked: ['how', 'signs', 'of a later edition'], note: 'Uống nhiều nước' },
    });
    await handOut(day, [{ lot: 'early', quantity: 2 }]);
    expect(ofHospital(day, 'cap-phat')).toMatchObject([
      {
        'Số lượng': 5,
        'Cấp thay cho': 'Paracetamol',
        'Lý do': 'Hết viên nén',
        'Kiểm năm điều': 'Đã kiểm, đã quét phiếu',
        'Đã dặn': 'Cách uống, giờ uống; Dấu hiệu phải báo; Uống nhiều nước',
      },
      { 'Số lượng': 2, 'Cấp thay cho': undefined, 'Kiểm năm điều': undefined, 'Đã dặn': '' },
    ]);
  });

  it('keeps a hand-out that came back, and says where what came back went, why and to whom', async () => {
    const day = await begin();
    await handOut(day, [{ lot: 'early', quantity: 8 }]);
    await takeBack(day, 5, true);
    await takeBack(day, 3, false);
    expect(ofHospital(day, 'cap-phat')).toMatchObject([{ 'Số lô': 'EARLY', 'Số lượng': 8 }]);
    const at = ofHospital(day, 'cap-phat')[0]?.Lúc;
    const back = { 'Số lô': 'EARLY', 'Lý do': 'Dị ứng', 'Cấp phát lúc': at, 'Người nhận lại': 'pharmacist' };
    expect(ofHospital(day, 'thuoc-tra-lai')).toMatchObject([
      { ...back, 'Số lượng': 5, 'Đưa về': 'kệ thuốc' },
      { ...back, 'Số lượng': 3, 'Đưa về': 'hủy' },
    ]);
  });

  it('says what was prescribed and not given, and why', async () => {
    const day = await begin();
    await handOut(day, [{ lot: 'early', quantity: 8 }]);
    await closeRest(day);
    await takeBack(day, 2, false);
    const of = { 'Mã đơn': codeOf(day), Thuốc: 'Paracetamol' };
    expect(ofHospital(day, 'thuoc-khong-cap')).toMatchObject([
      {
        ...of,
        'Số lượng': 7,
        'Vì sao': 'Người bệnh không lấy',
        'Ghi chú': 'Còn ở nhà',
        'Người ghi': 'pharmacist',
      },
      { ...of, 'Số lượng': 2, 'Vì sao': 'Chưa cấp phát', 'Người ghi': undefined },
    ]);
  });
});

const units = fc.integer({ min: 1, max: 12 });
const lotOf = fc.constantFrom('early', 'late', 'caps', 'old');
type Act = (day: SmallDay) => Promise<unknown>;
/** Each of them is often refused, which is part of it. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom('early', 'late', 'caps'), units, fc.boolean()).map(
    ([lot, quantity, beyond]): Act =>
      (day) =>
        handOut(day, [
          {
            lot,
            quantity,
            reason: 'Hộp đã mở',
            ...(lot === 'caps' && { insteadOf: 'paracetamol' }),
            ...(beyond && { beyondBook: true }),
          },
        ]),
  ),
  fc.tuple(units, fc.boolean(), fc.nat(3)).map(
    ([quantity, backOnShelf, index]): Act =>
      (day) =>
        takeBack(day, quantity, backOnShelf, index),
  ),
  fc.constant<Act>(closeRest),
  fc.nat(3).map(
    (index): Act =>
      (day) => {
        const event = day.clinic.book.rows.visit('v')?.dispensed[index]?.event ?? 'none';
        return pharmacy(day, 'visit.undo-dispensing', 'visit/v', { event, reason: 'Nhầm' });
      },
  ),
  fc.tuple(lotOf, units, fc.constantFrom('damaged', 'lost', 'expired')).map(
    ([lot, quantity, kind]): Act =>
      (day) =>
        pharmacy(day, 'lot.record-loss', `lot/${lot}`, { quantity, kind, reason: 'x' }),
  ),
  fc.tuple(lotOf, units).map(
    ([lot, quantity]): Act =>
      (day) =>
        pharmacy(day, 'lot.send-on', `lot/${lot}`, { quantity, to: 'Mèo Vạc' }),
  ),
  fc.tuple(lotOf, units).map(
    ([lot, found]): Act =>
      (day) =>
        pharmacy(day, 'lot.count', `lot/${lot}`, { found, reason: 'x' }),
  ),
  fc.tuple(lotOf, units).map(
    ([lot, quantity]): Act =>
      (day) =>
        pharmacy(day, 'lot.correct', `lot/${lot}`, {
          number: lot,
          expiry: '2027-01-31',
          quantity: quantity * 9,
        }),
  ),
  lotOf.map(
    (lot): Act =>
      (day) =>
        pharmacy(day, 'lot.withdraw', `lot/${lot}`, {}),
  ),
  lotOf.map(
    (lot): Act =>
      (day) => {
        const event = day.clinic.book.rows.lot(lot)?.steps.at(-1)?.id ?? 'none';
        return pharmacy(day, 'lot.undo', `lot/${lot}`, { event });
      },
  ),
);

it('whatever a pharmacy does: what came in is what went out and what is left, and what was prescribed is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 14 }), async (done) => {
      const day = await begin();
      for (const act of done) await act(day);
      const { book } = day.clinic;
      const gone = ['Đã cấp phát', 'Trả lại, hủy', 'Hỏng, vỡ', 'Mất', 'Hủy vì hết hạn', 'Chuyển tiếp'];
      const stock = cells(sponsorTables(book), 'thuoc');
      for (const row of stock) {
        const came = Number(row.Nhập) + Number(row['Chênh lệch kiểm đếm']);
        const went = gone.reduce((whole, column) => whole + Number(row[column]), 0);
        expect(came - went).toBe(row['Còn lại']);
      }
      const onHand = [...book.readers.lots.ids()].map((id) => book.readers.lots.row(id)?.onHand ?? 0);
      expect(sum(stock, 'Còn lại')).toBe(onHand.reduce((whole, each) => whole + each, 0));
      const given = book.rows.total('dispensed/paracetamol') + book.rows.total('dispensed/capsules');
      expect(sum(stock, 'Đã cấp phát')).toBe(given);

      const held =
        sum(ofHospital(day, 'cap-phat'), 'Số lượng') - sum(ofHospital(day, 'thuoc-tra-lai'), 'Số lượng');
      expect(held + sum(ofHospital(day, 'thuoc-khong-cap'), 'Số lượng')).toBe(line.quantity);
    }),
    { numRuns: 80 },
  );
});
