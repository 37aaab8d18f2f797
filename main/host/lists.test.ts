/** The lists of a computer: who may change them, what a torn upload does, and that they outlive starts and days. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import common from '#resources/icd10/common.json' with { type: 'json' };
import { type StaffId, startTestStation, type TestStation } from './testing/test-station.ts';

const list = {
  edition: 'Bộ Y tế 2020',
  codes: [
    { code: 'I10', vi: 'Bệnh lý tăng huyết áp vô căn (nguyên phát)', en: 'Essential (primary) hypertension' },
    { code: 'A00.0', vi: 'Bệnh tả do Vibrio cholerae 01, typ sinh học cholerae', en: '' },
  ],
};

let station: TestStation;
beforeEach(async () => {
  station = await startTestStation(() => new Date('2026-11-02T01:00:00Z'));
  await station.createDay();
});
afterEach(() => station.remove());

/** Bytes as characters, in `parts` pieces. */
function partsOf(content: unknown, parts: number) {
  const text = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString(
    'latin1',
  );
  const file = uuidv7();
  const length = Math.ceil(text.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    file,
    part,
    text: text.slice(part * length, (part + 1) * length),
    isLast: part === parts - 1,
  }));
}

const post = (part: object, by: StaffId = 'coordinator-1') =>
  station.as(by, 'POST', '/api/lists/icd10', part);
const read = async (known = '') =>
  (await station.as('doctor-3', 'GET', `/api/lists/icd10${known && `?known=${encodeURIComponent(known)}`}`))
    .body;

async function send(content: unknown, parts = 1) {
  let answer = { status: 0, body: undefined as unknown };
  for (const part of partsOf(content, parts)) answer = await post(part);
  return answer;
}

const starter = { source: 'starter', edition: common.edition, count: common.codes.length, reviewed: false };
const imported = {
  source: 'imported',
  edition: list.edition,
  count: 2,
  reviewed: false,
  importedAt: '2026-11-02T01:00:00.000Z',
};

describe('the list of diagnoses', () => {
  it('is the short one of the program until one is imported, in parts, by a coordinator', async () => {
    expect(await read()).toMatchObject({ ...starter, codes: { all: common.codes, usual: common.codes } });
    expect(await send(list, 3)).toMatchObject({ status: 200, body: imported });
    expect(await read()).toMatchObject({ ...imported, codes: { all: list.codes, usual: common.codes } });
  });

  it('is not sent again to whoever has it', async () => {
    const first = await read();
    const version = (reply: unknown) =>
      typeof reply === 'object' && reply && 'version' in reply ? String(reply.version) : '';
    expect(await read(version(first))).not.toHaveProperty('codes');
    await send(list);
    expect(await read(version(first))).toHaveProperty('codes');
  });

  it('is read by every desk and changed by nobody but a coordinator', async () => {
    const [part] = partsOf(list, 1);
    for (const by of ['doctor-3', 'reception-1', 'pharmacist-1'] as const) {
      expect((await station.as(by, 'GET', '/api/lists/icd10')).status).toBe(200);
      expect(await post(part ?? {}, by)).toMatchObject({ status: 403, body: { error: 'role-may-not' } });
      expect((await station.as(by, 'DELETE', '/api/lists/icd10')).status).toBe(403);
    }
    expect((await station.request('GET', '/api/lists/icd10')).status).toBe(401);
    expect((await station.request('POST', '/api/lists/icd10', part)).status).toBe(401);
    expect(await read()).toMatchObject(starter);
  });

  it('stays as it was when an upload is torn, and takes the whole one afterwards', async () => {
    const [first, , third] = partsOf(list, 3);
    expect((await post(first ?? {})).body).toEqual({});
    expect(await post(third ?? {})).toMatchObject({ status: 409, body: { error: 'upload-interrupted' } });
    expect(await read()).toMatchObject(starter);
    expect((await send(list, 3)).status).toBe(200);
  });

  it('is refused when it is no list, and the first thing that is wrong is named', async () => {
    const [first] = list.codes;
    const wrong: [unknown, string][] = [
      ['{"edition":', ''],
      [{ ...list, edition: ' ' }, 'edition'],
      [{ ...list, codes: [{ code: 'I1', vi: 'x', en: '' }] }, 'codes.0.code'],
      [{ ...list, codes: [first, { code: 'A00.0', vi: '', en: '' }] }, 'codes.1.vi'],
      [{ ...list, codes: [first, first] }, 'codes'],
      [{ ...list, codes: [] }, 'codes'],
    ];
    for (const [content, field] of wrong)
      expect(await send(content)).toEqual({
        status: 400,
        body: { error: 'list-unusable', params: { field } },
      });
    expect(await read()).toMatchObject(starter);
  });

  it('is kept when the program starts again, and when the day is wiped', async () => {
    await send(list);
    await station.stop();
    await station.start();
    await station.unlock();
    expect(await read()).toMatchObject(imported);
    const { open } = await station.status();
    const wiped = await station.as('coordinator-1', 'POST', '/api/wipe', { confirmation: open?.day.name });
    expect(wiped.status).toBe(200);
    expect(await readdir(join(station.dataDir, 'days'))).toEqual([]);
    await station.createDay();
    await station.signIn('doctor-3');
    expect(await read()).toMatchObject(imported);
  });

  it('goes back to that of the program, also after a restart', async () => {
    await send(list);
    expect((await station.as('coordinator-1', 'DELETE', '/api/lists/icd10')).body).toMatchObject(starter);
    await station.stop();
    await station.start();
    await station.unlock();
    expect(await read()).toMatchObject(starter);
  });

  it('is that of the program where the file is damaged', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    await send(list);
    await station.stop();
    await writeFile(join(station.dataDir, 'lists', 'icd10.json'), '{"format":"tram-kham-icd10"');
    await station.start();
    await station.unlock();
    expect(await read()).toMatchObject(starter);
    expect(quiet).toHaveBeenCalledOnce();
    quiet.mockRestore();
  });
});

it('advice is read by whoever is signed in', async () => {
  const { status, body } = await station.as('doctor-3', 'GET', '/api/lists/advice');
  expect(status).toBe(200);
  expect(body).toMatchObject({ reviewed: false, snippets: expect.arrayContaining([expect.anything()]) });
  expect((await station.request('GET', '/api/lists/advice')).status).toBe(401);
});
