import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { patientRow } from '#shared/make-rows.ts';
import type { DomainEvent } from '../event.ts';
import { fold } from '../subject.ts';
import {
  type CarryOver,
  carriedPerson,
  type EarlierDay,
  earlierDays,
  earlierSavingsBook,
  isCarried,
  isWorthTelling,
  mainDiagnoses,
} from './earlier.ts';
import { patient } from './patient.ts';
import { healthOfAll } from './records.ts';

const day = (dayId: string, more: Partial<EarlierDay> = {}): EarlierDay => ({
  dayId,
  record: 'p',
  date: '2026-11-02',
  place: 'Xã Một',
  programme: 'Chương trình thử',
  asOf: '2026-11-02T10:00:00.000Z',
  visits: [],
  savingsBooks: [],
  ...more,
});
const visit = {
  ticket: 'A-001',
  specialties: [{ vi: 'Tim mạch', en: 'Cardiology' }],
  diagnoses: [{ code: 'I10', text: 'Tăng huyết áp' }],
  medicines: true,
};
const one = day('one', { visits: [visit], savingsBooks: [{ date: '2026-11-02', amountVnd: 10_000_000 }] });
const two = day('two', {
  date: '2026-11-09',
  asOf: '2026-11-09T10:00:00.000Z',
  place: 'Xã Hai',
  visits: [visit],
});

const carry = (from: EarlierDay, more: Partial<CarryOver> = {}): CarryOver => ({
  from,
  person: { name: `Người ${from.dayId}`, sex: 'female', birth: { year: 1960 } },
  health: { allergies: [{ substance: `Thuốc ${from.dayId}` }], conditions: [] },
  before: [],
  ...more,
});
const fileOfOne = carry(one);
const fileOfTwo = carry(two);
const twoKnewOne = carry(two, { before: [one] });

let count = 0;
const event = (type: string, data: object): DomainEvent => {
  count += 1;
  return {
    id: `e${count}`,
    subject: 'patient/p',
    type,
    v: 1,
    at: new Date(Date.UTC(2026, 10, 23, 0, 0, count)).toISOString(),
    station: 'A',
    stationSeq: count,
    by: { id: 'c', name: 'Điều phối' },
    data,
  };
};
const carried = (data: CarryOver) => event('patient.carried-over', data);
const registered = (health?: object) =>
  event('patient.registered', {
    person: { name: 'Người hôm nay', sex: 'female', birth: { year: 1960 } },
    ...(health ? { health } : {}),
  });
const stateOf = (events: readonly DomainEvent[]) => fold(patient, 'p', events);
/** What screens show, but for the last step: that is the last by its nature. */
const shown = (events: readonly DomainEvent[]) => {
  const { lastEvent: _, lastStep: __, ...row } = patientRow(stateOf(events), [], []) ?? {};
  return row;
};
const substances = (events: readonly DomainEvent[]) =>
  healthOfAll([stateOf(events)]).allergies.map(({ substance }) => substance);

describe('what earlier days knew', () => {
  it('is told newest day first, each day once, as it was written last', () => {
    const later = carry(day('one', { asOf: '2026-11-03T00:00:00.000Z', visits: [] }));
    const days = earlierDays([{ carried: [fileOfOne, twoKnewOne] }, { carried: [later] }]);
    expect(days).toEqual([two, later.from]);
  });

  it('keeps apart what two records of one day said', () => {
    const other = carry(day('one', { record: 'q' }));
    expect(earlierDays([{ carried: [fileOfOne] }, { carried: [other] }])).toHaveLength(2);
  });

  it.each([
    ['nothing', [], fileOfOne, false],
    ['the same file', [fileOfOne], fileOfOne, true],
    ['a later day that had taken it in', [twoKnewOne], fileOfOne, true],
    ['only one of its days', [fileOfOne], twoKnewOne, false],
    ['an older writing of it', [fileOfOne], carry({ ...one, asOf: '2026-11-03T00:00:00.000Z' }), false],
  ] as const)('is known already after %s: %#', (_, before, file, known) => {
    expect(isCarried([{ carried: before }], file)).toBe(known);
  });

  it('names the first savings book of several', () => {
    expect(earlierSavingsBook([two])).toBeUndefined();
    const again = { ...two, savingsBooks: [{ date: '2026-11-09', amountVnd: 1 }] };
    expect(earlierSavingsBook([again, one])).toMatchObject({ date: '2026-11-02', place: 'Xã Một' });
  });

  it('is worth telling only where somebody came', () => {
    expect(isWorthTelling(day('one'))).toBe(false);
    expect(isWorthTelling(day('one', { openCase: { reason: 'Suy tim' } }))).toBe(true);
    expect(isWorthTelling(one)).toBe(true);
  });

  it('counts the first diagnosis of each exam, once', () => {
    const [hypertension, other] = [{ code: 'I10', text: 'Tăng huyết áp' }, { text: 'Khác' }];
    const exams = [{ diagnoses: [hypertension, other] }, { diagnoses: [hypertension] }, { diagnoses: [] }];
    expect(mainDiagnoses(exams)).toEqual([hypertension]);
  });
});

describe('a person taken over from earlier days', () => {
  it('is who the latest day says, until this day says it', () => {
    expect(carriedPerson([fileOfOne, fileOfTwo])?.name).toBe('Người two');
    expect(stateOf([carried(fileOfTwo), carried(fileOfOne)]).person?.name).toBe('Người two');
    expect(stateOf([carried(fileOfOne), registered(), carried(fileOfTwo)]).person?.name).toBe(
      'Người hôm nay',
    );
  });

  it('keeps what this day corrected', () => {
    const first = carried(fileOfOne);
    const person = { ...fileOfOne.person, name: 'Vàng Thị Mỷ' };
    const corrected = event('patient.corrected', { person, before: fileOfOne.person });
    expect(stateOf([first, corrected, carried(fileOfTwo)]).person?.name).toBe('Vàng Thị Mỷ');
  });

  it('is not counted among the people of this day until this day wrote who they are', () => {
    const before = [carried(fileOfOne)];
    expect(patient.contributes(stateOf(before))).toEqual({ 'known-from-earlier': 1 });
    expect(patient.contributes(stateOf([...before, registered()]))).toEqual({ patients: 1 });
  });

  it('has the allergies of days that did not know of each other, and of this day', () => {
    const here = registered({ allergies: [{ substance: 'Tôm' }], conditions: [] });
    expect(substances([here, carried(fileOfOne), carried(fileOfTwo)])).toEqual([
      'Tôm',
      'Thuốc one',
      'Thuốc two',
    ]);
  });

  it('has the allergies of the later day where it had known the earlier one', () => {
    expect(substances([carried(fileOfOne), carried(twoKnewOne)])).toEqual(['Thuốc two']);
  });

  it('has the allergies that were written by somebody who had those of earlier days before them', () => {
    const first = carried(fileOfOne);
    const noted = event('patient.health-noted', {
      allergies: [{ substance: 'Tôm' }],
      conditions: [],
      replacesCarried: ['one/p@2026-11-02T10:00:00.000Z'],
    });
    expect(substances([first, noted])).toEqual(['Tôm']);
    expect(substances([first, noted, carried(fileOfTwo)])).toEqual(['Tôm', 'Thuốc two']);
  });

  it('was not asked about allergies today', () => {
    expect(healthOfAll([stateOf([carried(fileOfOne)])]).askedAt).toBeUndefined();
  });

  it('ends in the same row in whatever order files arrive, and however often', () => {
    const here = registered({ allergies: [{ substance: 'Tôm' }], conditions: [] });
    const later = carry({ ...one, asOf: '2026-11-03T00:00:00.000Z' });
    const files = [fileOfOne, later, fileOfTwo, twoKnewOne, carry(day('one', { record: 'q' }))];
    const all = files.filter((each) => each !== fileOfTwo);
    for (const given of [all, files.filter((each) => each !== twoKnewOne)]) {
      const events = [...given, ...given].map(carried);
      const expected = shown([...events, here]);
      fc.assert(
        fc.property(fc.shuffledSubarray([...events, here], { minLength: events.length + 1 }), (order) => {
          expect(shown(order)).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('is folded whatever an event holds', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.object(), fc.constant({ ...fileOfOne }), fc.constant({ ...two }))),
        (all) => {
          const events = all.map((data) => event('patient.carried-over', data));
          expect(() => fold(patient, 'p', events)).not.toThrow();
          expect(() => patientRow(stateOf(events), [], [])).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
    told.mockRestore();
  });
});
