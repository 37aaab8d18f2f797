import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deskPlaces } from '#shared/domain/day/places.ts';
import starterJson from './formulary/starter.json' with { type: 'json' };
import icdJson from './icd10/common.json' with { type: 'json' };
import dayJson from './practice/ha-giang.json' with { type: 'json' };
import namesJson from './practice/names.json' with { type: 'json' };

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const source = z.strictObject({ id: text, title: text, url: z.url().optional() });
const whole = z.int().positive();
const day = z.iso.date();

const starter = z
  .strictObject({
    edition: text,
    reviewedByPharmacist: z.boolean(),
    note: bilingual,
    sources: z.array(source),
    medicines: z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        inn: z.array(text).min(1),
        brand: text.optional(),
        strength: text,
        form: bilingual,
        unit: bilingual,
        route: bilingual,
        // WHO gives some combinations (oral rehydration salts, B1 with B6 and B12) no fifth level.
        atc: z.string().regex(/^([A-Z]\d\d[A-Z]{2}\d\d|A07CA|A11DB)$/),
        toxic: z.boolean(),
        sources: z.array(text).min(1),
      }),
    ),
  })
  .parse(starterJson);

const icd = z
  .strictObject({
    edition: text,
    reviewed: z.boolean(),
    note: bilingual,
    sources: z.array(source),
    codes: z.array(z.strictObject({ code: z.string().regex(/^[A-Z]\d\d(\.\d)?$/), vi: text, en: text })),
  })
  .parse(icdJson);

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
const lotOf = { medicine: text, number: text, quantity: whole };
const practiceDay = z
  .strictObject({
    id: text,
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
    lots: z.array(
      z.union([
        z.strictObject({ ...lotOf, expiry: day }),
        z.strictObject({ ...lotOf, expiresInDays: z.int() }),
      ]),
    ),
    gifts: z.array(
      z.strictObject({ id: text, name: bilingual, sizes: z.array(text).optional(), quantity: whole }),
    ),
    savingsBooks: z.strictObject({
      amountVnd: whole,
      budgetVnd: whole,
      bank: text,
      signatories: z.array(z.strictObject({ name: text, title: text })).length(2),
    }),
  })
  .parse(dayJson);

const nameParts = z.strictObject({ middle: z.array(text).min(1), given: z.array(text).min(6) });
const names = z
  .strictObject({
    practice: z.literal(true),
    note: bilingual,
    reviewedByDoctor: z.boolean(),
    ethnicGroups: z.array(
      z.strictObject({
        code: z.string().regex(/^\d\d$/),
        name: text,
        share: z.number().positive(),
        language: text,
        interpreterShare: z.number().min(0).max(1),
        families: z.array(text).min(5),
        male: nameParts,
        female: nameParts,
      }),
    ),
    addresses: z.strictObject({ hamlets: z.array(text), current: z.array(text), former: z.array(text) }),
    occupations: z.record(z.enum(['infant', 'child', 'adult', 'elder']), z.array(text).min(1)),
    complaints: z.record(
      text,
      z.array(
        z.strictObject({
          ages: z.tuple([z.int().min(0), whole]),
          complaint: text,
          findings: text,
          icd10: z.array(text).min(1),
          medicines: z.array(
            z.strictObject({
              id: text,
              dose: text,
              timesPerDay: whole.max(4),
              days: whole.max(30),
              quantity: whole,
              when: text,
            }),
          ),
          nominate: z.enum(['savings-book', 'support']).optional(),
        }),
      ),
    ),
  })
  .parse(namesJson);

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const missing = (wanted: readonly string[], known: readonly string[]) =>
  wanted.filter((value) => !known.includes(value));

const medicineIds = starter.medicines.map((medicine) => medicine.id);
const staffWith = (wanted: z.infer<typeof role>) =>
  practiceDay.staff.filter((person) => person.roles.includes(wanted));

describe('the starter formulary', () => {
  it('names each medicine once and has enough of them for a clinic day', () => {
    expect(repeated(medicineIds)).toEqual([]);
    expect(medicineIds.length).toBeGreaterThanOrEqual(45);
  });

  it('has no narcotic, psychotropic or precursor medicine', () => {
    const controlled =
      /^(N01A|N02A|N02CA|N03AA|N03AE|N05|N06BA|N07BC|R05DA|R05FA|R01BA|R03CA|A07DA0[12]|A08AA|G02AB|C01CA26)/;
    expect(starter.medicines.filter((medicine) => controlled.test(medicine.atc)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('gives a brand to every medicine of several ingredients, which is prescribed by it', () => {
    const unnamed = starter.medicines.filter(({ inn, brand }) => inn.length > 1 && !brand);
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('gives one substance taken the same way one ATC code', () => {
    const codes = Map.groupBy(starter.medicines, ({ inn, route }) => `${inn.join('+')} ${route.en}`);
    const torn = [...codes].filter(([, same]) => new Set(same.map(({ atc }) => atc)).size > 1);
    expect(torn.map(([substance]) => substance)).toEqual([]);
  });

  it('cites only sources it lists, the ATC index always', () => {
    const sources = starter.sources.map(({ id }) => id);
    expect(repeated(sources)).toEqual([]);
    expect(
      missing(
        starter.medicines.flatMap((medicine) => medicine.sources),
        sources,
      ),
    ).toEqual([]);
    const uncoded = starter.medicines.filter((medicine) => !medicine.sources.includes('who-atc-2025'));
    expect(uncoded).toEqual([]);
  });
});

describe('the list of common diagnoses', () => {
  it('has each code once', () => {
    expect(repeated(icd.codes.map(({ code }) => code))).toEqual([]);
    expect(icd.codes.length).toBeGreaterThanOrEqual(180);
  });
});

describe('the practice day of Hà Giang', () => {
  it('gives every person an id, a name and a PIN of their own', () => {
    expect(repeated(practiceDay.staff.map(({ id }) => id))).toEqual([]);
    expect(repeated(practiceDay.staff.map(({ name }) => name))).toEqual([]);
    expect(repeated(practiceDay.staff.map(({ pin }) => pin))).toEqual([]);
  });

  it('has somebody in every role, and a licence number for everyone who examines', () => {
    for (const wanted of role.options) expect(staffWith(wanted), wanted).not.toEqual([]);
    const examining = [...staffWith('doctor'), ...staffWith('ultrasound')];
    expect(examining.filter((person) => !person.licence).map(({ id }) => id)).toEqual([]);
    expect(repeated(practiceDay.staff.flatMap(({ licence }) => licence ?? []))).toEqual([]);
  });

  it.each(practiceDay.specialties)('has a room and a doctor in it for %s', (specialty) => {
    const rooms = practiceDay.rooms.filter((room) => room.specialty === specialty).map(({ id }) => id);
    expect(rooms).not.toEqual([]);
    for (const room of rooms) {
      const inside = practiceDay.staff.filter(
        (person) => person.room === room && person.specialties?.includes(specialty),
      );
      expect(inside, room).not.toEqual([]);
    }
  });

  it('uses only rooms and specialties of the day', () => {
    const rooms = practiceDay.rooms.map(({ id }) => id);
    expect(repeated(rooms)).toEqual([]);
    expect(
      missing(
        practiceDay.staff.flatMap(({ room }) => room ?? []),
        rooms,
      ),
    ).toEqual([]);
    const named = practiceDay.staff.flatMap(({ specialties }) => specialties ?? []);
    expect(missing([...named, practiceDay.emergencySpecialty], practiceDay.specialties)).toEqual([]);
    const places = [...practiceDay.specialties, ...deskPlaces];
    expect(
      missing(
        practiceDay.rooms.map(({ specialty }) => specialty),
        places,
      ),
    ).toEqual([]);
  });

  it('has a lot that is still good for every medicine, and no lot of an unknown one', () => {
    const good = practiceDay.lots.filter((lot) => 'expiry' in lot).map(({ medicine }) => medicine);
    expect(missing(medicineIds, good)).toEqual([]);
    expect(
      missing(
        practiceDay.lots.map(({ medicine }) => medicine),
        medicineIds,
      ),
    ).toEqual([]);
    expect(repeated(practiceDay.lots.map(({ number }) => number))).toEqual([]);
  });

  it('has medicines of two lots, one lot that soon expires and one that has', () => {
    const dated = practiceDay.lots.filter((lot) => 'expiry' in lot);
    const twice = Map.groupBy(dated, ({ medicine }) => medicine)
      .values()
      .filter((lots) => new Set(lots.map(({ expiry }) => expiry)).size > 1);
    expect([...twice].length).toBeGreaterThanOrEqual(10);
    expect(
      practiceDay.lots.flatMap((lot) => ('expiresInDays' in lot ? lot.expiresInDays : [])).sort(),
    ).toEqual([-10, 20]);
  });

  it('has a budget that pays for whole savings books', () => {
    expect(practiceDay.savingsBooks.budgetVnd % practiceDay.savingsBooks.amountVnd).toBe(0);
  });
});

describe('the material for invented patients', () => {
  it('shares all patients out among the ethnic groups', () => {
    const sum = names.ethnicGroups.reduce((total, group) => total + group.share, 0);
    expect(sum).toBeCloseTo(1, 6);
    expect(repeated(names.ethnicGroups.map(({ code }) => code))).toEqual([]);
  });

  it('has addresses from before and after the merger of provinces, each once', () => {
    expect(names.addresses.current.filter((place) => !place.endsWith('tỉnh Tuyên Quang'))).toEqual([]);
    expect(names.addresses.former.filter((place) => !place.endsWith('tỉnh Hà Giang'))).toEqual([]);
    expect(repeated([...names.addresses.current, ...names.addresses.former])).toEqual([]);
  });

  it('has complaints for the specialties of the day, and no others', () => {
    expect(Object.keys(names.complaints).sort()).toEqual([...practiceDay.specialties].sort());
  });

  it.each(Object.entries(names.complaints))(
    'has a complaint for every age in %s',
    (_specialty, complaints) => {
      const covered = (age: number) => complaints.some(({ ages: [from, to] }) => age >= from && age <= to);
      const ages = Array.from({ length: 106 }, (_, age) => age);
      expect(ages.filter((age) => !covered(age))).toEqual([]);
    },
  );

  it('uses only diagnoses and medicines of our own lists', () => {
    const all = Object.values(names.complaints).flat();
    const codes = icd.codes.map(({ code }) => code);
    expect(
      missing(
        all.flatMap(({ icd10 }) => icd10),
        codes,
      ),
    ).toEqual([]);
    expect(
      missing(
        all.flatMap(({ medicines }) => medicines.map(({ id }) => id)),
        medicineIds,
      ),
    ).toEqual([]);
  });

  it('counts out as many tablets as the days need', () => {
    const wrong = Object.values(names.complaints)
      .flat()
      .flatMap(({ medicines }) => medicines)
      .filter(({ dose }) => dose === '1 viên' || dose === '1 gói')
      .filter(({ timesPerDay, days, quantity }) => timesPerDay * days !== quantity);
    expect(wrong).toEqual([]);
  });
});
