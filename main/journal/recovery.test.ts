import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDayKey } from '#main/vault/keys.ts';
import { FaultyFiles } from './faulty-files.ts';
import { createJournal, type JournalLine, openJournal, readJournal } from './journal.ts';

const path = '/data/day.journal';
const key = createDayKey();
const place = (files: FaultyFiles) => ({ files, path, key, dayId: 'day-1' });
const line = (stationSeq: number, station = 'A'): JournalLine => ({
  station,
  stationSeq,
  subject: 'visit/0192-aa',
  payload: { who: `person ${station}${stationSeq}` },
});
const written = [line(1), line(2), line(1, 'BC'), line(3), line(2, 'BC'), line(4)];
let whole: Buffer;
/** The lines with their "\n", the header first. */
let pieces: Buffer[];

beforeEach(async () => {
  const files = new FaultyFiles();
  const journal = await createJournal({ ...place(files), createdAt: '2026-11-23T00:00:00.000Z' });
  for (const each of written) await journal.append(each);
  whole = files.content(path);
  pieces = whole
    .toString('latin1')
    .split(/(?<=\n)/)
    .map((text) => Buffer.from(text, 'latin1'));
});

async function open(bytes: Uint8Array) {
  const files = new FaultyFiles();
  files.put(path, bytes);
  return { files, ...(await openJournal(place(files))) };
}

describe('a damaged last line', () => {
  const zeros = Buffer.alloc(300);
  it.each([
    ['torn', () => whole.subarray(0, -20)],
    ['without its end', () => whole.subarray(0, -1)],
    ['half zeros', () => Buffer.concat([whole.subarray(0, -40), Buffer.alloc(40)])],
    [
      'half zeros, but with its end',
      () => Buffer.concat([whole.subarray(0, -40), Buffer.alloc(39), Buffer.from('\n')]),
    ],
    ['that is complete, but changed', () => whole.with(-10, (whole.at(-10) ?? 0) ^ 1)],
  ])('%s is copied aside, cut off and reported', async (_, damage) => {
    const bytes = Buffer.from(damage());
    const { files, lines, report, journal } = await open(bytes);
    expect(lines).toEqual(written.slice(0, -1));
    const tail = bytes.subarray(Buffer.concat(pieces.slice(0, -1)).length);
    const copiedTo = `${path}.damaged-1`;
    expect(report).toEqual([{ kind: 'tail', bytes: tail.length, copiedTo }]);
    expect(files.content(copiedTo)).toEqual(tail);

    await journal.append(line(4));
    const again = await openJournal(place(files));
    expect(again).toMatchObject({ lines: written, report: [] });
  });

  it('is zeros behind the last line', async () => {
    const { lines, report } = await open(Buffer.concat([whole, zeros]));
    expect(lines).toEqual(written);
    expect(report).toEqual([{ kind: 'tail', bytes: 300, copiedTo: `${path}.damaged-1` }]);
  });

  it('does not write over what an earlier recovery put aside', async () => {
    const files = new FaultyFiles();
    files.put(`${path}.damaged-1`, Buffer.from('earlier'));
    files.put(path, whole.subarray(0, -5));
    const { report } = await openJournal(place(files));
    expect(report).toMatchObject([{ copiedTo: `${path}.damaged-2` }]);
    expect(files.content(`${path}.damaged-1`).toString()).toBe('earlier');
  });

  it('is on the disk beside the journal before it is cut off', async () => {
    const files = new FaultyFiles();
    files.put(path, whole.subarray(0, -5));
    await openJournal(place(files));
    expect(files.calls).toEqual([
      'read',
      'open',
      'create',
      'write',
      'sync',
      'syncFolder',
      'write',
      'truncate',
      'sync',
    ]);
  });

  it('stays in place while there is no room to copy it, and nothing is written before', async () => {
    const files = new FaultyFiles();
    const torn = whole.subarray(0, -5);
    files.put(path, torn);
    files.capacity = torn.length;
    const { journal, lines, report } = await openJournal(place(files));
    expect(lines).toEqual(written.slice(0, -1));
    expect(report).toMatchObject([{ kind: 'tail', copiedTo: undefined }]);
    await expect(journal.append(line(4))).rejects.toMatchObject({ reason: 'disk-full' });
    expect(files.content(path)).toEqual(torn);

    files.capacity = Number.POSITIVE_INFINITY;
    await journal.append(line(4));
    expect(await readJournal(place(files))).toMatchObject({ lines: written, report: [] });
  });

  it('is the only line there is', async () => {
    const { files, lines, journal } = await open(Buffer.concat(pieces.slice(0, 2)).subarray(0, -3));
    expect(lines).toEqual([]);
    await journal.append(line(1));
    expect((await openJournal(place(files))).lines).toEqual([line(1)]);
  });
});

describe('damage before the end', () => {
  async function expectReadOnly(bytes: Buffer, lines: JournalLine[], finding: object) {
    const opened = await open(bytes);
    expect(opened.lines).toEqual(lines);
    expect(opened.report).toEqual([{ kind: 'middle', ...finding }]);
    expect(opened.journal).toMatchObject({ readOnly: true, problem: 'damaged' });
    await expect(opened.journal.append(line(5))).rejects.toMatchObject({ reason: 'damaged' });
    expect(opened.files.content(path)).toEqual(bytes);
    expect(opened.files.paths()).toEqual([path]);
  }

  it('is named, and everything else stays readable', async () => {
    const bytes = Buffer.from(whole);
    bytes.fill('?', pieces[0]?.length, (pieces[0]?.length ?? 0) + 30);
    await expectReadOnly(bytes, written.slice(1), {
      lineNumbers: [2],
      missing: [{ station: 'A', from: 1, to: 1 }],
    });
  });

  it('is named when lines are missing without a trace', async () => {
    await expectReadOnly(Buffer.concat(pieces.toSpliced(1, 2)), written.slice(2), {
      lineNumbers: [],
      missing: [{ station: 'A', from: 1, to: 2 }],
    });
  });

  it('is not mistaken for one torn line when the last two have run into each other', async () => {
    const bytes = Buffer.from(whole);
    bytes
      .fill('x', Buffer.concat(pieces.slice(0, -1)).length - 1)
      .set(pieces.at(-1) ?? [], bytes.length - (pieces.at(-1)?.length ?? 0));
    await expectReadOnly(bytes, written.slice(0, -2), { lineNumbers: [6], missing: [] });
  });

  it('is not cut off with a damaged last line when there is more than that', async () => {
    const bytes = Buffer.concat(pieces.toSpliced(2, 1)).subarray(0, -4);
    await expectReadOnly(bytes, [line(1), line(1, 'BC'), line(3), line(2, 'BC')], {
      lineNumbers: [6],
      missing: [{ station: 'A', from: 2, to: 2 }],
    });
  });

  it('is not cut off when the last two lines are bad: one of them was acknowledged', async () => {
    const bytes = Buffer.from(whole);
    const lastStart = Buffer.concat(pieces.slice(0, -1)).length;
    bytes.write('?', lastStart - 10);
    bytes.fill('?', lastStart, lastStart + 25);
    await expectReadOnly(bytes, written.slice(0, -2), { lineNumbers: [6, 7], missing: [] });
  });

  it('is named also when no count is missing', async () => {
    const bytes = Buffer.concat(pieces.toSpliced(3, 0, Buffer.from('what is this?\n')));
    await expectReadOnly(bytes, written, { lineNumbers: [4], missing: [] });
  });

  it('in the header leaves the lines readable for an export', async () => {
    const files = new FaultyFiles();
    const bytes = Buffer.from(whole);
    bytes.write('x', 60);
    files.put(path, bytes);
    await expect(openJournal(place(files))).rejects.toMatchObject({ name: 'JournalHeaderDamaged' });
    expect(await readJournal(place(files))).toEqual({ lines: written, report: [{ kind: 'header' }] });
  });
});

describe('lines that stand there twice', () => {
  it('count once: the first', async () => {
    const other = new FaultyFiles();
    const journal = await createJournal({ ...place(other), createdAt: 'another' });
    await journal.append({ ...line(1), payload: 'another story' });
    const different = other.content(path).subarray(other.content(path).indexOf('\n') + 1);
    const again = Buffer.concat([...pieces, ...pieces.slice(2, 4), different]);
    const opened = await open(again);
    expect(opened.lines).toEqual(written);
    expect(opened.report).toEqual([{ kind: 'duplicates', identical: 2, differing: [10] }]);
    expect(opened.journal.readOnly).toBe(false);
  });
});

describe('any damage', () => {
  const known = new Map(written.map((each) => [`${each.station} ${each.stationSeq}`, each]));

  /** Lines are what was written; damage is reported or the journal is refused; and nothing is lost from the disk. */
  async function checkNothingFalse(bytes: Buffer): Promise<'refused' | 'reported' | 'whole'> {
    const files = new FaultyFiles();
    files.put(path, bytes);
    const opened = await openJournal(place(files)).catch((error: Error) => error.name);
    if (typeof opened === 'string') {
      expect(opened).toMatch(/^Journal(HeaderDamaged|TooNew|OfAnotherDay)$/);
      expect(files.content(path)).toEqual(bytes);
      return 'refused';
    }
    for (const each of opened.lines) expect(each).toEqual(known.get(`${each.station} ${each.stationSeq}`));
    const aside = files.paths().includes(`${path}.damaged-1`)
      ? files.content(`${path}.damaged-1`)
      : Buffer.alloc(0);
    expect(Buffer.concat([files.content(path), aside])).toEqual(bytes);
    return opened.report.length > 0 ? 'reported' : 'whole';
  }

  it('of one byte is reported, and never gives a different payload', async () => {
    const offset = fc.nat().map((n) => n % whole.length);
    await fc.assert(
      fc.asyncProperty(offset, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        expect(await checkNothingFalse(bytes)).not.toBe('whole');
      }),
      { numRuns: 1_500 },
    );
  });

  it('by cutting the file anywhere is reported, except between two lines', async () => {
    const ends = new Set(pieces.map((_, index) => Buffer.concat(pieces.slice(0, index + 1)).length));
    for (let length = 0; length < whole.length; length += 1) {
      const result = await checkNothingFalse(whole.subarray(0, length));
      expect([length, result === 'whole']).toEqual([length, ends.has(length)]);
    }
  });

  it('of whole regions never gives a different payload', async () => {
    const region = fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(fc.array(region, { minLength: 1, maxLength: 3 }), async (regions) => {
        const bytes = Buffer.from(whole);
        for (const [at, noise] of regions)
          bytes.set(noise.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
        await checkNothingFalse(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
