import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Medicine } from '../../medicine/medicine.ts';
import { createMedicineFacts, noMedicineFacts, noTables } from '../../medicine-facts/facts.ts';
import type { MedicineTables, Substance } from '../../medicine-facts/medicine-facts.ts';
import type { LineToCheck, PersonToCheck, ToCheck } from './check-input.ts';
import { checkPrescription } from './check-prescription.ts';
import { type CheckReport, checkKinds } from './check-report.ts';

const both = (text: string) => ({ vi: text, en: text });
const sources = [{ id: 'book', title: 'A book' }];
const head = { edition: '2026-11', reviewed: null, note: both('note'), sources };
const limit = { severity: 'severe' as const, reason: both('Reason.'), source: ['book'] };

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

const substance = (letter: string, at: number): Substance => ({
  id: `substance-${letter}`,
  inn: `Substance ${letter}`,
  names: [`${letter}${letter}in`],
  atc: [`A0${at}AA01`],
  ...(at % 2 === 0
    ? {
        dosing: {
          unit: 'mg',
          routes: ['oral'],
          adult: { usual: [], mostPerDay: 1000, source: ['book'] },
          child: { usual: [], mostPerKgPerDose: 10, mostPerDose: 500, source: ['book'] },
        },
      }
    : {}),
  ageLimits: at === 1 ? [{ ageMonths: { below: 24 }, ...limit }] : [],
  pregnancy: at === 2 ? limit : { fine: true, source: ['book'] },
  contraindications: at === 3 ? [{ id: 'ulcer', illness: both('Ulcer'), icd10: ['K25'], ...limit }] : [],
});

const pair = (one: string, other: string, severity: 'contraindicated' | 'severe' | 'moderate') => ({
  between: [one, other] as [string, string],
  severity,
  effect: both('Effect.'),
  advice: both('Advice.'),
  source: ['book'],
});

const tables: MedicineTables = {
  ...noTables,
  substances: [{ ...head, substances: letters.map(substance), combinations: [] }],
  classes: {
    ...head,
    classes: [
      {
        id: 'first',
        name: both('First'),
        atc: ['A00', 'A01', 'A02'],
        members: [],
        duplicate: limit,
        allergyNames: ['first ones'],
        crossesWith: [{ class: 'first', ...limit }],
      },
    ],
  },
  interactions: {
    ...head,
    interactions: [
      pair('substance:substance-a', 'substance:substance-d', 'severe'),
      pair('substance:substance-b', 'substance:substance-e', 'moderate'),
      pair('class:first', 'substance:substance-f', 'contraindicated'),
    ],
  },
};
const facts = createMedicineFacts(tables);

const medicineOf = (letter: string): Medicine => ({
  id: `medicine-${letter}`,
  inn: [`Substance ${letter}`],
  strength: '100 mg',
  form: both('viên nén'),
  unit: { vi: 'viên', en: 'tablet' },
  route: { vi: 'uống', en: 'oral' },
  atc: `A0${letters.indexOf(letter)}AA01`,
  toxic: false,
});

const lineArbitrary = (letter: string): fc.Arbitrary<LineToCheck> =>
  fc.record({
    medicine: fc.constant(medicineOf(letter)),
    dose: fc.oneof(fc.constantFrom('1 viên', '½ viên', '20 viên', '5 ml', 'khi đau', ''), fc.string()),
    timesPerDay: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    days: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    quantity: fc.option(fc.nat(2000), { nil: undefined }),
    onHand: fc.integer({ min: -5, max: 500 }),
  });
/** Any of the medicines, each at most once, in any order. */
const linesArbitrary = fc.shuffledSubarray(letters).chain((chosen) => fc.tuple(...chosen.map(lineArbitrary)));

const words = fc.oneof(fc.constantFrom('aain', 'first ones', 'loét', 'Không', 'bbin, lá cây'), fc.string());
const personArbitrary: fc.Arbitrary<PersonToCheck> = fc.record({
  age: fc.tuple(fc.nat(1200), fc.nat(12)).map(([least, more]) => ({
    leastMonths: least,
    mostMonths: least + more,
  })),
  sex: fc.constantFrom('male', 'female'),
  weightKg: fc.option(fc.double({ min: 0.5, max: 150, noNaN: true }), { nil: undefined }),
  pregnant: fc.option(fc.constantFrom('yes', 'no', 'unknown'), { nil: undefined }),
  health: fc.record({
    allergies: fc.array(fc.record({ substance: words }), { maxLength: 3 }),
    conditions: fc.array(fc.record({ text: words }), { maxLength: 3 }),
  }),
  diagnoses: fc.array(fc.record({ code: fc.constantFrom('K25', 'K25.9', undefined), text: words }), {
    maxLength: 3,
  }),
  ownMedicines: fc.option(words, { nil: undefined }),
});
const toCheckArbitrary: fc.Arbitrary<ToCheck> = fc.record({
  lines: linesArbitrary,
  person: personArbitrary,
  maximumDays: fc.constant(30),
});

const byMedicine = ({ lines }: CheckReport) => lines.toSorted((a, b) => (a.medicine < b.medicine ? -1 : 1));

describe('the checks of any prescription', () => {
  it('never throw, whatever was typed and whatever is known', () => {
    fc.assert(
      fc.property(toCheckArbitrary, fc.constantFrom(facts, noMedicineFacts), (toCheck, known) => {
        expect(checkPrescription(toCheck, known).lines).toHaveLength(toCheck.lines.length);
      }),
    );
  });

  it('look at every line in every way, once, in one order', () => {
    fc.assert(
      fc.property(toCheckArbitrary, (toCheck) => {
        for (const { checks } of checkPrescription(toCheck, facts).lines)
          expect(checks.map(({ kind }) => kind)).toEqual(checkKinds);
      }),
    );
  });

  it('say why whenever something could not be checked, and only then', () => {
    fc.assert(
      fc.property(toCheckArbitrary, (toCheck) => {
        for (const { state, why, missing } of checkPrescription(toCheck, facts).lines.flatMap(
          ({ checks }) => checks,
        )) {
          expect(why !== undefined).toBe(state === 'cannot-check');
          if (state === 'not-in-table') expect(missing?.length).toBeGreaterThan(0);
          if (state === 'checked') expect(missing).toBeUndefined();
        }
      }),
    );
  });

  it('find the same in whatever order the lines stand', () => {
    fc.assert(
      fc.property(toCheckArbitrary, (toCheck) => {
        const turned = { ...toCheck, lines: toCheck.lines.toReversed() };
        expect(byMedicine(checkPrescription(turned, facts))).toEqual(
          byMedicine(checkPrescription(toCheck, facts)),
        );
      }),
    );
  });

  it('lose nothing of one line when another is added', () => {
    fc.assert(
      fc.property(toCheckArbitrary, (toCheck) => {
        const fewer = { ...toCheck, lines: toCheck.lines.slice(0, -1) };
        const before = checkPrescription(fewer, facts).lines;
        const after = checkPrescription(toCheck, facts).lines;
        for (const [at, { checks }] of before.entries()) {
          const found = after[at]?.checks.flatMap(({ findings }) => findings.map(({ key }) => key));
          expect(found).toEqual(
            expect.arrayContaining(checks.flatMap(({ findings }) => findings.map(({ key }) => key))),
          );
        }
      }),
    );
  });

  it('know nothing without tables, and say so', () => {
    const problem = { file: 'medicines/classes.json', path: 'classes.0.id', message: 'Invalid' };
    const [letter = ''] = letters;
    const [line] = fc.sample(lineArbitrary(letter), { numRuns: 1, seed: 1 });
    const [person] = fc.sample(personArbitrary, { numRuns: 1, seed: 1 });
    if (!line || !person) throw new Error('No sample');
    const report = checkPrescription(
      { lines: [line], person: { ...person, ownMedicines: '' }, maximumDays: 30 },
      { ...noMedicineFacts, problem },
    );
    expect(report.problem).toEqual(problem);
    const states = new Map(report.lines[0]?.checks.map(({ kind, state }) => [kind, state]));
    expect(states.get('interaction')).toBe('not-in-table');
    expect(states.get('age')).toBe('not-in-table');
  });
});
