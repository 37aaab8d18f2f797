import { expect, it } from 'vitest';
import { bothWays, call1, grant, nominate, sign } from '#main/clinic/testing/apart.ts';
import {
  adult,
  arrive,
  codeOf,
  examine,
  gifts,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import { allGrants } from '#main/clinic/whole-day.ts';
import { figureOf } from '#shared/domain/report/summary-tables.ts';
import { dayReportOf } from './report-source.ts';
import { signatureList } from './signature-lists.ts';

async function givenMedicine(day: SmallDay): Promise<void> {
  await openSmallDay(day);
  await arrive(day);
  await examine(day);
  const colchicine = { ...line, medicine: 'colchicine' };
  const issued = { lines: [line, colchicine], advice: '' };
  await day.run('visit.issue-prescription', 'visit/v', issued, staff.doctor);
  const items = [
    { lot: 'early', quantity: 10 },
    { lot: 'late', quantity: 5, reason: 'Hết hộp' },
    { lot: 'toxic', quantity: 15 },
  ];
  await day.run('visit.dispense', 'visit/v', { prescription: codeOf(day), items }, staff.pharmacist);
}

it('lists who holds medicine, as they are known now: how many kinds, not which', async () => {
  const day = smallDay();
  await givenMedicine(day);
  await arrive(day, { id: 'other', visit: 'w', person: { ...adult, name: 'Giàng Thị Dợ' } });
  const person = { ...adult, name: 'Vàng Thị Mỷ', address: 'Thôn Lũng Táo', identityNumber: '002160001234' };
  await day.run('patient.correct', 'patient/p', { person }, staff.reception);
  const list = signatureList(day.clinic.book, 'medicine');
  expect(list?.recipients).toEqual([
    {
      ticket: 'A-001',
      name: 'Vàng Thị Mỷ',
      birthYear: 1960,
      sex: 'female',
      address: 'Thôn Lũng Táo',
      identityNumber: '002160001234',
      category: 'poor',
      received: [{ text: codeOf(day) }, { text: '2', amount: 2 }],
    },
  ]);
  expect(list?.columns.map(({ sum }) => sum)).toEqual([undefined, 'count']);
  expect(JSON.stringify(list?.recipients)).not.toMatch(/colchicine|paracetamol/i);
});

it('leaves out who gave everything back', async () => {
  const day = smallDay();
  await givenMedicine(day);
  const handOut = day.clinic.book.rows.visit('v')?.handOuts.at(-1) ?? '';
  const undone = { event: handOut, reason: 'Nhầm người' };
  expect(await day.run('visit.undo-dispensing', 'visit/v', undone, staff.pharmacist)).toMatchObject({
    ok: true,
  });
  expect(signatureList(day.clinic.book, 'medicine')?.recipients).toEqual([]);
});

it('is none before the day is set up', () => {
  expect(signatureList(smallDay().clinic.book, 'medicine')).toBeUndefined();
});

const give = (day: SmallDay, visit: string, items: object[], more: object = {}) =>
  day.run('visit.give-gifts', `visit/${visit}`, { items, proof: 'signature', ...more }, staff.support);

it('lists gifts by kind, with sizes, and who took them for somebody; what came back is not on it', async () => {
  const day = smallDay();
  await openSmallDay(day, { gifts });
  for (const visit of ['v', 'w', 'x']) {
    await arrive(day, { id: `p-${visit}`, visit, person: { ...adult, name: `Người ${visit}` } });
    await examine(day, visit);
  }
  const receiver = { name: 'Vàng Mí Sính', relation: 'con trai' };
  await give(day, 'v', [
    { gift: 'jacket', size: 'M', quantity: 1 },
    { gift: 'hat', quantity: 2 },
  ]);
  await give(day, 'w', [{ gift: 'hat', quantity: 1 }], { receiver });
  await give(day, 'x', [{ gift: 'hat', quantity: 1 }]);
  const given = day.clinic.book.rows.visit('x')?.gifts.at(-1)?.event ?? '';
  const back = { given, gift: 'hat', quantity: 1, backOnShelf: true };
  await day.run('visit.take-back-gifts', 'visit/x', { items: [back], reason: 'Nhầm' }, staff.support);
  const list = signatureList(day.clinic.book, 'gifts');
  expect(list?.columns.map(({ title, sum }) => [title, sum])).toEqual(
    gifts.map(({ name }) => [name.vi, 'count']),
  );
  expect(list?.recipients.map(({ name, received, onBehalf }) => ({ name, received, onBehalf }))).toEqual([
    {
      name: 'Người v',
      received: [
        { text: '1 (M)', amount: 1 },
        { text: '2', amount: 2 },
      ],
      onBehalf: undefined,
    },
    {
      name: 'Người w',
      received: [
        { text: '', amount: 0 },
        { text: '1', amount: 1 },
      ],
      onBehalf: receiver,
    },
  ]);
});

it('names gifts in words where there are more kinds than columns', async () => {
  const day = smallDay();
  const kinds = ['Áo', 'Mũ', 'Chăn', 'Gạo', 'Sữa'].map((vi, index) => ({
    id: `gift-${index}`,
    name: { vi, en: vi },
    stock: [{ quantity: 5 }],
  }));
  await openSmallDay(day, { gifts: kinds });
  await arrive(day);
  await examine(day);
  await give(
    day,
    'v',
    kinds.map(({ id }) => ({ gift: id, quantity: 1 })),
  );
  const list = signatureList(day.clinic.book, 'gifts');
  expect(list?.columns).toHaveLength(2);
  expect(list?.recipients[0]?.received).toEqual([
    { text: 'Áo: 1; Mũ: 1; Chăn: 1; Gạo: 1; Sữa: 1' },
    { text: '5', amount: 5 },
  ]);
});

it('lists both books of somebody to whom two stations granted one, as the report and the register count them', async () => {
  for (const { book } of await bothWays([call1, sign, nominate], [grant], [grant])) {
    const { recipients = [] } = signatureList(book, 'savings-books') ?? {};
    const serials = allGrants(book).map(({ serial }) => serial);
    expect(serials.toSorted()).toEqual(['261123-A01', '261123-B01']);
    expect(recipients.map(({ received }) => received[0]?.text).toSorted()).toEqual(serials.toSorted());
    expect(figureOf(dayReportOf(book)?.tables ?? [], 'savings-books', 'approved', 'people').value).toBe(2);
  }
});
