import { describe, expect, it } from 'vitest';
import type { CommandReply } from '#shared/host-api.ts';
import { createClock } from './clock.ts';
import { createNotes } from './notes.ts';
import type { Draft } from './robots/robot.ts';
import { createSeat } from './seat.ts';

const draft: Draft = { type: 'visit.no-show', subject: 'visit/a', data: {} };
const saved = (...events: string[]): CommandReply => ({ ok: true, position: 'run:1', events });
const refused: CommandReply = { ok: false, refusal: { code: 'not-called' } };

function seatAnswered(first: CommandReply, second = first) {
  const notes = createNotes();
  const clock = createClock(new Date('2026-11-23T02:00:00Z'), '07:00');
  const seat = createSeat(
    {
      door: { command: async () => second },
      mirror: { send: async () => first },
      notes,
      clock,
      pace: 1,
      newId: () => 'id',
      sitDown: () => undefined,
    },
    { token: 't', staff: { id: 'doctor-1', name: 'BS', roles: ['doctor'], pin: 'own' } },
  );
  return { seat, notes, clock };
}

describe('a seat', () => {
  it('notes a refusal that nobody expected', async () => {
    const { seat, notes } = seatAnswered(refused);
    await seat.send(draft, ['not-called']);
    expect(notes.surprises).toEqual([]);
    await seat.send(draft);
    expect(notes.surprises).toEqual(['doctor-1 visit.no-show: not-called']);
    expect(notes.refusals.get('not-called')).toBe(2);
  });

  it('notes what should have been refused and was not, or for another reason', async () => {
    const open = seatAnswered(saved('e1'));
    await open.seat.provoke(draft, ['role-may-not']);
    expect(open.notes.surprises).toEqual(['doctor-1 visit.no-show: accepted, role-may-not expected']);
    const other = seatAnswered(refused);
    await other.seat.provoke(draft, ['role-may-not']);
    expect(other.notes.surprises).toEqual(['doctor-1 visit.no-show: not-called, role-may-not expected']);
  });

  it('notes a command that happened twice because it was sent twice', async () => {
    const once = seatAnswered(saved('e1'));
    await once.seat.sendTwice(draft);
    expect(once.notes.surprises).toEqual([]);
    const twice = seatAnswered(saved('e1'), saved('e2'));
    await twice.seat.sendTwice(draft);
    expect(twice.notes.surprises).toEqual(['doctor-1 visit.no-show: sent twice, answered differently']);
  });

  it('lets the clock move on with every command', async () => {
    const { seat, clock } = seatAnswered(saved('e1'));
    const before = clock.read();
    await seat.send(draft);
    expect(clock.read()).toBeGreaterThan(before);
  });
});
