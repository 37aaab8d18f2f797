import { describe, expect, it } from 'vitest';
import type { Exam } from '../exam/exam.ts';
import type { TriageRecord } from '../triage/triage.ts';
import type { Vitals } from '../triage/vitals.ts';
import { knownToday, weightToday } from './known-today.ts';
import { type NotedFacts, takesNoMedicines } from './noted-facts.ts';

const nurse = { id: 'n', name: 'Nhung' };
const doctor = { id: 'd', name: 'Lan' };
const at = (minute: number) => `2026-11-23T01:${String(minute).padStart(2, '0')}:00.000Z`;

const triage = (minute: number, more: Partial<TriageRecord>): TriageRecord => ({
  id: `t${minute}`,
  at: at(minute),
  by: nurse,
  complaints: [],
  vitals: {},
  specialties: [],
  known: undefined,
  flags: [],
  ...more,
});
const exam = (minute: number, vitals: Vitals): Exam => ({
  id: `x${minute}`,
  at: at(minute),
  by: doctor,
  specialty: 'cardiology',
  complaint: '',
  answers: {},
  findings: '',
  vitals,
  diagnoses: [],
  advice: '',
  flags: [],
  addenda: [],
});
const note = (minute: number, facts: Partial<NotedFacts>): NotedFacts => ({
  id: `f${minute}`,
  at: at(minute),
  by: doctor,
  ...facts,
});
const known = (more: { triage?: TriageRecord[]; noted?: NotedFacts[]; exams?: Exam[] }) =>
  knownToday({ triage: [], noted: [], exams: [], ...more });

describe('pregnancy', () => {
  it.each([
    ['nobody asked', {}, undefined],
    [
      'triage',
      { triage: [triage(1, { pregnancy: { status: 'yes', weeks: 12 } })] },
      { status: 'yes', weeks: 12, at: at(1), by: nurse },
    ],
    [
      'a doctor, after triage did not ask',
      { triage: [triage(1, {})], noted: [note(5, { pregnancy: { status: 'no' } })] },
      { status: 'no', at: at(5), by: doctor },
    ],
    [
      'a doctor over triage',
      {
        triage: [triage(1, { pregnancy: { status: 'no' } })],
        noted: [note(5, { pregnancy: { status: 'yes' } })],
      },
      { status: 'yes', at: at(5), by: doctor },
    ],
    [
      'a second triage over a doctor',
      {
        triage: [triage(1, {}), triage(9, { pregnancy: { status: 'no' } })],
        noted: [note(5, { pregnancy: { status: 'yes' } })],
      },
      { status: 'no', at: at(9), by: nurse },
    ],
    [
      'a doctor, when a later triage did not ask',
      { triage: [triage(9, {})], noted: [note(5, { pregnancy: { status: 'yes' } })] },
      { status: 'yes', at: at(5), by: doctor },
    ],
  ])('is what was said last: %s', (_, records, expected) => {
    expect(known(records).pregnancy).toEqual(expected);
  });
});

describe('vital signs', () => {
  it('are each as they were measured last, by whoever did', () => {
    const { vitals, measured } = known({
      triage: [triage(1, { vitals: { weightKg: 50, pulsePerMinute: 90, heightCm: 155 } })],
      exams: [exam(8, { pulsePerMinute: 72 })],
      noted: [note(9, { weightKg: 51.5 })],
    });
    expect(vitals).toEqual({ weightKg: 51.5, pulsePerMinute: 72, heightCm: 155 });
    expect(measured.pulsePerMinute).toEqual({ at: at(8), by: doctor });
    expect(measured.heightCm).toEqual({ at: at(1), by: nurse });
  });

  it('have the pressure of one measurement, not the old arm beside the new one', () => {
    const both = { leftSystolicMmHg: 180, leftDiastolicMmHg: 110, temperatureC: 37 };
    const { vitals } = known({
      triage: [triage(1, { vitals: both })],
      exams: [exam(8, { systolicMmHg: 135, diastolicMmHg: 85 })],
    });
    expect(vitals).toEqual({ systolicMmHg: 135, diastolicMmHg: 85, temperatureC: 37 });
  });

  it('are not forgotten by an exam that measured nothing', () => {
    const { vitals } = known({
      triage: [triage(1, { vitals: { systolicMmHg: 150, diastolicMmHg: 90 } })],
      exams: [exam(8, {})],
    });
    expect(vitals).toEqual({ systolicMmHg: 150, diastolicMmHg: 90 });
  });
});

describe('what they take already', () => {
  it.each([
    ['nobody asked', {}, undefined],
    ['triage that asked nobody', { triage: [triage(1, {})], noted: [note(2, { weightKg: 50 })] }, undefined],
    ['triage', { triage: [triage(1, { medicines: 'Amlodipin' }), triage(4, {})] }, 'Amlodipin'],
    [
      'a second triage, which began with the first',
      { triage: [triage(1, { medicines: 'Amlodipin' }), triage(4, { medicines: 'Enalapril' })] },
      'Enalapril',
    ],
    [
      'a doctor, besides triage',
      { triage: [triage(1, { medicines: 'Amlodipin' })], noted: [note(5, { medicines: 'Metformin' })] },
      'Amlodipin; Metformin',
    ],
    [
      'a doctor, and a second triage',
      {
        triage: [triage(1, { medicines: 'Amlodipin' }), triage(9, { medicines: 'Enalapril' })],
        noted: [note(5, { medicines: 'Metformin' })],
      },
      'Metformin; Enalapril',
    ],
    [
      'twice the same',
      { triage: [triage(1, { medicines: 'Amlodipin' })], noted: [note(5, { medicines: 'Amlodipin' })] },
      'Amlodipin',
    ],
    [
      'nothing, which takes away no medicine',
      { triage: [triage(1, { medicines: 'Amlodipin' })], noted: [note(5, { medicines: takesNoMedicines })] },
      'Amlodipin',
    ],
    [
      'a medicine after all',
      {
        triage: [triage(1, { medicines: takesNoMedicines })],
        noted: [note(5, { medicines: 'Metformin' })],
      },
      'Metformin',
    ],
    ['nothing', { noted: [note(5, { medicines: takesNoMedicines })] }, takesNoMedicines],
  ])('%s', (_, records, expected) => {
    expect(known(records).ownMedicines?.text).toBe(expected);
  });

  it('says who was told what, and when', () => {
    const { ownMedicines } = known({
      triage: [triage(1, { medicines: 'Amlodipin' })],
      noted: [note(5, { medicines: 'Metformin' })],
    });
    expect(ownMedicines?.told).toEqual([
      { text: 'Amlodipin', at: at(1), by: nurse },
      { text: 'Metformin', at: at(5), by: doctor },
    ]);
  });
});

describe('the weight for medicines', () => {
  const recorded = { triage: [], noted: [], exams: [], prescriptions: [] };
  it.each([
    ['triage', { triage: [triage(1, { vitals: { weightKg: 12 } })] }, 12],
    [
      'an exam over triage',
      { triage: [triage(1, { vitals: { weightKg: 12 } })], exams: [exam(5, { weightKg: 12.4 })] },
      12.4,
    ],
    [
      'a note over an exam before it',
      { exams: [exam(5, { weightKg: 12.4 })], noted: [note(6, { weightKg: 13 })] },
      13,
    ],
    [
      'an exam over a note before it',
      { exams: [exam(7, { weightKg: 12.4 })], noted: [note(6, { weightKg: 13 })] },
      12.4,
    ],
    ['nobody', {}, undefined],
  ])('is that of %s', (_, records, kg) => {
    expect(weightToday({ ...recorded, ...records })).toBe(kg);
  });
});
