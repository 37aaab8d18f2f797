import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDayKey } from '#main/vault/keys.ts';
import { NotSaved } from './errors.ts';
import { type Call, FaultyFiles, PowerCut, seededRandom } from './faulty-files.ts';
import { createJournal, type Journal, type JournalLine, openJournal } from './journal.ts';

const path = '/data/day.journal';
const key = createDayKey();

interface Life {
  /** Calls to the disk before the power goes, or the program is killed. */
  calls: number;
  killed: boolean;
  /** What each line to append is like, and what fails while it is. */
  appends: { size: number; together: number; fails: Call | undefined }[];
}

const life: fc.Arbitrary<Life> = fc.record({
  calls: fc.integer({ min: 0, max: 40 }),
  killed: fc.boolean(),
  appends: fc.array(
    fc.record({
      size: fc.integer({ min: 0, max: 400 }),
      together: fc.integer({ min: 1, max: 4 }),
      fails: fc.option(fc.constantFrom<Call>('write', 'sync', 'truncate'), { nil: undefined, freq: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

const writeOf = (line: JournalLine) => line.payload as { write: number; together: number };

/** Lives through power cuts and kills with one journal; answers what was broken, or nothing. */
async function liveThrough(lives: Life[], seed: number, syncIsALie: boolean): Promise<string | undefined> {
  let files = new FaultyFiles(seededRandom(seed));
  files.syncIsALie = syncIsALie;
  let acknowledged: JournalLine[] = [];
  let attempts: JournalLine[] = [];
  let nextWrite = 0;

  /** Everything acknowledged, in order, then at most what was being written, whole. */
  function broken(lines: JournalLine[], mayFollow: number): string | undefined {
    const kept = lines.slice(0, acknowledged.length);
    if (!isDeepStrictEqual(kept, acknowledged)) return 'an acknowledged line is gone or changed';
    const extra = lines.slice(acknowledged.length);
    const writes = new Set(extra.map((line) => writeOf(line).write));
    if (writes.size > mayFollow) return 'more lines than were being written';
    const whole = extra.every(
      (line) =>
        extra.filter((other) => writeOf(other).write === writeOf(line).write).length ===
        writeOf(line).together,
    );
    if (!whole) return 'a part of what was written together';
    const unknown = extra.some((line) => !attempts.some((attempt) => isDeepStrictEqual(line, attempt)));
    return unknown ? 'a line that nobody wrote' : undefined;
  }

  async function append(journal: Journal, lines: JournalLine[], appends: Life['appends']): Promise<void> {
    for (const { size, together, fails } of appends) {
      if (fails) files.failNext.set(fails, 'EIO');
      const payload = { write: nextWrite++, together, text: 'ă'.repeat(size) };
      const added = Array.from({ length: together }, (_, index) => ({
        station: 'A',
        stationSeq: lines.length + 1 + index,
        subject: 'visit/1',
        payload: { ...payload, index },
      }));
      attempts.push(...added);
      try {
        await journal.record({ lines: added });
        lines.push(...added);
        acknowledged = [...lines];
        attempts = [];
      } catch (error) {
        if (!(error instanceof NotSaved)) throw error;
      }
      files.failNext.clear();
    }
  }

  let unacknowledged = 0;
  for (const { calls, killed, appends } of [...lives, { calls: Infinity, killed: false, appends: [] }]) {
    files.callsUntilCut = calls;
    const place = { files, path, key, dayId: 'day-1' };
    try {
      if (!files.paths().includes(path)) {
        if (acknowledged.length > 0) return 'the journal is gone';
        const journal = await createJournal({ ...place, createdAt: '2026-11-23T00:00:00.000Z' });
        await append(journal, [], appends);
      } else {
        const { journal, lines, report } = await openJournal(place);
        if (report.some(({ kind }) => kind !== 'tail')) return `reported ${JSON.stringify(report)}`;
        const problem = broken(lines, unacknowledged + 1);
        if (problem) return problem;
        const unheard = lines.slice(acknowledged.length).map((line) => writeOf(line).write);
        unacknowledged = new Set(unheard).size;
        const before = acknowledged;
        await append(journal, [...lines], appends);
        if (acknowledged !== before) unacknowledged = 0;
      }
    } catch (error) {
      const cause = error instanceof NotSaved ? error.cause : error;
      if (!(cause instanceof PowerCut)) return `${error}`;
    }
    files = killed ? files.afterKill() : files.afterPowerCut();
  }
  return undefined;
}

const lives = fc.array(life, { minLength: 1, maxLength: 5 });

describe('a journal through power cuts, kills and failing calls', () => {
  it('keeps every acknowledged line in order, and loses at most the one being written', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.integer(), async (each, seed) => {
        expect(await liveThrough(each, seed, false)).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });

  it('would lose lines if the disk did not sync, which this test notices', async () => {
    const result = await fc.check(
      fc.asyncProperty(lives, fc.integer(), async (each, seed) => {
        expect(await liveThrough(each, seed, true)).toBeUndefined();
      }),
      { numRuns: 600, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });
});
