/** What people at their desks may do with the visit `v` of the person `p` of a small day. */
import type { Outcome } from '../clinic.ts';
import { codeOf, exam, grantBook, line, type SmallDay, staff } from './small-day.ts';

type Acting = Pick<SmallDay, 'clinic' | 'run'>;

/** Steps somebody may try; many are refused, which is part of it. */
export const steps: Record<string, (day: Acting) => Promise<Outcome>> = {
  call1: (day) => day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor),
  call2: (day) =>
    day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-2' }, staff.otherDoctor),
  recall: (day) =>
    day.run('visit.recall', 'visit/v', { specialty: 'cardiology', room: 'room-2' }, staff.doctor),
  noShow: (day) => day.run('visit.no-show', 'visit/v', { specialty: 'cardiology' }, staff.doctor),
  back: (day) => day.run('visit.return-to-queue', 'visit/v', { specialty: 'cardiology' }, staff.reception),
  join: (day) => day.run('visit.join-queue', 'visit/v', { specialty: 'neurology' }, staff.doctor),
  hold: (day) =>
    day.run('visit.hold', 'visit/v', { specialty: 'cardiology', waitsFor: 'neurology' }, staff.doctor),
  missLater: (day) =>
    day.run('visit.no-show', 'visit/v', { specialty: 'cardiology', back: 'after' }, staff.doctor),
  transfer: (day) =>
    day.run('visit.transfer', 'visit/v', { specialty: 'cardiology', to: 'neurology' }, staff.otherDoctor),
  moveRoom: (day) =>
    day.run(
      'visit.transfer',
      'visit/v',
      { specialty: 'cardiology', to: 'cardiology', room: 'room-2' },
      staff.doctor,
    ),
  raise: (day) =>
    day.run('visit.set-priority', 'visit/v', { priority: 'emergency', reason: 'Ngất' }, staff.doctor),
  lower: (day) =>
    day.run('visit.set-priority', 'visit/v', { priority: 'ordinary', reason: 'Đã ổn' }, staff.doctor),
  finish: (day) => day.run('visit.finish', 'visit/v', { specialty: 'neurology' }, staff.doctor),
  leave: (day) => day.run('visit.close', 'visit/v', { reason: 'left-unseen' }, staff.reception),
  category: (day) => day.run('visit.correct-category', 'visit/v', { category: 'merit' }, staff.reception),
  health: (day) =>
    day.run(
      'patient.note-health',
      'patient/p',
      { allergies: [{ substance: 'Penicillin' }], conditions: [], merged: ['q'] },
      staff.doctor,
    ),
  merge: (day) => day.run('patient.merge', 'patient/p', { into: 'q', reason: 'Một người' }, staff.reception),
  mergeBack: (day) =>
    day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception),
  unmerge: (day) => day.run('patient.unmerge', 'patient/p', { reason: 'Hai người' }, staff.reception),
  closeIntake: (day) => day.run('day.close-intake', 'day', { specialty: 'neurology' }, staff.coordinator),
  reserve: (day) => day.run('day.reserve-paper', 'day', { count: 3 }, staff.reception),
  sign: (day) => day.run('visit.sign-exam', 'visit/v', exam, staff.doctor),
  prescribe: (day) => {
    const replaces = codeOf(day);
    const data = { lines: [line], advice: '', ...(replaces ? { replaces } : {}) };
    return day.run('visit.issue-prescription', 'visit/v', data, staff.doctor);
  },
  dispense: (day) => {
    const items = [{ lot: 'early', quantity: 8 }];
    return day.run('visit.dispense', 'visit/v', { prescription: codeOf(day), items }, staff.pharmacist);
  },
  nominate: (day) => day.run('visit.nominate', 'visit/v', { reason: 'Nặng' }, staff.doctor),
  grant: (day) => grantBook(day),
  count: (day) => day.run('lot.count', 'lot/early', { found: 7, reason: 'Đếm' }, staff.pharmacist),
  correct: (day) =>
    day.run(
      'patient.correct',
      'patient/p',
      { person: { name: 'Vàng Mỷ', sex: 'female', birth: { year: 1961 } } },
      staff.reception,
    ),
  undo: (day) => {
    const step = day.clinic.book.rows.visit('v')?.steps.at(-1);
    const by = Object.values(staff).find((each) => each.id === step?.by.id) ?? staff.doctor;
    return day.run('visit.undo', 'visit/v', { event: step?.id ?? '' }, by);
  },
};
