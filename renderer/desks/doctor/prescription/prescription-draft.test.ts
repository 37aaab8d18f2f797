import { describe, expect, it } from 'vitest';
import {
  addedBy,
  changedOf,
  joined,
  keptSchema,
  startLines,
  startWeight,
  withReason,
  writingSchemaFor,
} from './prescription-draft.ts';

const line = (medicine: string) => ({
  medicine,
  quantity: 10,
  dose: '1 viên',
  timesPerDay: 2,
  days: 5,
  when: 'sau ăn',
});
const words = { vi: 'viên', en: 'tablet' };
const issued = (code: string, ...medicines: string[]) => ({
  code,
  date: '2026-11-23',
  ticket: 'A-001',
  practice: true,
  person: { name: 'Vàng A Páo', sex: 'male' as const, birth: { year: 1960 } },
  smallChild: false,
  facility: { name: '', code: '99999', phone: '', address: '' },
  diagnoses: [],
  advice: '',
  prescriber: { id: 'doctor-1', name: '' },
  lines: medicines.map((medicine) => ({
    ...line(medicine),
    name: medicine,
    strength: '',
    form: words,
    unit: words,
    route: words,
    toxic: false,
  })),
});
type Start = Parameters<typeof startLines>;
const start = (kept?: Start[0], current?: Start[1], drafts: Start[2] = []) =>
  startLines(kept, current, drafts);
const medicines = (...args: Parameters<typeof start>) => start(...args).map((each) => each.medicine);
const kept = (of: string[], more: { startedFrom?: string; seen?: string[] } = {}) => ({
  lines: of.map(line),
  seen: [],
  ...more,
});
const draft = (id: string, by: string, ...of: string[]) => ({
  id,
  at: '2026-11-23T02:00:00.000Z',
  by: { id: by, name: `BS ${by}` },
  lines: of.map(line),
  advice: '',
  overrides: [],
});

describe('writing a prescription', () => {
  it('starts empty when there is none yet', () => {
    expect(start()).toEqual([]);
  });

  it('starts with the lines of the one it replaces', () => {
    expect(start(undefined, issued('x', 'a'))).toEqual([{ ...line('a'), times: [] }]);
  });

  it('goes on with what was kept, also where a line of the former one had been taken out', () => {
    expect(medicines(kept(['b'], { startedFrom: 'x' }), issued('x', 'a'))).toEqual(['b']);
  });

  it('takes in the lines of one that somebody issued since', () => {
    expect(medicines(kept(['b', 'c'], { startedFrom: 'x' }), issued('y', 'a', 'b'))).toEqual(['b', 'c', 'a']);
    expect(medicines(kept(['b']), issued('y', 'a'))).toEqual(['b', 'a']);
  });

  it('starts with what doctors have added, each medicine once', () => {
    expect(medicines(undefined, undefined, [draft('1', 'x', 'a', 'b'), draft('2', 'y', 'b', 'c')])).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('takes in what was added since, and brings back nothing that was left out', () => {
    const drafts = [draft('1', 'x', 'a'), draft('2', 'y', 'c')];
    expect(medicines(kept(['b'], { seen: ['1'] }), undefined, drafts)).toEqual(['b', 'c']);
  });

  it('reads back a half-written line', () => {
    const half = { medicine: 'a', quantity: null, dose: '1', days: 3, when: '' };
    const read = keptSchema.parse({ lines: [half], advice: '' });
    expect(read.lines[0]).toMatchObject({ medicine: 'a', dose: '1', days: 3, quantity: undefined });
  });
});

describe('what is checked before it is sent', () => {
  const writing = { lines: [line('a')], advice: '', overrides: [] };
  const tablet = (more: object = {}) => ({
    id: 'a',
    inn: ['A'],
    strength: '500 mg',
    form: { vi: 'viên nén', en: 'tablet' },
    unit: words,
    route: words,
    atc: 'N02BE01',
    toxic: false,
    ...more,
  });
  const wrong = (smallChild: boolean, more: object, medicine: object = {}) =>
    writingSchemaFor(smallChild, new Map([['a', tablet(medicine)]]))
      .safeParse({ ...writing, ...more })
      .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

  it('takes a half of what may be broken only', () => {
    const lines = [{ ...line('a'), dose: '½ viên' }];
    expect(wrong(false, { lines })).toEqual(['lines.0.dose: not-divisible']);
    expect(wrong(false, { lines }, { halves: true })).toEqual([]);
    const capsule = { halves: true, form: { vi: 'viên nang', en: 'capsule' } };
    expect(wrong(false, { lines }, capsule)).toEqual(['lines.0.dose: not-divisible']);
    expect(wrong(false, { lines: [{ ...line('a'), dose: '⅓ viên' }] }, { halves: true })).toEqual([
      'lines.0.dose: not-divisible',
    ]);
  });

  it('names the numbers that are missing or are none', () => {
    const lines = [{ ...line('a'), days: undefined, timesPerDay: Number.NaN, dose: ' ' }];
    expect(wrong(false, { lines }).toSorted()).toEqual([
      'lines.0.days: required',
      'lines.0.dose: required',
      'lines.0.timesPerDay: number',
    ]);
  });

  it('asks for weight and guardian of a small child only', () => {
    expect(wrong(false, {})).toEqual([]);
    expect(wrong(true, {})).toEqual(['weightKg: required', 'guardian: required']);
    expect(wrong(true, { weightKg: 9.5, guardian: 'Vàng Thị Mỷ' })).toEqual([]);
  });
});

describe('one prescription of several doctors', () => {
  it('knows who else added a medicine', () => {
    const drafts = [draft('1', 'x', 'a'), draft('2', 'y', 'b')];
    expect(addedBy(drafts, 'a', 'y')?.name).toBe('BS x');
    expect(addedBy(drafts, 'b', 'y')).toBeUndefined();
    expect(addedBy(drafts, 'c', 'y')).toBeUndefined();
  });

  it('notices whose lines were changed or left out', () => {
    const drafts = [draft('1', 'x', 'a'), draft('2', 'y', 'b'), draft('3', 'z', 'c')];
    const names = (...written: Parameters<typeof changedOf>[1]) =>
      changedOf(drafts, written, 'z').map(({ id }) => id);
    expect(names(line('a'), line('b'))).toEqual([]);
    expect(names(line('b'))).toEqual(['x']);
    expect(names(line('a'), { ...line('b'), days: 7 })).toEqual(['y']);
  });

  it('has one reason for each finding, the last that was written', () => {
    const first = withReason([], 'k', 'one');
    expect(withReason(withReason(first, 'other', 'x'), 'k', 'two')).toEqual([
      { key: 'other', reason: 'x' },
      { key: 'k', reason: 'two' },
    ]);
  });

  it('joins what each of them advises, and says nothing twice', () => {
    expect(joined(['Ăn nhạt.', '', 'Ăn nhạt. Tập thở.', 'Tập thở.'])).toBe('Ăn nhạt. Ăn nhạt. Tập thở.');
    expect(joined(['Ăn nhạt. Tập thở.', ' Ăn nhạt. '])).toBe('Ăn nhạt. Tập thở.');
  });
});

describe('the weight a prescription starts with', () => {
  const at = (hour: number, kg: number) => ({ kg, at: `2026-11-23T0${hour}:00:00.000Z` });
  type Kept = Parameters<typeof startWeight>[0];
  it.each<[string, Kept, ReturnType<typeof at> | undefined, number | undefined, number | undefined]>([
    ['nothing is known', undefined, undefined, undefined, undefined],
    ['only the prescription before has one', undefined, undefined, 11, 11],
    ['it was measured', undefined, at(2, 12), 12, 12],
    ['one was typed, and nobody measured', { weightKg: 10 }, undefined, undefined, 10],
    ['one was typed over what was measured', { weightKg: 10, weighedAt: at(2, 12).at }, at(2, 12), 12, 10],
    ['it was measured again since', { weightKg: 10, weighedAt: at(2, 12).at }, at(3, 13), 13, 13],
    ['it was first measured since', { weightKg: 10 }, at(3, 13), 13, 13],
    ['the field was emptied', { weightKg: undefined, weighedAt: at(2, 12).at }, at(2, 12), 12, 12],
  ])('%s', (_what, kept, measured, known, expected) => {
    expect(startWeight(kept, measured, known)).toBe(expected);
  });

  it('is kept with the instant of what was known', () => {
    const stored = { ...kept([]), advice: '', weightKg: 10, weighedAt: at(2, 12).at };
    expect(keptSchema.parse(stored)).toMatchObject({ weightKg: 10, weighedAt: at(2, 12).at });
  });
});
