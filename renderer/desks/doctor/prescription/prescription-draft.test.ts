import { describe, expect, it } from 'vitest';
import { prescriptionDraftSchema, startLines, writingSchemaFor } from './prescription-draft.ts';

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
const medicines = (...args: Parameters<typeof startLines>) =>
  startLines(...args).map((each) => each.medicine);

describe('writing a prescription', () => {
  it('starts empty when there is none yet', () => {
    expect(startLines(undefined, undefined)).toEqual([]);
  });

  it('starts with the lines of the one it replaces', () => {
    expect(startLines(undefined, issued('x', 'a'))).toEqual([line('a')]);
  });

  it('goes on with what was kept, also where a line of the former one had been taken out', () => {
    expect(medicines({ lines: [line('b')], startedFrom: 'x' }, issued('x', 'a'))).toEqual(['b']);
  });

  it('takes in the lines of one that somebody issued since', () => {
    const kept = { lines: [line('b'), line('c')], startedFrom: 'x' };
    expect(medicines(kept, issued('y', 'a', 'b'))).toEqual(['b', 'c', 'a']);
    expect(medicines({ lines: [line('b')] }, issued('y', 'a'))).toEqual(['b', 'a']);
  });

  it('reads back a half-written line', () => {
    const half = { medicine: 'a', quantity: null, dose: '1', days: 3, when: '' };
    const read = prescriptionDraftSchema.parse({ lines: [half], advice: '' });
    expect(read.lines[0]).toMatchObject({ medicine: 'a', dose: '1', days: 3, quantity: undefined });
  });
});

describe('what is checked before it is sent', () => {
  const writing = { lines: [line('a')], advice: '' };
  const wrong = (smallChild: boolean, more: object) =>
    writingSchemaFor(smallChild)
      .safeParse({ ...writing, ...more })
      .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

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
