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
    expect(report.stockBalanced).toBe(true);
    expect(report.medicineValue.vnd).toBeGreaterThan(0);
    expect(report.medicineValue.unpricedUnits).toBe(0);
    expect(report.pharmacy.signed).toBeDefined();
    expect(report.surprises).toEqual([]);
    expect(isSound(report)).toBe(true);
    expect(report.refusals).toBeGreaterThan(0);
    expect(report.prescriptions).toBeGreaterThan(0);
    expect(report.dispensings).toBeGreaterThan(0);
    expect(report.savingsBooks).toBeGreaterThan(0);
    expect(report.support.wrong).toEqual([]);
    expect(report.reportDiffers).toEqual([]);
    expect(report.support.gifts.given).toBeGreaterThan(0);
    expect(report.orders).toBeGreaterThan(0);
    expect(report.reports).toBeGreaterThan(0);
    expect(report.shared).toBeGreaterThan(0);
    expect(Object.keys(report.examsBySpecialty).length).toBeGreaterThan(2);
  });

  it.each(['lai-chau', 'dien-bien'])(
    'ends as well at %s, which has no room for every specialty',
    async (day) => {
      const there = await simulateDay(wish({ day, patients: 12 }), silently);
      expect(there).toMatchObject({ day, visits: 12, lost: 0, rebuiltEqual: true, surprises: [] });
      expect(there.exams).toBeGreaterThan(0);
      expect(there.stockBalanced).toBe(true);
      expect(there.medicineValue.vnd).toBeGreaterThan(0);
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

describe('the medicines of a day', () => {
  let busy: Report;
  beforeAll(async () => {
    busy = await simulateDay(wish({ patients: 100, data: join(folder, 'busy') }), silently);
  }, 150_000);

  it('run out, and people get a part, another brand, another medicine or none', () => {
    const { ranOut, partly, substituted, replaced, notGiven } = busy.pharmacy;
    expect(ranOut).toContain('celecoxib-200-cap');
    for (const count of [partly, substituted, replaced, notGiven]) expect(count).toBeGreaterThan(0);
    expect(busy.surprises).toEqual([]);
  });

  it('are never of an expired lot or one recalled in the middle of the day, whoever tries', async () => {
    const { 'lot-expired': expired, 'lot-recalled': recalled } = busy.refusalsByCode;
    expect(expired).toBeGreaterThan(0);
    expect(recalled).toBeGreaterThan(0);
    expect(busy.pharmacy.recalled).toHaveLength(1);
    const { rows } = await contents(join(folder, 'busy'));
    const given = rows.put.records?.flatMap(({ dispensed }) => dispensed) ?? [];
    const lotRows = rows.put.lots ?? [];
    const blocked = lotRows.find((lot) => lot.recalled);
    const ofBlocked = given.filter(({ lot }) => lot === blocked?.id);
    expect(ofBlocked.length).toBeGreaterThan(0);
    expect(ofBlocked.filter(({ at }) => at > (blocked?.recalled?.at ?? ''))).toEqual([]);
    expect(given.filter(({ at, expiry }) => expiry < at.slice(0, 10))).toEqual([]);
    expect(busy.pharmacy.recalled[0]?.recipients).toBeGreaterThan(0);
  });

  it('are cleared up, counted and signed by two in the evening, and worth what they cost', async () => {
    const { damaged, expired, sentOn, signed } = busy.pharmacy;
    for (const units of [damaged, expired, sentOn]) expect(units).toBeGreaterThan(0);
    const { rows } = await contents(join(folder, 'busy'));
    const lots = rows.put.lots ?? [];
    expect(signed).toMatchObject({ lots: lots.length, by: 'pharmacist-1', witness: 'coordinator-1' });
    const counts = rows.put.stockCounts?.flatMap((row) => row.counts) ?? [];
    expect(
      counts
        .at(-1)
        ?.lines.map(({ lot, found }) => [lot, found])
        .toSorted(),
    ).toEqual(lots.map(({ id, onHand }) => [id, onHand]).toSorted());
    const recall = lots.find(({ recalled }) => recalled)?.recalled?.at ?? '';
    expect(lots.filter(({ countedAt = '' }) => countedAt <= recall)).toEqual([]);
    expect(busy.stockBalanced).toBe(true);
    expect(busy.medicineValue.vnd).toBeGreaterThan(100_000);
  });
});

describe('what a family takes home', () => {
  let busy: Report;
  beforeAll(async () => {
    busy = await simulateDay(wish({ patients: 120, data: join(folder, 'support') }), silently);
  }, 150_000);

  it('adds up: gifts, books and cases in the rows, in what was done, and in the report', () => {
    const { support } = busy;
    expect(support.wrong).toEqual([]);
    expect(busy.reportDiffers).toEqual([]);
    for (const count of Object.values(support.gifts)) expect(count).toBeGreaterThan(0);
    for (const count of Object.values(support.savingsBooks)) expect(count).toBeGreaterThan(0);
    expect(support.savingsBooks.vnd).toBeLessThanOrEqual(support.savingsBooks.budgetVnd);
    expect(support.cases.opened).toBeGreaterThan(0);
    expect(support.contacted).toBeGreaterThan(0);
    expect(busy.surprises).toEqual([]);
    expect(isSound(busy)).toBe(true);
    expect(isSound({ ...busy, support: { ...support, wrong: ['hat/ given: 1 / 2'] } })).toBe(false);
    expect(isSound({ ...busy, reportDiffers: ['exams: 1 / 2'] })).toBe(false);
  });

  it('is refused the second time, and to whoever may not decide alone', () => {
    for (const code of [
      'gift-received',
      'gift-not-for-category',
      'same-gift-size',
      'already-approved',
      'already-rejected',
      'already-granted',
      'book-handed-over',
      'case-exists',
      'case-not-approved',
    ])
      expect(busy.refusalsByCode[code], code).toBeGreaterThan(0);
  });

  it('stands on papers of the whole day', async () => {
    const papers = await readdir(join(folder, 'out', 'pdf'));
    expect(papers).toEqual(
      expect.arrayContaining([
        'day-report.pdf',
        'open-cases.pdf',
        'savings-book-register.pdf',
        'signature-list-gifts.pdf',
        'signature-list-medicine.pdf',
        'signature-list-savings-books.pdf',
      ]),
    );
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
