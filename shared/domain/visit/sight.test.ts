import { expect, it } from 'vitest';
import type { DomainEvent } from '../event.ts';
import { type Act, actOf, hasSeen, seenIn } from './sight.ts';

/** Acts in their order, each as `[station, basis]`; their ids are their places in it. */
function acts(...made: [station: string, basis?: string][]): Act[] {
  const all: Act[] = [];
  for (const [station, basis] of made) all.push(actOf(all, event(String(all.length), station, all, basis)));
  return all;
}

function event(id: string, station: string, before: readonly Act[], basis?: string): DomainEvent {
  const stationSeq = before.filter((act) => act.station === station).length + 1;
  const by = { id: 'x', name: 'X' };
  const at = '2026-11-23T00:00:00.000Z';
  return {
    id,
    station,
    stationSeq,
    by,
    at,
    subject: 'visit/v',
    type: 'x',
    v: 1,
    data: {},
    ...(basis ? { basis } : {}),
  };
}

/** Whether the last of some acts had seen the one at a place. */
const lastHasSeen = (all: Act[], place: number) => {
  const [last, other] = [all.at(-1), all[place]];
  return last && other && hasSeen(last, other);
};

it('what was done on another station is seen by way of the basis', () => {
  expect(lastHasSeen(acts(['A'], ['B', '0'], ['A', '0'], ['B', '1']), 2)).toBe(false);
  expect(lastHasSeen(acts(['A'], ['B', '0'], ['A', '0'], ['B', '2']), 2)).toBe(true);
  expect(lastHasSeen(acts(['A'], ['B', '0'], ['C', '1'], ['A', '2']), 1)).toBe(true);
});

it('a window that is behind has seen what its own station had', () => {
  expect(lastHasSeen(acts(['A'], ['B', '0'], ['A', '1'], ['A', '0']), 1)).toBe(true);
});

it('who says nothing, or names what is no more, is believed to have seen everything', () => {
  expect(lastHasSeen(acts(['A'], ['B', '0'], ['A']), 1)).toBe(true);
  expect(lastHasSeen(acts(['A'], ['B', '0'], ['A', 'undone']), 1)).toBe(true);
});

it('an event may say itself what was seen', () => {
  const before = acts(['A'], ['B', '0'], ['A', '0']);
  const closing = event('3', 'A', before, '2');
  const other = before[1];
  if (!other) throw new Error('No act');
  expect(hasSeen(actOf(before, closing), other)).toBe(false);
  expect(hasSeen(actOf(before, closing, seenIn(before)), other)).toBe(true);
});
