import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aheadOf, callOrder, type PastCall, type Waiting } from './call-order.ts';
import type { Priority } from './priority.ts';

const classes: Record<string, Priority> = { E: 'emergency', P: 'priority', O: 'ordinary' };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString();
const visit = (name: string, minute: number, change: Partial<Waiting> = {}): Waiting => ({
  id: `${name}${minute}`,
  priority: classes[name] ?? 'ordinary',
  since: at(minute),
  ...change,
});
const queue = (...names: string[]) => names.map((name, index) => visit(name, index));
const past = (...names: string[]): PastCall[] =>
  names.map((name, index) => ({
    visit: `past${index}`,
    priority: classes[name.charAt(0)] ?? 'ordinary',
    room: 'room-1',
    at: at(100 + index),
    returning: name.endsWith('r'),
  }));
const ids = (...args: Parameters<typeof callOrder>) => callOrder(...args).map(({ item }) => item.id);
const returning = { room: { id: 'room-1', returning: true } };

describe('order of calls', () => {
  it('takes emergencies first, then two of the priority class to one ordinary, each by arrival', () => {
    const order = callOrder(queue('O', 'O', 'P', 'P', 'P', 'E', 'O'));
    expect(order.map(({ item }) => item.id)).toEqual(['E5', 'P2', 'P3', 'O0', 'P4', 'O1', 'O6']);
    expect(order.map(({ reason }) => reason)).toEqual([
      'emergency',
      'priority',
      'priority',
      'turn',
      'priority',
      'arrival',
      'arrival',
    ]);
  });

  it('goes on with the ratio from those already called, emergencies and people who came back aside', () => {
    expect(ids(queue('O', 'P'), past('O', 'P', 'E', 'P'))).toEqual(['O0', 'P1']);
    expect(ids(queue('O', 'P'), past('O', 'P', 'P', 'Or', 'E'))).toEqual(['O0', 'P1']);
    expect(ids(queue('O', 'P'), past('O', 'P'))).toEqual(['P1', 'O0']);
  });

  it('brings people back to their room first, but no two in a row while others wait', () => {
    const waiting = [visit('O', 1), visit('O', 2), visit('O', 8, returning), visit('O', 9, returning)];
    expect(ids(waiting, [], 'room-1')).toEqual(['O8', 'O1', 'O9', 'O2']);
    expect(ids(waiting, past('Or'), 'room-1')).toEqual(['O1', 'O8', 'O2', 'O9']);
    expect(ids(waiting.slice(2), past('Or'), 'room-1')).toEqual(['O8', 'O9']);
  });

  it('leaves people kept for another room to that room', () => {
    const kept = visit('E', 0, { room: { id: 'room-2', returning: false } });
    expect(callOrder([kept, visit('O', 1)], [], 'room-1')).toMatchObject([
      { item: { id: 'O1' }, reason: 'arrival' },
      { item: { id: 'E0' }, reason: 'other-room' },
    ]);
    expect(ids([kept, visit('O', 1)], [], 'room-2')).toEqual(['E0', 'O1']);
  });

  it('lets others go before somebody who missed a call, as many as were said', () => {
    const missed = visit('P', 0, { after: { at: at(99), others: 2 } });
    expect(ids([missed, visit('O', 1), visit('O', 2), visit('O', 3)])).toEqual(['O1', 'O2', 'P0', 'O3']);
    expect(ids([missed, visit('O', 1), visit('O', 2)], past('O'))).toEqual(['O1', 'P0', 'O2']);
    expect(ids([missed, visit('O', 1)], past('O', 'O'))).toEqual(['P0', 'O1']);
    const reasons = (calls: readonly PastCall[]) =>
      callOrder([missed, visit('O', 1), visit('O', 2), visit('O', 3)], calls).map(({ reason }) => reason);
    expect(reasons([])).toEqual(['arrival', 'arrival', 'missed', 'arrival']);
    expect(reasons(past('O', 'O'))[0]).toBe('priority');
  });

  it('calls somebody who missed a call when nobody else is left', () => {
    const missed = visit('O', 0, { after: { at: at(99), others: 9 } });
    expect(callOrder([missed])).toEqual([{ item: missed, reason: 'missed' }]);
  });
});

const anyVisit = fc
  .record({
    name: fc.constantFrom('E', 'P', 'O'),
    room: fc.constantFrom(undefined, 'room-1', 'room-2'),
    returning: fc.boolean(),
    others: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  .map(({ name, room, returning: returns, others }) => ({
    name,
    change: {
      ...(room === undefined ? {} : { room: { id: room, returning: returns } }),
      ...(others === undefined ? {} : { after: { at: at(90), others } }),
    },
  }));
const anyQueue = fc
  .array(anyVisit, { maxLength: 40 })
  .map((visits) => visits.map(({ name, change }, index) => visit(name, index, change)));
const anyPast = fc
  .array(fc.constantFrom('E', 'P', 'O', 'Pr', 'Or'), { maxLength: 8 })
  .map((names) => past(...names));

describe('whatever waits', () => {
  it('everybody has exactly one place', () => {
    fc.assert(
      fc.property(anyQueue, anyPast, (waiting, calls) => {
        expect(ids(waiting, calls, 'room-1').toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('nobody of a class overtakes an earlier one who is as free to be called', () => {
    fc.assert(
      fc.property(anyQueue, anyPast, (waiting, calls) => {
        const free = waiting.filter((each) => !each.room && !each.after);
        for (const priority of Object.values(classes)) {
          const order = callOrder(waiting, calls, 'room-1').filter(({ item }) => free.includes(item));
          const since = order.filter(({ item }) => item.priority === priority).map(({ item }) => item.since);
          expect(since).toEqual(since.toSorted());
        }
      }),
    );
  });

  it('the first of the order is the same again when it is computed after each call', () => {
    fc.assert(
      fc.property(anyQueue, anyPast, (waiting, calls) => {
        const whole = ids(waiting, calls, 'room-1');
        const here = waiting.filter(({ room }) => !room || room.id === 'room-1');
        const left = [...here];
        const made = [...calls];
        const oneByOne: string[] = [];
        while (left.length > 0) {
          const next = callOrder(left, made, 'room-1')[0];
          if (!next) throw new Error('nobody');
          oneByOne.push(next.item.id);
          left.splice(left.indexOf(next.item), 1);
          made.push({
            visit: next.item.id,
            priority: next.item.priority,
            room: 'room-1',
            at: at(200 + oneByOne.length),
            returning: next.item.room?.returning ?? false,
          });
        }
        expect(oneByOne).toEqual(whole.slice(0, here.length));
      }),
    );
  });

  it('an ordinary visit waits for at most 6 n + 4 + r calls of r rooms, n being the ordinary ones before it, while no emergency comes', () => {
    // However many of the priority class and however many coming back, to any of the rooms, arrive meanwhile.
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat({ max: 4 }), { maxLength: 80 }),
        anyPast,
        (before, rooms, turns, calls) => {
          const names = Array.from({ length: rooms }, (_, index) => `room-${index + 1}`);
          const crowd = (name: string, kept?: string) =>
            Array.from({ length: 90 }, (_, index) => ({
              ...visit(name, index, kept === undefined ? {} : { room: { id: kept, returning: true } }),
              id: `${name} ${kept} ${index}`,
            }));
          const last = `O${before}`;
          let left: Waiting[] = [
            ...Array.from({ length: before + 1 }, (_, index) => visit('O', index)),
            ...crowd('P'),
            ...names.flatMap((room) => crowd('P', room)),
          ];
          const made = [...calls];
          for (let inFront = 0; ; inFront += 1) {
            const room = names[(turns[inFront] ?? inFront) % rooms] ?? '';
            const next = callOrder(left, made, room)[0];
            if (!next) throw new Error('nobody');
            if (next.item.id === last) return;
            expect(inFront).toBeLessThan(6 * before + 4 + rooms);
            left = left.filter(({ id }) => id !== next.item.id);
            const { id: visitId, priority } = next.item;
            const returns = next.reason === 'returns';
            made.push({ visit: visitId, priority, room, at: at(200 + inFront), returning: returns });
          }
        },
      ),
    );
  });
});

describe('how many are before somebody who comes now', () => {
  const waiting = { emergency: 1, priority: 6, ordinary: 10 };
  it.each([
    ['emergency', 1],
    ['priority', 1 + 6 + 3],
    ['ordinary', 17],
  ] as const)('%s: %d', (priority, ahead) => {
    expect(aheadOf(priority, (each) => waiting[each])).toBe(ahead);
  });
});
