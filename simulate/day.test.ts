import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimulationOptions, WrongUse } from './arguments.ts';
import { simulateDay } from './day.ts';
import { openDoor } from './door.ts';
import { exportedEvents, reopen, rowsOfHost, unlockAs } from './reopen.ts';
import { isSound, type Report } from './report.ts';
import { rowsOfReply } from './rows.ts';

let folder: string;
let report: Report;
const data = () => join(folder, 'data');
const now = () => new Date();

function wish(more: Partial<SimulationOptions>): SimulationOptions {
  return { day: 'ha-giang', patients: 20, seed: 7, documents: 'none', out: join(folder, 'out'), ...more };
}
const silently = () => undefined;

/** What the journal of a data folder holds, and the rows that are made of it. */
async function contents(dataDir: string) {
  const door = await openDoor(dataDir, now);
  try {
    const day = (await door.status()).days[0]?.id ?? '';
    const token = await unlockAs(door, day, 'coordinator');
    const rows = await rowsOfHost(door, token);
    const journal = await (await door.get('/api/export', token)).text();
    return { day, rows, journal, events: await exportedEvents(door, token) };
  } finally {
    await door.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-day-test-'));
  report = await simulateDay(wish({ documents: 'some', data: data() }), silently);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a day with robots', () => {
  it('ends with nothing lost, rows that can be made again, and no surprises', () => {
    expect(report).toMatchObject({ patients: 20, visits: 20, lost: 0, rebuiltEqual: true, disputes: 0 });
    expect(report.surprises).toEqual([]);
    expect(isSound(report)).toBe(true);
    expect(report.refusals).toBeGreaterThan(0);
    expect(report.prescriptions).toBeGreaterThan(0);
    expect(report.dispensings).toBeGreaterThan(0);
    expect(report.savingsBooks).toBeGreaterThan(0);
  });

  it.each(['lai-chau', 'dien-bien'])(
    'ends as well at %s, which has no room for every specialty',
    async (day) => {
      const there = await simulateDay(wish({ day, patients: 12 }), silently);
      expect(there).toMatchObject({ day, visits: 12, lost: 0, rebuiltEqual: true, surprises: [] });
      expect(there.exams).toBeGreaterThan(0);
    },
  );

  it('leaves as many papers as it says it made', async () => {
    const papers = await readdir(join(folder, 'out', 'pdf'));
    expect(report.documents).toBeGreaterThan(0);
    expect(papers).toHaveLength(report.documents);
  });

  it('is refused on a folder that already holds one', async () => {
    await expect(simulateDay(wish({ data: data() }), silently)).rejects.toThrow(WrongUse);
  });

  it('would be reported as unsound if an entry or a row were missing', async () => {
    const { day, rows, events } = await contents(data());
    const shown = rowsOfReply({ ...rows, put: { ...rows.put, patients: rows.put.patients?.slice(1) ?? [] } });
    const again = await reopen({
      dataDir: data(),
      day,
      now,
      acknowledged: [...events.map(({ id }) => id), 'never-written'],
      shown,
    });
    expect(again.lost).toEqual(['never-written']);
    expect(again.differences).toEqual([`patients/${rows.put.patients?.[0]?.id}: only in the journal`]);
  });
});

describe('the seed', () => {
  it('decides everything but ids, times and what is random by law', async () => {
    await simulateDay(wish({ data: join(folder, 'again') }), silently);
    const [first, second] = [await contents(data()), await contents(join(folder, 'again'))];
    expect(shapes(second.journal)).toEqual(shapes(first.journal));
  });

  it('makes another day when it is another', async () => {
    await simulateDay(wish({ seed: 8, data: join(folder, 'other') }), silently);
    const [first, other] = [await contents(data()), await contents(join(folder, 'other'))];
    expect(shapes(other.journal)).not.toEqual(shapes(first.journal));
  });

  /** The lines of a journal without ids, instants, salted PINs and random prescription codes. */
  function shapes(journal: string): string[] {
    return journal
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
      .replaceAll(/"pinHash":"[^"]+"/g, '"pinHash"')
      .replaceAll(/99999[0-9a-z]{7}-C/g, 'code')
      .split('\n');
  }
});

describe('the data folder after a day', () => {
  it("holds nobody's name, guardian or address in readable form", async () => {
    const { rows } = await contents(data());
    const people = rows.put.patients?.map(({ person }) => person) ?? [];
    // A name of one short word could stand in any encrypted file by accident.
    const secrets = people
      .flatMap(({ name, guardian, address }) => [name, guardian, address])
      .filter((text) => text?.includes(' '));
    expect(secrets.length).toBeGreaterThan(20);
    expect(await readable(data(), secrets)).toEqual([]);
  });

  it.each(['utf8', 'utf16le'] as const)('would be caught with a name in %s', async (encoding) => {
    const leaking = join(folder, `leak-${encoding}`);
    await mkdir(join(leaking, 'deep'), { recursive: true });
    await writeFile(join(leaking, 'deep', 'file'), Buffer.from('xx Sùng Thị Mỷ xx', encoding));
    expect(await readable(leaking, ['Sùng Thị Mỷ'])).toEqual(['Sùng Thị Mỷ']);
  });

  async function readable(where: string, secrets: readonly (string | undefined)[]) {
    const entries = await readdir(where, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    const bytes = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
    return secrets.filter((text = '') =>
      [text, text.normalize('NFD'), text.toUpperCase()].some((form) =>
        bytes.some((file) => file.includes(form, 0, 'utf8') || file.includes(form, 0, 'utf16le')),
      ),
    );
  }
});
