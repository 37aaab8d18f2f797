import { beforeEach, describe, expect, it } from 'vitest';
import { paperFormSchema } from '#renderer/desks/reception/paper-entry/paper-form.ts';
import type { Outcome } from './clinic.ts';
import { adult, arrive, openSmallDay, type SmallDay, smallDay, staff } from './testing/small-day.ts';

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const coordinate = (type: string, data: object = {}) => day.run(type, 'day', data, staff.coordinator);
const intake = () => day.clinic.book.readers.intake.row('intake');
const visit = (id = 'v') => day.clinic.book.readers.visits.row(id);

describe('an intake that was closed', () => {
  it('takes only emergencies, and everybody again once it is open', async () => {
    await coordinate('day.close-intake');
    expect(code(await coordinate('day.close-intake'))).toBe('already-closed');
    expect(code(await arrive(day))).toBe('intake-closed');
    expect(code(await arrive(day, { id: 'p2', visit: 'v2', emergency: true }))).toBe('ok');
    await coordinate('day.reopen-intake');
    expect(code(await arrive(day))).toBe('ok');
  });

  it('of one specialty still sends people to the others', async () => {
    await arrive(day, { id: 'p1', visit: 'v1', specialties: ['neurology'] });
    await coordinate('day.close-intake', { specialty: 'cardiology' });
    expect(code(await arrive(day))).toBe('specialty-closed');
    const join = () => day.run('visit.join-queue', 'visit/v1', { specialty: 'cardiology' }, staff.reception);
    expect(code(await join())).toBe('specialty-closed');
    await day.run('visit.set-priority', 'visit/v1', { priority: 'emergency', reason: 'x' }, staff.doctor);
    expect(code(await join())).toBe('ok');
    expect(code(await coordinate('day.reopen-intake', { specialty: 'neurology' }))).toBe('not-closed');
  });

  it('is the coordinator’s to close, and their own to take back', async () => {
    expect(code(await day.run('day.close-intake', 'day', {}, staff.reception))).toBe('role-may-not');
    const closed = await coordinate('day.close-intake');
    await coordinate('day.undo', { event: closed.ok ? closed.events[0] : '' });
    expect(intake()?.closed).toBe(false);
  });

  it('remembers who was turned away and why', async () => {
    const data = { reason: 'full', specialty: 'cardiology', name: 'Giàng A Páo' };
    await day.run('day.turn-away', 'day', data, staff.reception);
    expect(intake()?.turnedAway).toMatchObject([{ ...data, by: { id: 'reception' } }]);
    expect(day.clinic.book.rows.total('turned-away')).toBe(1);
    expect(code(await day.run('day.turn-away', 'day', { reason: 'no' }, staff.reception))).toBe('invalid');
  });
});

describe('numbers on paper', () => {
  const reserve = (count: number, at = day) => at.run('day.reserve-paper', 'day', { count }, staff.reception);
  const onPaper = '2026-11-23T00:00:01.000Z';
  const enter = async (paper: string, id = 'p', visitId = 'v', when = onPaper) => {
    await day.enter('patient.register', `patient/${id}`, { person: adult }, staff.reception, when);
    return day.enter(
      'visit.open',
      `visit/${visitId}`,
      { patientId: id, category: 'poor', specialties: ['cardiology'], emergency: false, paper },
      staff.reception,
      when,
    );
  };

  it('are reserved once, each station its own', async () => {
    await reserve(2);
    await reserve(3);
    expect(intake()?.papers).toMatchObject([
      { station: 'A', from: 1, to: 2 },
      { station: 'A', from: 3, to: 5 },
    ]);
    const other = smallDay({ station: 'B', lines: day.lines });
    await reserve(2, other);
    expect(other.clinic.book.readers.intake.row('intake')?.papers.at(-1)).toMatchObject({
      station: 'B',
      from: 1,
      to: 2,
    });
    expect(code(await reserve(0))).toBe('invalid');
    expect(code(await reserve(101))).toBe('invalid');
  });

  it('become the ticket, with the time on the paper, and leave the tickets’ own count alone', async () => {
    await reserve(2);
    await arrive(day, { id: 'p1', visit: 'v1' });
    expect(code(await enter('AG-002'))).toBe('ok');
    expect(visit()).toMatchObject({ ticket: 'AG-002', openedAt: onPaper, queue: [{ since: onPaper }] });
    await arrive(day, { id: 'p3', visit: 'v3' });
    expect([visit('v1')?.ticket, visit('v3')?.ticket]).toEqual(['A-001', 'A-002']);
  });

  it('are used once, and only if they were printed', async () => {
    await reserve(2);
    await enter('AG-002');
    expect(code(await enter('AG-002', 'p2', 'v2'))).toBe('paper-used');
    expect(code(await enter('AG-003', 'p2', 'v2'))).toBe('paper-not-reserved');
    expect(code(await enter('A-001', 'p2', 'v2'))).toBe('paper-not-reserved');
    expect(code(await enter('AG-001', 'p2', 'v2'))).toBe('ok');
  });

  it('are known to the form that is typed, once used', async () => {
    await reserve(2);
    const { position } = day.clinic.feed;
    await enter('AG-002');
    expect(day.clinic.feed.since(position)).toContainEqual({ table: 'totals', id: 'paper/AG-002' });
    const { totals } = day.clinic.book.readers;
    const schema = paperFormSchema({
      date: '2026-11-23',
      now: () => '2026-11-23T03:00:00.000Z',
      intake: { papers: intake()?.papers ?? [] },
      totals: new Map([...totals.ids()].map((id) => [id, totals.row(id)?.value ?? 0])),
    });
    const problem = (number: string) => schema.safeParse({ number, time: '8:15' }).error?.issues[0]?.message;
    expect(problem('AG-002')).toBe('paper-used');
    expect(problem('AG-001')).toBeUndefined();
  });

  it.each([
    ['2026-11-22T10:00:00.000Z', 'before-the-day'],
    ['2026-11-24T10:00:00.000Z', 'in-future'],
  ])('with a time of another day are refused: %s', async (when, expected) => {
    await reserve(1);
    expect(code(await enter('AG-001', 'p', 'v', when))).toBe(expected);
  });
});
