import { describe, expect, it } from 'vitest';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { type Announcing, announce, boardOpened } from './announcements.ts';

const instant = (second: number) =>
  new Date(Date.parse('2026-11-22T01:00:00.000Z') + second * 1_000).toISOString();

/** A call made so many seconds after eight. */
function call(event: string, second: number, more: Partial<QueueCall> = {}): QueueCall {
  const at = instant(second);
  return {
    event,
    visit: `visit-${event}`,
    ticket: `A-${event}`,
    name: 'Vàng Thị Mỷ',
    priority: 'ordinary',
    room: 'room-3',
    roomName: 'Phòng 3',
    at,
    lastAt: at,
    since: instant(-600),
    returning: false,
    ...more,
  };
}

const heard = (state: Announcing, calls: readonly QueueCall[]) => announce(state, { type: 'heard', calls });
const said = ({ queue }: Announcing) =>
  queue.map((each) => `${each.call.event}${each.again ? ' again' : ''}`);
const next = (state: Announcing) => announce(state, { type: 'over', id: state.queue[0]?.id ?? '' });
/** Just opened. */
const silent = boardOpened(instant(0));
/** A board that has heard nothing but silence. */
const open = heard(silent, []);

describe('what the board says', () => {
  it('is nothing of what happened before it opened', () => {
    const state = heard(silent, [call('1', 0), call('2', 5)]);
    expect(said(state)).toEqual([]);
    expect(said(heard(state, [call('1', 0), call('2', 5)]))).toEqual([]);
  });

  it('is nothing of what happened before it opened and is heard of only then', () => {
    expect(said(heard(open, [call('1', -1), call('2', 1)]))).toEqual(['2']);
  });

  it('is every new call once, in the order in which they were made', () => {
    const calls = [call('2', 5), call('1', 1)];
    let state = heard(open, calls);
    expect(said(state)).toEqual(['1', '2']);
    state = next(state);
    expect(said(heard(state, calls))).toEqual(['2']);
    state = next(state);
    expect(said(heard(state, calls))).toEqual([]);
  });

  it('goes on one after the other while more is called', () => {
    const state = heard(heard(open, [call('1', 1)]), [call('1', 1), call('2', 2)]);
    expect(said(state)).toEqual(['1', '2']);
  });

  it('is a repeated call once more, also of one from before it opened', () => {
    const state = heard(silent, [call('1', 0)]);
    expect(said(heard(state, [call('1', 0, { lastAt: instant(30) })]))).toEqual(['1 again']);
  });

  it('is a repetition after the call that is on the screen', () => {
    const state = heard(heard(open, [call('1', 1)]), [call('1', 1, { lastAt: instant(4) })]);
    expect(said(state)).toEqual(['1', '1 again']);
  });

  it('is a call only once that was repeated before its turn came', () => {
    const state = heard(open, [call('1', 1), call('2', 2), call('3', 3)]);
    const repeated = [call('1', 1), call('2', 2, { lastAt: instant(4) }), call('3', 3)];
    expect(said(heard(state, repeated))).toEqual(['1', '2 again', '3']);
  });

  it('leaves out what was taken back, also from the screen', () => {
    const state = heard(open, [call('1', 1), call('2', 2), call('3', 3)]);
    expect(said(heard(state, [call('1', 1), call('3', 3)]))).toEqual(['1', '3']);
    expect(said(heard(state, [call('2', 2), call('3', 3)]))).toEqual(['2', '3']);
  });

  it('leaves out a repetition that was taken back', () => {
    const state = next(heard(open, [call('1', 1)]));
    const again = heard(state, [call('1', 1, { lastAt: instant(9) })]);
    expect(said(again)).toEqual(['1 again']);
    expect(said(heard(again, [call('1', 1)]))).toEqual([]);
  });

  it('leaves out a call that has ended before its turn came', () => {
    const state = heard(open, [call('1', 1), call('2', 2)]);
    const ended = call('2', 2, { endedAt: instant(5), outcome: 'no-show' });
    expect(said(heard(state, [call('1', 1), ended]))).toEqual(['1']);
  });

  it('leaves out what is much older than the latest call: it was written down on paper', () => {
    const state = heard(silent, [call('1', 1_000)]);
    expect(said(heard(state, [call('1', 1_000), call('paper', 400)]))).toEqual([]);
    expect(said(heard(state, [call('1', 1_000), call('late', 990)]))).toEqual(['late']);
  });

  it('is not said again when the rows were gone for a moment', () => {
    const calls = [call('1', 1), call('2', 2)];
    let state = next(next(heard(open, calls)));
    state = heard(state, []);
    expect(said(heard(state, calls))).toEqual([]);
  });

  it('is not taken from the screen by the end of another announcement', () => {
    const state = heard(open, [call('1', 1), call('2', 2)]);
    expect(announce(state, { type: 'over', id: state.queue[1]?.id ?? '' })).toBe(state);
  });

  it('never piles up: the one on the screen stays, of the others the oldest give way', () => {
    const calls = Array.from({ length: 60 }, (_, index) => call(String(index), index));
    const state = heard(heard(open, calls.slice(0, 1)), calls);
    expect(state.queue).toHaveLength(20);
    expect(state.queue[0]?.call.event).toBe('0');
    expect(state.queue[1]?.call.event).toBe('41');
    expect(state.queue.at(-1)?.call.event).toBe('59');
  });

  it('remembers no more than what may still be news', () => {
    let state = open;
    for (let second = 0; second < 5_000; second += 10) {
      state = next(heard(state, [call(`a${second}`, second), call(`b${second}`, second + 1)]));
    }
    expect(state.known?.size).toBeLessThan(30);
  });
});
