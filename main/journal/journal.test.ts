import { beforeEach, describe, expect, it } from 'vitest';
import { createDayKey } from '#main/vault/keys.ts';
import { JournalOfAnotherDay, JournalTooNew, NotSaved, WrongKey } from './errors.ts';
import { FaultyFiles } from './faulty-files.ts';
import { createJournal, type JournalLine, openJournal, readJournal } from './journal.ts';

const path = '/data/day.journal';
const dayId = 'day-1';
const createdAt = '2026-11-23T00:00:00.000Z';
const key = createDayKey();
let files: FaultyFiles;
const place = () => ({ files, path, key, dayId });
const create = () => createJournal({ ...place(), createdAt });
const line = (stationSeq: number, payload: unknown = { note: 'sốt nhẹ' }, station = 'A'): JournalLine => ({
  station,
  stationSeq,
  subject: 'visit/0192-aa',
  payload,
});

beforeEach(() => {
  files = new FaultyFiles();
});

describe('a journal', () => {
  it('gives back every line in order after it is opened again', async () => {
    const lines = [line(1), line(2, [1, 'Giàng Thị Lan', null]), line(1, 'from B', 'B'), line(3, 7)];
    const journal = await create();
    for (const each of lines) await journal.append(each);
    await journal.close();

    const opened = await openJournal(place());
    expect(opened.lines).toEqual(lines);
    expect(opened.report).toEqual([]);
    await opened.journal.append(line(4));
    expect((await openJournal(place())).lines).toEqual([...lines, line(4)]);
  });

  it('makes one write and one sync for a line', async () => {
    const journal = await create();
    await journal.append(line(1));
    files.calls.length = 0;
    await journal.append(line(2));
    expect(files.calls).toEqual(['write', 'sync']);
  });

  it('writes lines that come together in one line of the file, and gives them back one by one', async () => {
    const journal = await create();
    const lines = [line(1), line(1, 'from B', 'B'), line(2, null, 'B'), line(2)];
    files.calls.length = 0;
    await journal.record({ lines });
    await journal.record({ lines: [] });
    expect(files.calls).toEqual(['write', 'sync']);
    await journal.append(line(3));
    const text = files.content(path).toString().split('\n');
    expect(text[1]).toMatch(/^\+ 4 [A-Za-z0-9+/]+=*$/);
    const opened = await openJournal(place());
    expect(opened.report).toEqual([]);
    expect(opened.lines).toEqual([...lines, line(3)]);
    await expect(opened.journal.record({ lines: [line(4), line(6)] })).rejects.toThrow('out of turn');
    await opened.journal.record({ lines: [line(4), line(5)] });
  });

  it('keeps the places a hub gave, and forgets them with its epoch', async () => {
    const first = { number: 1, id: 'aaaaaaaa' };
    const second = { number: 2, id: 'bbbbbbbb' };
    const journal = await create();
    await journal.append(line(1));
    const order = { epoch: first, position: 2, places: [['A', 1, 1] as [string, number, number]] };
    await journal.record({ lines: [{ ...line(1, 'from B', 'B'), hubOrder: 2 }], order });
    await journal.append({ ...line(2), hubOrder: 4 });
    const ordered = [
      { ...line(1), hubOrder: 1 },
      { ...line(1, 'from B', 'B'), hubOrder: 2 },
      { ...line(2), hubOrder: 4 },
    ];
    expect(await openJournal(place())).toMatchObject({
      lines: ordered,
      hub: { epoch: first, position: 2 },
      report: [],
    });
    await journal.record({ lines: [], order: { epoch: second, position: 1, places: [['B', 1, 1]] } });
    const opened = await openJournal(place());
    expect(opened.hub).toEqual({ epoch: second, position: 1 });
    expect(opened.lines).toEqual([
      { ...line(1), formerOrder: 1 },
      { ...line(1, 'from B', 'B'), hubOrder: 1, formerOrder: 2 },
      { ...line(2), formerOrder: 4 },
    ]);
  });

  it('shows nothing of a payload and nothing but station, count and subject in clear', async () => {
    const journal = await create();
    await journal.append(line(1, { name: 'Giàng Thị Lan' }));
    const text = files.content(path).toString();
    expect(text).not.toContain('Lan');
    expect(text.split('\n')[1]).toMatch(/^A 1 visit\/0192-aa [A-Za-z0-9+/]+=*$/);
  });

  it('keeps lines that are appended at the same time apart and in order', async () => {
    const journal = await create();
    await Promise.all([1, 2, 3, 4, 5].map((seq) => journal.append(line(seq, 'x'.repeat(seq * 50)))));
    expect((await openJournal(place())).lines.map((each) => each.stationSeq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not write a count out of turn, or a subject that could name a person', async () => {
    const journal = await create();
    await journal.append(line(1));
    await expect(journal.append(line(1))).rejects.toThrow('out of turn');
    await expect(journal.append(line(3))).rejects.toThrow('out of turn');
    await expect(journal.append({ ...line(2), subject: 'patient/Giàng Thị Lan' })).rejects.toThrow(
      'plain subject',
    );
    await journal.append(line(2));
    expect((await openJournal(place())).report).toEqual([]);
  });

  it('is never started over one that exists', async () => {
    await (await create()).append(line(1));
    await expect(create()).rejects.toThrow('already');
    expect((await openJournal(place())).lines).toHaveLength(1);
  });
});

describe('a journal that cannot be written', () => {
  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EROFS', 'read-only'],
    ['sync', 'EIO', 'io'],
    ['sync', 'ENOSPC', 'disk-full'],
  ] as const)('refuses the line when %s fails with %s, and takes it later', async (call, code, reason) => {
    const journal = await create();
    await journal.append(line(1));
    const before = files.content(path);
    files.failNext.set(call, code);
    await expect(journal.append(line(2, 'refused'))).rejects.toMatchObject({ name: 'NotSaved', reason });
    expect(files.content(path)).toEqual(before);
    await journal.append(line(2, 'taken'));
    expect((await openJournal(place())).lines).toEqual([line(1), line(2, 'taken')]);
  });

  it('cuts off what a short write left, even when that works only later', async () => {
    const journal = await create();
    await journal.append(line(1));
    const before = files.content(path);
    files.capacity = before.length + 20;
    files.failNext.set('truncate', 'EIO');
    await expect(journal.append(line(2, 'x'.repeat(300)))).rejects.toMatchObject({ reason: 'disk-full' });
    expect(files.content(path).length).toBe(before.length + 20);

    files.failNext.set('truncate', 'EIO');
    await expect(journal.append(line(2, 'short'))).rejects.toMatchObject({ reason: 'io' });
    files.capacity = Number.POSITIVE_INFINITY;
    await journal.append(line(2, 'short'));
    expect(await openJournal(place())).toMatchObject({ lines: [line(1), line(2, 'short')], report: [] });
  });

  it('refuses also what was waiting behind a line that failed', async () => {
    const journal = await create();
    files.failNext.set('sync', 'EIO');
    const results = await Promise.allSettled([journal.append(line(1)), journal.append(line(2))]);
    expect(results.map((each) => each.status === 'rejected' && each.reason)).toEqual([
      expect.any(NotSaved),
      expect.any(NotSaved),
    ]);
    await journal.append(line(1));
    expect((await openJournal(place())).lines).toEqual([line(1)]);
  });

  it('opens from a read-only disk, readable, and says so', async () => {
    await (await create()).append(line(1));
    files.readOnly = true;
    const { journal, lines } = await openJournal(place());
    expect(lines).toEqual([line(1)]);
    expect(journal).toMatchObject({ readOnly: true, problem: 'read-only' });
    await expect(journal.append(line(2))).rejects.toMatchObject({ reason: 'read-only' });
  });

  it('is not started where there is no room, and can be once there is', async () => {
    files.capacity = 10;
    await expect(create()).rejects.toMatchObject({ reason: 'disk-full' });
    expect(files.paths()).toEqual([]);
    files.capacity = Number.POSITIVE_INFINITY;
    await (await create()).append(line(1));
  });
});

describe('a journal that is not for us', () => {
  async function refusal(change: Partial<ReturnType<typeof place>>): Promise<unknown> {
    const before = files.content(path);
    const [opened, read] = await Promise.allSettled([
      openJournal({ ...place(), ...change }),
      readJournal({ ...place(), ...change }),
    ]);
    expect(files.content(path)).toEqual(before);
    expect(files.paths()).toEqual([path]);
    expect(read).toEqual(opened);
    return opened.status === 'rejected' && opened.reason;
  }

  it.each([0, 1, 2])('is untouched by a wrong key when it has %i lines', async (count) => {
    const journal = await create();
    for (let seq = 1; seq <= count; seq += 1) await journal.append(line(seq));
    expect(await refusal({ key: createDayKey() })).toBeInstanceOf(WrongKey);
  });

  it('is untouched when it belongs to another day', async () => {
    await (await create()).append(line(1));
    expect(await refusal({ dayId: 'day-2' })).toBeInstanceOf(JournalOfAnotherDay);
  });

  it('is untouched when a newer edition wrote it', async () => {
    files.put(
      path,
      Buffer.from('{"format":"tram-kham-journal","version":7,"wholly":"different"}\n\u0000\u0001'),
    );
    const error = await refusal({});
    expect(error).toBeInstanceOf(JournalTooNew);
    expect(error).toMatchObject({ version: 7 });
  });

  it.each(['', '\n', 'PK\u0003\u0004', '{"format":"other"}\n'])(
    'is untouched when it is no journal: %j',
    async (text) => {
      files.put(path, Buffer.from(text));
      expect(await refusal({})).toMatchObject({ name: 'JournalHeaderDamaged' });
    },
  );
});
