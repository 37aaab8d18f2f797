/** The days people practise on: each could be opened as it is, and its crowd finds everything it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deskPlaces } from '#shared/domain/day/places.ts';
import { giftSchema } from '#shared/domain/day/setup.ts';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import { fitsAge } from '#shared/domain/gifts/rule.ts';
import { medicineSchema } from '#shared/domain/medicine/medicine.ts';
import { mayReplace } from '#shared/domain/medicine/substitute.ts';
import starterJson from '../formulary/starter.json' with { type: 'json' };
import placesJson from '../places/communes.json' with { type: 'json' };
import namesJson from './names.json' with { type: 'json' };

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const whole = z.int().positive();

const age = z.int().nonnegative();
const sizeOfGift = {
  size: text.optional(),
  quantity: whole,
  ages: z.strictObject({ from: age.optional(), to: age.optional() }).optional(),
};

const role = z.enum([
  'reception',
  'triage',
  'doctor',
  'ultrasound',
  'pharmacist',
  'support',
  'committee',
  'coordinator',
]);
/** Neither expired nor soon to expire. */
const isLongGood = ({ expiresInDays }: { expiresInDays: number }) => expiresInDays > 60;
const lotOf = {
  medicine: text,
  number: text,
  quantity: whole,
  packSize: whole,
  unitPriceVnd: whole,
  donor: text,
};
const daySchema = z.strictObject({
  id: text,
  order: z.int(),
  practice: z.literal(true),
  note: bilingual,
  programme: z.strictObject({ name: text, sponsor: text }),
  site: z.strictObject({
    name: text,
    commune: text,
    province: text,
    provinceCode: z.string().regex(/^\d\d$/),
    formerProvince: text,
    address: text,
  }),
  facility: z.strictObject({
    name: text,
    code: z.string().length(5),
    licence: text,
    phone: text,
    address: text,
  }),
  hours: z.strictObject({ open: z.iso.time({ precision: -1 }), close: z.iso.time({ precision: -1 }) }),
  specialties: z.array(text),
  emergencySpecialty: text,
  rooms: z.array(z.strictObject({ id: text, name: text, specialty: text })),
  staff: z.array(
    z.strictObject({
      id: text,
      name: text,
      roles: z.array(role).min(1),
      pin: z.string().regex(/^\d{4,6}$/),
      licence: text.optional(),
      specialties: z.array(text).optional(),
      room: text.optional(),
    }),
  ),
  formulary: z.literal('starter'),
  medicines: z.array(z.strictObject(medicineSchema.shape)).min(1),
  // Never a date: what was good in the year it was written would have expired.
  lots: z.array(z.strictObject({ ...lotOf, expiresInDays: z.int() })),
  gifts: z.array(
    z.strictObject({
      id: text,
      name: bilingual,
      stock: z.array(z.strictObject(sizeOfGift)).min(1),
      rule: giftSchema.shape.rule.nonoptional(),
    }),
  ),
  savingsBooks: z.strictObject({
    amountVnd: whole,
    budgetVnd: whole,
    bank: text,
    signatories: z.array(z.strictObject({ name: text, title: text })).length(2),
  }),
  /** Looked at in `crowd.test.ts`. */
  crowd: z.looseObject({}),
});

const days = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json') && name !== 'names.json')
  .map((name) => {
    const parsed = daySchema.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')));
    return [parsed.id, name, parsed] as const;
  });

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const missing = (wanted: readonly string[], known: readonly string[]) =>
  wanted.filter((value) => !known.includes(value));

const casesSchema = z.record(text, z.array(z.object({ medicines: z.array(z.object({ id: text })) })));
/** Specialty → the medicines that its robots prescribe. */
const medicinesOf = new Map(
  Object.entries(casesSchema.parse(namesJson.complaints)).map(([specialty, cases]) => [
    specialty,
    cases.flatMap(({ medicines }) => medicines.map(({ id }) => id)),
  ]),
);
const medicineIds = starterJson.medicines.map(({ id }) => id);

it('there is a practice day for each place of the programme, under the name of its file', () => {
  expect(days.map(([id]) => id).toSorted()).toEqual(['dien-bien', 'ha-giang', 'lai-chau']);
  for (const [id, file] of days) expect(file).toBe(`${id}.json`);
  expect(repeated(days.map(([, , { facility }]) => facility.code))).toEqual([]);
  expect(repeated(days.map(([, , { order }]) => String(order)))).toEqual([]);
});

describe.each(days)('the practice day %s', (_id, _file, practiceDay) => {
  const staffWith = (wanted: z.infer<typeof role>) =>
    practiceDay.staff.filter((person) => person.roles.includes(wanted));

  it('gives every person an id, a name and a PIN of their own', () => {
    expect(repeated(practiceDay.staff.map(({ id }) => id))).toEqual([]);
    expect(repeated(practiceDay.staff.map(({ name }) => name))).toEqual([]);
    expect(repeated(practiceDay.staff.map(({ pin }) => pin))).toEqual([]);
  });

  it('has somebody in every role it needs, and a licence number for everyone who examines', () => {
    const pictures = practiceDay.specialties.includes('ultrasound');
    const needed = role.options.filter((each) => pictures || each !== 'ultrasound');
    for (const wanted of needed) expect(staffWith(wanted), wanted).not.toEqual([]);
    const examining = [...staffWith('doctor'), ...staffWith('ultrasound')];
    expect(examining.filter((person) => !person.licence).map(({ id }) => id)).toEqual([]);
    expect(repeated(practiceDay.staff.flatMap(({ licence }) => licence ?? []))).toEqual([]);
  });

  it('has a room for each specialty, for triage and for medicine, and somebody in it who may work there', () => {
    for (const place of [...practiceDay.specialties, 'triage', 'pharmacy']) {
      const rooms = practiceDay.rooms.filter(({ specialty }) => specialty === place).map(({ id }) => id);
      expect(rooms, place).not.toEqual([]);
      for (const room of rooms) {
        const inside = practiceDay.staff.filter((person) => person.room === room);
        const able = inside.flatMap(({ specialties, roles }) => specialties ?? roles);
        expect(able, room).toContain(place === 'pharmacy' ? 'pharmacist' : place);
      }
    }
  });

  it('uses only rooms and specialties of the day, and only specialties that are known', () => {
    const rooms = practiceDay.rooms.map(({ id }) => id);
    expect(repeated(rooms)).toEqual([]);
    const used = practiceDay.staff.flatMap(({ room }) => room ?? []);
    expect(missing(used, rooms)).toEqual([]);
    const named = practiceDay.staff.flatMap(({ specialties }) => specialties ?? []);
    expect(missing([...named, practiceDay.emergencySpecialty], practiceDay.specialties)).toEqual([]);
    const kinds = practiceDay.rooms.map(({ specialty }) => specialty);
    expect(missing(kinds, [...practiceDay.specialties, ...deskPlaces])).toEqual([]);
    const known = knownSpecialties.map(({ id }) => id);
    expect(missing(practiceDay.specialties, known)).toEqual([]);
    expect(repeated(practiceDay.specialties)).toEqual([]);
  });

  it('has a lot that is still good for every medicine its doctors prescribe, and none of an unknown one', () => {
    const prescribed = practiceDay.specialties.flatMap((specialty) => medicinesOf.get(specialty) ?? []);
    const good = practiceDay.lots.filter(isLongGood).map(({ medicine }) => medicine);
    expect(missing(prescribed, good)).toEqual([]);
    expect(good.length).toBeGreaterThan(80);
    const all = practiceDay.lots.map(({ medicine }) => medicine);
    const known = [...medicineIds, ...practiceDay.medicines.map(({ id }) => id)];
    expect(repeated(known)).toEqual([]);
    expect(missing(all, known)).toEqual([]);
    expect(repeated(practiceDay.lots.map(({ number }) => number))).toEqual([]);
  });

  it('has medicines of two lots, one lot that soon expires and one that has', () => {
    const twice = Map.groupBy(practiceDay.lots.filter(isLongGood), ({ medicine }) => medicine)
      .values()
      .filter((lots) => new Set(lots.map(({ expiresInDays }) => expiresInDays)).size > 1);
    expect([...twice].length).toBeGreaterThanOrEqual(10);
    const others = practiceDay.lots.filter((lot) => !isLongGood(lot)).map((lot) => lot.expiresInDays);
    expect(others.toSorted((a, b) => a - b)).toEqual([-10, 20]);
  });

  it('has another brand on the shelf of a medicine that is prescribed, which may be handed out in its place', () => {
    const prescribed = new Set(practiceDay.specialties.flatMap((each) => medicinesOf.get(each) ?? []));
    const listed = starterJson.medicines.filter(({ id }) => prescribed.has(id));
    for (const brand of practiceDay.medicines) {
      expect(
        listed.some((medicine) => mayReplace(brand, medicine)),
        brand.id,
      ).toBe(true);
      expect(practiceDay.lots.map(({ medicine }) => medicine)).toContain(brand.id);
    }
  });

  it('says that prices, packs and donors are invented, and has one price for each medicine', () => {
    expect(practiceDay.note.vi).toContain('giá thuốc và nhà tài trợ thuốc đều được đặt ra');
    expect(practiceDay.note.en).toContain('prices and donors of medicines are invented');
    const prices = Map.groupBy(practiceDay.lots, ({ medicine }) => medicine);
    const differing = [...prices].filter(
      ([, lots]) => new Set(lots.map(({ unitPriceVnd }) => unitPriceVnd)).size > 1,
    );
    expect(differing.map(([medicine]) => medicine)).toEqual([]);
  });

  it('has an expired lot of a medicine that its doctors prescribe', () => {
    const prescribed = practiceDay.specialties.flatMap((specialty) => medicinesOf.get(specialty) ?? []);
    const expired = practiceDay.lots.filter((lot) => 'expiresInDays' in lot && lot.expiresInDays < 0);
    expect(
      missing(
        expired.map(({ medicine }) => medicine),
        prescribed,
      ),
    ).toEqual([]);
  });

  it('has gifts under ids of their own, each size once', () => {
    expect(repeated(practiceDay.gifts.map(({ id }) => id))).toEqual([]);
    for (const { id, stock } of practiceDay.gifts)
      expect(repeated(stock.map(({ size = '' }) => size)), id).toEqual([]);
  });

  it('has a size of each gift for everybody old enough, and none twice', () => {
    for (const { id, stock } of practiceDay.gifts) {
      const fits = (years: number) =>
        stock.filter((size) => fitsAge(size, { year: 2026 - years, month: 1, day: 1 }, '2026-01-01'));
      const youngest = Math.min(...stock.map(({ ages }) => ages?.from ?? 0));
      for (let years = youngest; years < 100; years += 1)
        expect(fits(years), `${id} ${years}`).not.toEqual([]);
    }
  });

  it('has a budget that pays for whole savings books', () => {
    expect(practiceDay.savingsBooks.budgetVnd % practiceDay.savingsBooks.amountVnd).toBe(0);
  });

  it('lies in a commune of today', () => {
    const { commune, province, provinceCode } = practiceDay.site;
    const { name, communes = [] } = placesJson.provinces.find(({ code }) => code === provinceCode) ?? {};
    expect(name).toBe(`Tỉnh ${province}`);
    expect(communes.map((line) => line.split('|')[1])).toContain(commune);
  });
});
