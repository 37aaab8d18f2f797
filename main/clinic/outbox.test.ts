import { beforeEach, describe, expect, it } from 'vitest';
import { seenAgain } from '#shared/domain/prescription/seen-again.ts';
import type { Outcome } from './clinic.ts';
import { bothWays, call1, prescribe, sign } from './testing/apart.ts';
import {
  arrive,
  codeOf,
  exam,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
});

const codeOfReply = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const issue = async (visit = 'v') => {
  const replaces = codeOf(day, visit);
  const data = { lines: [line], advice: '', ...(replaces ? { replaces } : {}) };
  const outcome = await day.run('visit.issue-prescription', `visit/${visit}`, data, staff.doctor);
  expect(codeOfReply(outcome)).toBe('ok');
  return { visit, code: codeOf(day, visit) };
};
const handOver = (prescriptions: readonly { visit: string; code: string }[], by = staff.coordinator) =>
  day.run('day.hand-over-prescriptions', 'day', { file: 'don-thuoc.zip', prescriptions }, by);
const counts = () =>
  ['prescriptions/issued', 'prescriptions/handed-over'].map((key) => day.clinic.book.rows.total(key));
const handOvers = () => day.clinic.book.readers.outbox.row('outbox')?.handOvers ?? [];

describe('the outbox', () => {
  beforeEach(async () => {
    await arrive(day);
    await examine(day);
  });

  it('holds what was issued until a file with it was handed over', async () => {
    expect(counts()).toEqual([0, 0]);
    const issued = await issue();
    expect(counts()).toEqual([1, 0]);
    expect(codeOfReply(await handOver([issued]))).toBe('ok');
    expect(counts()).toEqual([1, 1]);
    expect(handOvers()).toMatchObject([
      { file: 'don-thuoc.zip', codes: [issued.code], by: { id: 'coordinator' } },
    ]);
  });

  it('holds a replacement anew, and both in the same file when the first was still there', async () => {
    const first = await issue();
    await handOver([first]);
    const second = await issue();
    const third = await issue();
    expect(counts()).toEqual([3, 1]);
    await handOver([first, second, third]);
    expect(handOvers().map(({ codes }) => codes)).toEqual([[first.code], [second.code, third.code]]);
    expect(counts()).toEqual([3, 3]);
  });

  it('hands nothing over twice, nor what was never issued', async () => {
    const issued = await issue();
    expect(codeOfReply(await handOver([issued, { ...issued, code: '99999xxxxxxx-C' }]))).toBe(
      'unknown-prescription',
    );
    expect(codeOfReply(await handOver([{ ...issued, visit: 'another' }]))).toBe('unknown-prescription');
    expect(counts()).toEqual([1, 0]);
    await handOver([issued, issued]);
    expect(handOvers()[0]?.codes).toEqual([issued.code]);
    expect(codeOfReply(await handOver([issued]))).toBe('already-handed-over');
    expect(codeOfReply(await handOver([]))).toBe('invalid');
  });

  it('is a coordinator’s, who may take the last hand-over back, also after the day was closed', async () => {
    const issued = await issue();
    expect(codeOfReply(await handOver([issued], staff.pharmacist))).toBe('role-may-not');
    await day.run('visit.close', 'visit/v', { reason: 'end-of-day' }, staff.coordinator);
    await day.run('day.close', 'day', {}, staff.coordinator);
    const before = day.clinic.feed.position;
    const done = await handOver([issued]);
    expect(day.clinic.feed.since(before)).toContainEqual({ table: 'outbox', id: 'outbox' });
    await day.run('day.undo', 'day', { event: done.ok ? done.events[0] : '' }, staff.coordinator);
    expect(handOvers()).toEqual([]);
    expect(counts()).toEqual([1, 0]);
  });
});

it('counts a prescription once that two coordinators apart both handed over', async () => {
  const hand = (file: string) => async (at: SmallDay) => {
    const prescriptions = [{ visit: 'v', code: codeOf(at) }];
    return at.run('day.hand-over-prescriptions', 'day', { file, prescriptions }, staff.coordinator);
  };
  for (const { book } of await bothWays([call1, sign, prescribe()], [hand('a.zip')], [hand('b.zip')])) {
    expect(book.readers.outbox.row('outbox')?.handOvers).toHaveLength(2);
    expect(book.rows.total('prescriptions/handed-over')).toBe(1);
    expect([...book.readers.disputes.ids()]).toEqual([]);
  }
});

describe('what an issued prescription says of being seen again', () => {
  const followUp = { days: 30, note: 'đo lại huyết áp' };
  const referral = { hospital: 'Bệnh viện Bạch Mai', department: '', reason: 'Suy tim', urgent: false };

  it('is copied from the exams when it is issued, without the reason', async () => {
    await arrive(day);
    await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
    await day.run('visit.sign-exam', 'visit/v', { ...exam, followUp, referral }, staff.doctor);
    await issue();
    const { reason: _, ...where } = referral;
    const issued = day.clinic.book.readers.records.row('v')?.prescriptions[0];
    expect(issued).toMatchObject({ followUps: [followUp], referrals: [where] });
    expect(JSON.stringify(issued)).not.toContain('Suy tim');
  });

  it('is nothing where no exam says it', () => {
    expect(seenAgain([])).toEqual({});
  });
});
