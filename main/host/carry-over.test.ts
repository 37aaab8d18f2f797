import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PatientRow } from '#shared/rows.ts';
import { did, grant, nominated, prescribed, registered, takeIn } from './testing/day-of-people.ts';
import { passphrase, startTestStation, type TestStation } from './testing/test-station.ts';

const woman = {
  name: 'Vàng Thị Mỷ',
  sex: 'female',
  birth: { year: 1960 },
  identityNumber: '002160012345',
} as const;
const man = { name: 'Sùng A Chớ', sex: 'male', birth: { year: 1955 } } as const;
const silent = { name: 'Lý Mùi Chòi', sex: 'female', birth: { year: 1971 } } as const;
const listed = { name: 'Giàng A Páo', sex: 'male', birth: { year: 1980 } } as const;
const health = { allergies: [{ substance: 'Penicillin' }], conditions: [] };
const refused = { healthData: 'refused', contact: 'refused', evidence: 'none' };

const reactionOn = (visit: string) => ({
  visit,
  name: 'Cao lá',
  at: '2026-11-02T01:00:00.000Z',
  signs: 'mẩn ngứa',
  severity: 'mild',
  action: 'Ngừng thuốc',
});

const writtenSchema = z.object({ path: z.string(), people: z.number() });
const stations: TestStation[] = [];
let folder: string;
let ids: { woman: string; man: string; silent: string };
let file: Buffer;

async function dayOf(date: string): Promise<TestStation> {
  let clock = Date.parse(`${date}T01:00:00.000Z`);
  const station = await startTestStation(() => {
    clock += 1000;
    return new Date(clock);
  });
  stations.push(station);
  await station.createDay();
  return station;
}

async function written(station: TestStation): Promise<{ bytes: Buffer; path: string; people: number }> {
  const { body } = await station.as('coordinator-1', 'POST', '/api/carry-over', { folder });
  const reply = writtenSchema.parse(body);
  return { ...reply, bytes: await readFile(reply.path) };
}

async function known(station: TestStation, id: string): Promise<PatientRow | undefined> {
  return (await station.rows()).put.patients?.find((each) => each.id === id);
}

/** Nominates somebody for special support too, and opens their case. */
async function caseOpened(station: TestStation, patientId: string, visitId: string): Promise<void> {
  const nomination = { kinds: ['special-support'], reason: 'Cần mổ' };
  await did(station, 'doctor-3', 'visit.nominate', `visit/${visitId}`, nomination);
  const details = { need: 'Mổ tim', hospital: 'Bệnh viện Bạch Mai', contacts: 'Trưởng thôn' };
  await did(station, 'support-1', 'support-case.open', `support-case/${patientId}`, { visitId, details });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-stick-'));
  const one = await dayOf('2026-11-02');
  ids = {
    woman: await registered(one, woman, { health }),
    man: await registered(one, man),
    silent: await registered(one, silent, { consent: refused }),
  };
  await registered(one, listed);
  const visit = await nominated(one, ids.woman);
  await prescribed(one, visit, 5);
  expect(await grant(one, ids.woman, visit)).toMatchObject({ ok: true });
  const visitOfMan = await nominated(one, ids.man);
  await did(one, 'pharmacist-1', 'patient.record-reaction', `patient/${ids.man}`, reactionOn(visitOfMan));
  await caseOpened(one, ids.man, visitOfMan);
  await caseOpened(one, ids.silent, await nominated(one, ids.silent));
  const reply = await written(one);
  expect(reply.people).toBe(3);
  file = reply.bytes;
});
afterAll(async () => {
  for (const station of stations) await station.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('the file of a day for the next one', () => {
  // The next day, which has taken it in.
  let two: TestStation;

  it('shows nobody’s name or number without the passphrase', () => {
    for (const text of [woman.name, woman.identityNumber, 'Penicillin'])
      expect(file.includes(text)).toBe(false);
  });

  it('lets the next day know who came, what was found, and what they were given', async () => {
    two = await dayOf('2026-11-09');
    expect(await takeIn(two, file)).toMatchObject({
      status: 200,
      body: { people: 3, added: 3, attached: 0, known: 0, refused: [] },
    });
    const row = await known(two, ids.woman);
    expect(row).toMatchObject({ person: woman, health });
    expect(row?.earlier).toMatchObject([
      {
        date: '2026-11-02',
        visits: [
          {
            ticket: 'A-001',
            specialties: [{ vi: 'Tim mạch' }],
            diagnoses: [{ code: 'I10', text: 'Tăng huyết áp' }],
            medicines: true,
          },
        ],
        savingsBooks: [{ date: '2026-11-02', amountVnd: 10_000_000 }],
      },
    ]);
    expect((await known(two, ids.man))?.earlier).toMatchObject([
      {
        openCase: { reason: 'Bệnh nặng, hộ nghèo' },
        supportCase: {
          need: 'Mổ tim',
          hospital: 'Bệnh viện Bạch Mai',
          stage: 'proposed',
          on: '2026-11-02',
        },
        savingsBooks: [],
      },
    ]);
    expect((await known(two, ids.man))?.health.allergies).toEqual([
      { substance: 'Cao lá', reaction: 'mẩn ngứa' },
    ]);
    const { put } = await two.rows();
    expect(put.visits ?? []).toEqual([]);
  });

  it('holds no health data of somebody who refused that', async () => {
    const [day] = (await known(two, ids.silent))?.earlier ?? [];
    expect(day).toMatchObject({ visits: [], savingsBooks: [] });
    expect(day?.openCase).toBeUndefined();
    expect(day?.supportCase).toBeUndefined();
  });

  it('has the second savings book refused, and not the first', async () => {
    expect(await grant(two, ids.woman, await nominated(two, ids.woman))).toMatchObject({
      ok: false,
      refusal: { code: 'granted-earlier', params: { date: '02/11/2026' } },
    });
    expect(await grant(two, ids.man, await nominated(two, ids.man))).toMatchObject({ ok: true });
  });

  it('taken in again changes nothing', async () => {
    const { position } = await two.rows();
    expect(await takeIn(two, file)).toMatchObject({ body: { people: 3, added: 0, known: 3 } });
    expect((await two.rows(position)).put.patients ?? []).toEqual([]);
  });

  it('adds to the record of somebody who is registered here with the same identity number', async () => {
    const other = await dayOf('2026-11-09');
    const id = await registered(other, { ...woman, name: 'Vàng Thị Mỵ' });
    expect(await takeIn(other, file)).toMatchObject({ body: { added: 2, attached: 1, refused: [] } });
    expect(await known(other, ids.woman)).toBeUndefined();
    expect(await known(other, id)).toMatchObject({ person: { name: 'Vàng Thị Mỵ' }, health });
    expect(await takeIn(other, file)).toMatchObject({ body: { known: 3 } });
  });

  it('goes along with the file of the day after', async () => {
    const three = await dayOf('2026-11-16');
    expect(await takeIn(three, (await written(two)).bytes)).toMatchObject({ body: { added: 3 } });
    const dates = async (id: string) => (await known(three, id))?.earlier?.map(({ date }) => date);
    expect(await dates(ids.man)).toEqual(['2026-11-09', '2026-11-02']);
    expect(await takeIn(three, file)).toMatchObject({ body: { known: 3 } });
    expect(await grant(three, ids.woman, await nominated(three, ids.woman))).toMatchObject({
      refusal: { code: 'granted-earlier', params: { date: '02/11/2026' } },
    });
  });
});

describe('somebody who refuses on a later day', () => {
  it('goes on with their savings book, and without a diagnosis of any day', async () => {
    const two = await dayOf('2026-11-09');
    await takeIn(two, file);
    await did(two, 'reception-1', 'patient.record-consent', `patient/${ids.woman}`, refused);
    const three = await dayOf('2026-11-16');
    await takeIn(three, (await written(two)).bytes);
    const row = await known(three, ids.woman);
    expect(row?.earlier?.map(({ visits }) => visits)).toEqual([[], []]);
    expect(row?.earlier?.flatMap(({ savingsBooks }) => savingsBooks)).toMatchObject([{ date: '2026-11-02' }]);
    expect(row?.health).toEqual({ allergies: [], conditions: [] });
  });
});

describe('a file is not taken in', () => {
  let two: TestStation;
  beforeAll(async () => {
    two = await dayOf('2026-11-09');
  });

  it('with a wrong passphrase', async () => {
    expect(await takeIn(two, file, 'một mật khẩu khác')).toMatchObject({
      status: 403,
      body: { error: 'wrong-passphrase' },
    });
  });

  it.each([
    ['at its end', -1],
    ['in the middle', -2000],
  ])('when a byte was changed %s', async (_, at) => {
    const altered = Buffer.from(file);
    const index = file.length + at;
    altered[index] = (altered[index] ?? 0) ^ 1;
    expect(await takeIn(two, altered)).toMatchObject({ status: 400, body: { error: 'copy-altered' } });
    expect((await two.rows()).put.patients ?? []).toEqual([]);
  });

  it('when it was cut', async () => {
    const cut = file.subarray(0, file.length - 1);
    expect(await takeIn(two, cut)).toMatchObject({ body: { error: 'copy-cut' } });
  });

  it('when it is of this very day', async () => {
    expect(await takeIn(two, (await written(two)).bytes)).toMatchObject({
      body: { error: 'carry-over-same-day' },
    });
  });

  it('when it is of another kind', async () => {
    const target = await mkdtemp(join(tmpdir(), 'tram-kham-archive-'));
    const { body } = await two.as('coordinator-1', 'POST', '/api/archive', { folder: target });
    const { archive } = z.object({ archive: z.object({ path: z.string() }) }).parse(body);
    expect(await takeIn(two, await readFile(archive.path))).toMatchObject({
      body: { error: 'carry-over-wrong-kind' },
    });
    await rm(target, { recursive: true });
  });

  it('by anybody but a coordinator', async () => {
    const taken = await two.as('reception-1', 'POST', '/api/carry-over/take', {
      file: crypto.randomUUID(),
      passphrase,
    });
    expect(taken).toMatchObject({ status: 403, body: { error: 'role-may-not' } });
    const writing = await two.as('reception-1', 'POST', '/api/carry-over', { folder });
    expect(writing).toMatchObject({ status: 403, body: { error: 'role-may-not' } });
  });
});
