import { expect, it } from 'vitest';
import { queueRow } from '#renderer/mirror/testing/rows.ts';
import { boardRooms, lastCalls } from './rooms.ts';

const place = {
  id: 'cardiology',
  name: { vi: 'Tim mạch', en: 'Cardiology' },
  isDesk: false,
  rooms: [
    { id: 'r1', name: 'P1', specialty: 'cardiology' },
    { id: 'r2', name: 'P2', specialty: 'cardiology' },
  ],
};
const { calls } = queueRow('cardiology', [
  ['ordinary', 1],
  ['ordinary', 2],
  ['ordinary', 3],
]);
const [first, second, third] = calls;
if (!first || !second || !third) throw new Error('three calls');

it('shows in each room the call that is going on, and nobody where it is over', () => {
  const over = { ...second, room: 'r2', endedAt: second.at };
  const rooms = boardRooms([place], new Map([['cardiology', [first, over]]]));
  expect(rooms.map(({ name, called }) => [name, called?.event])).toEqual([
    ['P1', first.event],
    ['P2', undefined],
  ]);
});

it('lists the last calls of all places, a repeated one first', () => {
  const repeated = { ...first, lastAt: '2026-11-23T09:00:00.000Z' };
  const all = new Map([
    ['cardiology', [repeated, third]],
    ['neurology', [second]],
  ]);
  expect(lastCalls(all, 2).map(({ event }) => event)).toEqual([first.event, third.event]);
});
