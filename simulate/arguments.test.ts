import { describe, expect, it } from 'vitest';
import { readArguments, WrongUse } from './arguments.ts';

describe('the command line', () => {
  it('needs only a folder to write to', () => {
    expect(readArguments(['--out', 'x'])).toEqual({
      day: 'ha-giang',
      patients: 300,
      seed: 7,
      documents: 'all',
      out: 'x',
      reportAcks: undefined,
      stations: 1,
      cut: 0,
      killHub: undefined,
    });
  });

  it('says what of the hub is killed', () => {
    const args = ['--out', 'x', '--stations', '3'];
    expect(readArguments([...args, '--kill-hub'])).toMatchObject({ killHub: 'power' });
    expect(readArguments([...args, '--kill-hub-program'])).toMatchObject({ killHub: 'program' });
  });

  it.each([
    [[], '--out'],
    [['--out', 'x', '--patients', '0'], '--patients'],
    [['--out', 'x', '--patients', 'nhiều'], '--patients'],
    [['--out', 'x', '--seed', '1.5'], '--seed'],
    [['--out', 'x', '--documents', 'few'], '--documents'],
    [['--out', 'x', '--day', '../x'], '--day'],
    [['--out', 'x', '--colour', 'red'], '--colour'],
    [['--out', 'x', '--stations', '14'], '--stations'],
    [['--out', 'x', '--cut', '1'], '--stations'],
    [['--out', 'x', '--kill-hub'], '--stations'],
  ])('explains what is wrong with %j in words that name %s', (args, named) => {
    expect(() => readArguments(args)).toThrow(WrongUse);
    expect(() => readArguments(args)).toThrow(named);
  });
});
