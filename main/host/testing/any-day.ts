/** A small day on which people do whatever they may at every desk; much of it is refused, which is part of it. */
import fc from 'fast-check';
import { type Step, send, step } from '#main/clinic/testing/apart.ts';
import {
  codeOf,
  exam,
  gifts,
  host,
  household,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import type { CarryOver } from '#shared/domain/patient/earlier.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { Plan } from './report-fold.ts';

const noon = Date.parse('2026-11-23T05:00:00.000Z');
/** What the day was planned with. */
export const plan: Plan = {
  expected: { poor: 3, merit: 2 },
  gifts: gifts.flatMap(({ id, stock }) =>
    stock.map(({ size, quantity }) => ({ id, planned: quantity, ...(size === undefined ? {} : { size }) })),
  ),
  books: { number: 2, budgetVnd: 20_000_000 },
  specialties: ['cardiology', 'neurology'],
};
const booksPlan = { amountVnd: 10_000_000, budgetVnd: 20_000_000, number: 2, bank: '', signatories: [] };

const omeprazole: DaySetup['formulary'][number] = {
  id: 'omeprazole',
  inn: ['Omeprazole'],
  strength: '20 mg',
  form: { vi: 'viên nang', en: 'capsule' },
  unit: { vi: 'viên', en: 'capsule' },
  route: { vi: 'uống', en: 'oral' },
  atc: 'A02BC01',
  toxic: false,
};

const known = { name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025' };
const some = <Value>(value: Value) => fc.option(fc.constant(value), { nil: undefined });
const without = <Fields extends object>(fields: Fields) => JSON.parse(JSON.stringify(fields));
const person: fc.Arbitrary<Person> = fc
  .record({
    sex: fc.constantFrom('male', 'female'),
    birth: fc.integer({ min: 1930, max: 2026 }).map((year) => ({ year })),
    ethnicity: fc.option(fc.constantFrom('01', '08', '09'), { nil: undefined }),
    commune: fc.option(
      fc.constantFrom('00715', '00718').map((code) => ({ ...known, code })),
      { nil: undefined },
    ),
    phone: some('0912 345 678'),
    viettel: some(true),
  })
  .map((fields) => without({ name: 'Vàng Thị Mỷ', ...fields }));

export const people = ['p', 'q', 'r', 's'] as const;
const who = fc.constantFrom(...people);
const visitOf = (id: string) => `visit/v-${id}`;
export const stateOf = (day: SmallDay, id: string) => day.clinic.book.rows.visit(`v-${id}`);
const place = fc.constantFrom(...plan.specialties);
const committee = fc.constantFrom(staff.committee, staff.otherCommittee);

/** Who came, whether they stay, and how many minutes before noon that was. */
export const arriving = fc.record({
  person,
  category: fc.constantFrom('poor', 'near-poor', 'merit', 'other'),
  otherCategories: fc.constantFrom([], ['hardship']),
  specialties: fc.subarray(plan.specialties, { minLength: 1 }),
  minutes: fc.integer({ min: 0, max: 240 }),
  isThere: fc.constantFrom(true, true, true, false),
  isNominated: fc.boolean(),
  hadBook: fc.constantFrom(false, false, true),
});
export type Arriving = typeof arriving extends fc.Arbitrary<infer Came> ? Came : never;

/** Called, and examined when something was found. */
const examined =
  (id: string, specialty: string, found: object | undefined): Step =>
  async (day) => {
    const room = specialty === 'neurology' ? 'room-3' : 'room-1';
    await send(day, 'visit.call', visitOf(id), { specialty, room }, staff.doctor);
    if (found) await send(day, 'visit.sign-exam', visitOf(id), { ...found, specialty }, staff.doctor);
  };

/** What the file of an earlier day says of somebody who was granted a savings book there. */
const withBook = (record: string, person: Person): CarryOver => ({
  from: {
    dayId: 'earlier',
    record,
    date: '2026-11-02',
    place: 'Xã Sủng Là',
    programme: 'Chương trình thử',
    asOf: '2026-11-02T10:00:00.000Z',
    visits: [],
    savingsBooks: [{ date: '2026-11-02', amountVnd: 10_000_000 }],
  },
  person,
  health: { allergies: [], conditions: [] },
  before: [],
});

const arrive =
  (id: string, { isThere, isNominated, hadBook, ...came }: Arriving): Step =>
  async (day) => {
    await send(day, 'patient.register', `patient/${id}`, { person: came.person }, staff.reception);
    if (hadBook) await host(day.clinic, 'patient.carry-over', `patient/${id}`, withBook(id, came.person));
    const { category, otherCategories, specialties } = came;
    const opening = { patientId: id, category, otherCategories, specialties, emergency: false };
    const at = new Date(noon - came.minutes * 60_000).toISOString();
    if (!isThere) return;
    await day.enter('visit.open', visitOf(id), opening, staff.reception, at);
    if (!isNominated) return;
    await examined(id, specialties[0] ?? '', exam)(day);
    const nomination = { kinds: ['savings-book', 'special-support'], reason: 'Nặng' };
    await send(day, 'visit.nominate', visitOf(id), nomination, staff.doctor);
  };

const ofVisit = (type: string, data: object, by = staff.doctor) =>
  who.map((id): Step => step(type, data, by, visitOf(id)));

const giving = fc
  .tuple(
    who,
    fc.constantFrom({ gift: 'jacket', size: 'S' }, { gift: 'jacket', size: 'M' }, { gift: 'hat' }),
    fc.boolean(),
  )
  .map(([id, gift, isException]) =>
    step(
      'visit.give-gifts',
      { items: [{ ...gift, quantity: 1 }], proof: 'signature', ...(isException ? { exception: 'Rét' } : {}) },
      staff.support,
      visitOf(id),
    ),
  );
const takingBack = fc.tuple(who, fc.nat(2), fc.boolean()).map(
  ([id, index, backOnShelf]): Step =>
    (day) => {
      const { event = 'none', gift = 'hat', size } = stateOf(day, id)?.gifts[index] ?? {};
      const item = { given: event, gift, quantity: 1, backOnShelf, ...(size === undefined ? {} : { size }) };
      return send(
        day,
        'visit.take-back-gifts',
        visitOf(id),
        { items: [item], reason: 'Không vừa' },
        staff.support,
      );
    },
);
const shelf = fc
  .tuple(fc.constantFrom('receive', 'record-loss', 'send-on', 'count'), fc.integer({ min: 1, max: 4 }))
  .map(([what, quantity]) => {
    const data = {
      receive: { quantity },
      'record-loss': { quantity, kind: 'lost', reason: 'Mất' },
      'send-on': { quantity, to: 'Trường' },
      count: { found: quantity, reason: 'Đếm lại' },
    }[what];
    return step(`gift.${what}`, data ?? {}, staff.support, 'gift/hat');
  });

const prescribing = fc.tuple(who, fc.integer({ min: 1, max: 15 })).map(
  ([id, quantity]): Step =>
    (day) => {
      const replaces = codeOf(day, `v-${id}`);
      const lines = [
        { ...line, quantity },
        { ...line, medicine: omeprazole.id, quantity: 20 - quantity },
      ];
      const form = { lines, advice: '', ...(replaces ? { replaces } : {}) };
      const guardian = { weightKg: 12, guardian: 'Mẹ' };
      return send(day, 'visit.issue-prescription', visitOf(id), { ...form, ...guardian }, staff.doctor);
    },
);
const dispensing = fc
  .tuple(who, fc.constantFrom('late', 'priced', 'other'), fc.integer({ min: 1, max: 9 }))
  .map(
    ([id, lot, quantity]): Step =>
      (day) =>
        send(
          day,
          'visit.dispense',
          visitOf(id),
          { prescription: codeOf(day, `v-${id}`), items: [{ lot, quantity, reason: 'Hộp đã mở' }] },
          staff.pharmacist,
        ),
  );
const returning = fc.tuple(who, fc.nat(2), fc.boolean()).map(
  ([id, index, backOnShelf]): Step =>
    (day) => {
      const { event = 'none', lot = 'none' } = stateOf(day, id)?.dispensed[index] ?? {};
      const items = [{ handOut: event, lot, quantity: 1, backOnShelf }];
      return send(day, 'visit.return-medicine', visitOf(id), { items, reason: 'Trả lại' }, staff.pharmacist);
    },
);

const ofBook = (type: string, data: (id: string) => object) =>
  fc.tuple(who, committee).map(
    ([id, by]): Step =>
      (day) =>
        send(day, `savings-book.${type}`, `savings-book/${id}`, data(id), by),
  );
const granting = fc.tuple(who, fc.constantFrom(staff.otherCommittee, undefined)).map(
  ([id, second]): Step =>
    async (day) => {
      const subject = `savings-book/${id}`;
      await send(day, 'savings-book.record-household', subject, household, staff.support);
      return send(day, 'savings-book.approve', subject, { visitId: `v-${id}` }, staff.committee, second);
    },
);
const on = '2026-11-23';
const details = { need: 'Mổ tim', documents: [] };
const caseStep = (id: string, what: string): Step => {
  const subject = `support-case/${id}`;
  if (what === 'open')
    return step('support-case.open', { visitId: `v-${id}`, details }, staff.support, subject);
  if (what === 'approve') return step('support-case.approve', { on }, staff.committee, subject);
  if (what === 'close') return step('support-case.close', { on, outcome: 'helped' }, staff.support, subject);
  const amount = what === 'helped' ? { amountVnd: 5_000_000 } : {};
  return step('support-case.advance', { stage: what, on, ...amount }, staff.support, subject);
};
/** From one stage as far as the next few, of which some are left out. */
const caseSteps = fc
  .tuple(who, fc.subarray(['open', 'approve', 'referred', 'helped', 'close'], { minLength: 1, maxLength: 4 }))
  .map(
    ([id, stages]): Step =>
      async (day) => {
        for (const stage of stages) await caseStep(id, stage)(day);
      },
  );
const undoing = fc
  .tuple(who, fc.constantFrom('visit', 'savings-book', 'support-case', 'patient'))
  .map(([id, kind]): Step => {
    const subject = kind === 'visit' ? visitOf(id) : `${kind}/${id}`;
    return (day) => {
      const last = day.clinic.book.stateOf(subject)?.steps.at(-1);
      const by = Object.values(staff).find((each) => each.id === last?.by.id) ?? staff.doctor;
      return send(day, `${kind}.undo`, subject, { event: last?.id ?? '' }, by);
    };
  });

const diagnosed = fc.constantFrom(
  [{ code: 'I10', text: 'a' }],
  [{ text: 'b' }],
  [
    { code: 'K29.7', text: 'c' },
    { code: 'I10', text: 'd' },
  ],
);
const referring = fc
  .option(fc.boolean(), { nil: undefined })
  .map((urgent) =>
    urgent === undefined
      ? {}
      : { referral: { hospital: 'Bạch Mai', department: '', reason: 'Nặng', urgent } },
  );
const examining = fc
  .tuple(who, place, diagnosed, referring, fc.boolean())
  .map(([id, specialty, diagnoses, referral, isSigned]) =>
    examined(id, specialty, isSigned ? { ...exam, diagnoses, ...referral } : undefined),
  );

/** Each of them is often refused, which is part of it. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 16, arbitrary: examining },
  {
    weight: 4,
    arbitrary: place.chain((specialty) => ofVisit('visit.join-queue', { specialty }, staff.reception)),
  },
  { weight: 3, arbitrary: prescribing },
  { weight: 4, arbitrary: dispensing },
  { weight: 2, arbitrary: returning },
  ofVisit('visit.close-rest', { medicine: 'paracetamol', reason: 'declined' }, staff.pharmacist),
  {
    weight: 3,
    arbitrary: fc
      .subarray(['savings-book', 'special-support'], { minLength: 1 })
      .chain((kinds) => ofVisit('visit.nominate', { kinds, reason: 'Nặng' })),
  },
  { weight: 5, arbitrary: granting },
  ofBook('reject', (id) => ({ visitId: `v-${id}`, reason: 'Thôi' })),
  ofBook('defer', (id) => ({ visitId: `v-${id}`, reason: 'Để sau' })),
  {
    weight: 2,
    arbitrary: who.map(
      (id): Step =>
        step('savings-book.hand-over', { proof: 'signature' }, staff.support, `savings-book/${id}`),
    ),
  },
  {
    weight: 2,
    arbitrary: who.map(
      (id): Step =>
        (day) => {
          const [one, other] = [staff.committee, staff.otherCommittee];
          return send(day, 'savings-book.revoke', `savings-book/${id}`, { reason: 'Nhầm' }, one, other);
        },
    ),
  },
  { weight: 4, arbitrary: caseSteps },
  { weight: 4, arbitrary: giving },
  { weight: 2, arbitrary: takingBack },
  { weight: 2, arbitrary: shelf },
  fc
    .constantFrom('left-unseen', 'to-hospital')
    .chain((reason) => ofVisit('visit.close', { reason }, staff.reception)),
  fc
    .constantFrom('merit', 'near-poor')
    .chain((category) => ofVisit('visit.correct-category', { category }, staff.reception)),
  fc
    .constantFrom('full', 'too-late')
    .map((reason) => step('day.turn-away', { reason }, staff.reception, 'day')),
  fc.tuple(who, fc.constantFrom('mild', 'severe')).map(([id, severity]) =>
    step(
      'patient.record-reaction',
      {
        visit: `v-${id}`,
        name: 'Cao lá',
        at: new Date(noon).toISOString(),
        signs: 'ngứa',
        severity,
        action: 'Ngừng',
      },
      staff.pharmacist,
      `patient/${id}`,
    ),
  ),
  fc
    .tuple(who, person)
    .map(
      ([id, fields]): Step => step('patient.correct', { person: fields }, staff.reception, `patient/${id}`),
    ),
  fc
    .tuple(who, who)
    .map(([id, into]) =>
      step('patient.merge', { into, reason: 'Một người' }, staff.reception, `patient/${id}`),
    ),
  who.map((id) => step('patient.unmerge', { reason: 'Hai người' }, staff.reception, `patient/${id}`)),
  { weight: 3, arbitrary: undoing },
);

/** A day through which these steps were tried. */
export async function lived(came: Arriving[], steps: Step[]): Promise<SmallDay> {
  const day = smallDay({ startsAt: new Date(noon).toISOString() });
  await openSmallDay(day, { gifts, formulary: [omeprazole] });
  const change = { savingsBooks: booksPlan, expected: plan.expected };
  await send(day, 'day.change', 'day', change, staff.coordinator);
  // Prices of which neither is a whole number: two sums that are rounded are not their sum, rounded.
  for (const [id, medicine, unitPriceVnd] of [
    ['priced', 'paracetamol', 450.5],
    ['other', omeprazole.id, 1200.5],
  ]) {
    const lot = { medicine, number: 'P', expiry: '2028-01-31', quantity: 60, unitPriceVnd };
    await send(day, 'lot.receive', `lot/${id}`, lot, staff.pharmacist);
  }
  for (const [index, id] of people.entries()) {
    const each = came[index];
    if (each) await arrive(id, each)(day);
  }
  for (const each of steps) await each(day);
  return day;
}
