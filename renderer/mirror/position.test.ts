import { describe, expect, it } from 'vitest';
import { Positions } from './position.ts';

/** Whether somebody who waits for `target` from `before` on is let go after the moves. */
async function isReached(before: string | undefined, target: string, moves: (string | undefined)[]) {
  const positions = new Positions();
  positions.moveTo(before);
  let reached = false;
  const waiting = positions.reached(target).then(() => {
    reached = true;
  });
  for (const move of moves) positions.moveTo(move);
  await Promise.resolve();
  const answer = reached;
  positions.release();
  await waiting;
  return answer;
}

describe('waiting for a position', () => {
  it.each([
    ['is there already', 'a:10', 'a:9', [], true],
    ['counts numbers, not letters', 'a:9', 'a:10', [], false],
    ['comes later', 'a:1', 'a:3', ['a:2', 'a:4'], true],
    ['has not come yet', 'a:1', 'a:3', ['a:2'], false],
    ['before any rows', undefined, 'a:3', ['a:3'], true],
    ['of a host that has started again, whose rows hold it', 'a:1', 'a:3', ['b:0'], true],
    ['of the new start, while the old rows are here', 'a:900', 'b:2', [], false],
    ['of the new start, not far enough', 'a:900', 'b:2', ['b:1'], false],
    ['of a start that was over before its rows were asked for', 'a:1', 'b:2', ['c:1'], true],
    ['after the rows were emptied', 'a:9', 'a:9', [], true],
    ['when the rows are emptied and filled again', 'a:1', 'a:3', [undefined, 'a:2'], false],
    ['when the rows are emptied and filled past it', 'a:1', 'a:3', [undefined, 'a:3'], true],
    ['in a run whose name holds a colon', 'x:y:9', 'x:y:10', ['x:y:10'], true],
  ] as const)('%s', async (_, before, target, moves, expected) => {
    expect(await isReached(before, target, [...moves])).toBe(expected);
  });

  it('knows a start of the host that it has left, however late somebody asks', async () => {
    const positions = new Positions();
    positions.moveTo('a:1');
    positions.moveTo('b:1');
    await positions.reached('a:7');
  });

  it('lets everybody go when nobody follows any more', async () => {
    const positions = new Positions();
    const waiting = [positions.first(), positions.reached('a:1')];
    positions.release();
    await Promise.all(waiting);
    expect(positions.known).toBe(false);
  });
});
