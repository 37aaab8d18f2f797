import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { windowTokenHeader } from '#shared/host-api.ts';
import { csvOf, markedIfPractice } from './exports/table.ts';
import { did, grant, nominated, prescribed, registered } from './testing/day-of-people.ts';
import { startTestStation, type TestStation } from './testing/test-station.ts';
import { unpacked } from './testing/unpacked.ts';

const password = 'mật khẩu cho bệnh viện';
const woman = {
  name: '=Vàng Thị Mỷ',
  sex: 'female',
  birth: { year: 1960 },
  address: '@Thôn 1\nXã Thử',
} as const;
const man = {
  name: 'Sùng A Chớ',
  sex: 'male',
  birth: { year: 1955 },
  identityNumber: '002055012345',
} as const;

const list = z.array(z.unknown());
const prescriptions = z.array(z.object({ lines: list }));
const recordsSchema = z.object({
  records: z.array(z.object({ triage: list, exams: list, prescriptions, dispensed: list })),
});

let station: TestStation;
let counts: {
  visits: number;
  triage: number;
  exams: number;
  lines: number;
  handedOut: number;
  books: number;
};
beforeAll(async () => {
  let clock = Date.parse('2026-11-23T01:00:00.000Z');
  station = await startTestStation(() => {
    clock += 1000;
    return new Date(clock);
  });
  await station.createDay();
  const patient = await registered(station, woman);
  const visit = await nominated(station, patient);
  await did(station, 'coordinator-1', 'visit.record-triage', `visit/${visit}`, {
    complaints: [{ text: '-đau ngực' }],
    vitals: { pulsePerMinute: 80 },
    specialties: ['cardiology'],
  });
  await prescribed(station, visit, 4);
  await grant(station, patient, visit);
  await did(station, 'pharmacist-1', 'patient.record-reaction', `patient/${patient}`, {
    visit,
    name: 'Cao lá',
    at: '2026-11-23T01:00:00.000Z',
    signs: 'mẩn ngứa',
    severity: 'mild',
    action: 'Ngừng thuốc',
  });
  await nominated(station, await registered(station, man));
  counts = await countsOfRows();
});
afterAll(() => station.remove());

async function countsOfRows(): Promise<typeof counts> {
  const { put } = await station.rows();
  const { body } = await station.as('coordinator-1', 'GET', '/api/records');
  const { records } = recordsSchema.parse(body);
  const sum = (of: (record: (typeof records)[number]) => readonly unknown[]) => records.flatMap(of).length;
  return {
    visits: put.visits?.length ?? 0,
    triage: sum(({ triage }) => triage),
    exams: sum(({ exams }) => exams),
    lines: sum(({ prescriptions }) => prescriptions.flatMap(({ lines }) => lines)),
    handedOut: sum(({ dispensed }) => dispensed),
    books: put.savingsBooks?.flatMap(({ grants }) => grants).length ?? 0,
  };
}

async function download(path: string, body: object = {}): Promise<Response> {
  const token = await station.signIn('coordinator-1');
  const request = { method: 'POST', body: JSON.stringify(body), headers: { [windowTokenHeader]: token } };
  return station.host.fetch(new Request(`http://station${path}`, request));
}

const cellsOf = (csv = '') => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
/** Stands behind every row of a practice day. */
const practiceMark = 'Bản tập';

const hospitalZip = async () => (await download('/api/exports/hospital', { password })).bytes();

describe('the file for the hospital', () => {
  it('is encrypted with AES-256 under the password, which alone opens it', async () => {
    const zip = await hospitalZip();
    expect(Buffer.from(zip).includes(man.name)).toBe(false);
    for (const entry of await new ZipReader(new Uint8ArrayReader(zip)).getEntries()) {
      expect(entry).toMatchObject({ encrypted: true, zipCrypto: false });
      // The extra field of AES says its strength: 3 is 256 bits.
      expect(entry.extraField?.get(0x9901)?.data[4]).toBe(3);
    }
    await expect(unpacked(zip, 'một mật khẩu khác')).rejects.toThrow('Invalid password');
    await expect(unpacked(zip)).rejects.toThrow('encrypted');
  });

  it('holds as many rows of each kind as the day has', async () => {
    const files = await unpacked(await hospitalZip(), password);
    const rows = Object.fromEntries([...files].map(([name, csv]) => [name, cellsOf(csv).length - 1]));
    expect(counts).toEqual({ visits: 2, triage: 1, exams: 2, lines: 1, handedOut: 1, books: 1 });
    expect(rows).toEqual({
      'nguoi-benh-va-luot-kham.csv': counts.visits,
      'sang-loc.csv': counts.triage,
      'kham-va-chan-doan.csv': counts.exams,
      'don-thuoc.csv': counts.lines,
      'cap-phat.csv': counts.handedOut,
      'thuoc-tra-lai.csv': 0,
      'thuoc-khong-cap.csv': 1,
      'phan-ung-thuoc.csv': 1,
      'so-tiet-kiem.csv': counts.books,
      'ho-tro-rieng.csv': 0,
    });
  });

  it('says who came and what was found, under Vietnamese words', async () => {
    const files = await unpacked(await hospitalZip(), password);
    const people = cellsOf(files.get('nguoi-benh-va-luot-kham.csv'));
    expect(people[0]?.slice(0, 5)).toEqual(['Số thứ tự', 'Họ và tên', 'Giới', 'Sinh', 'Số định danh']);
    expect(people[2]?.slice(0, 5)).toEqual(['A-002', man.name, 'Nam', '1955', man.identityNumber]);
    const exams = cellsOf(files.get('kham-va-chan-doan.csv'));
    expect(exams[1]).toContain('I10 Tăng huyết áp');
    expect(people[1]).toContain('Cao lá (mẩn ngứa)');
    expect(people[1]?.slice(-3)).toEqual(['Sổ tiết kiệm', 'Bệnh nặng, hộ nghèo', practiceMark]);
    const [, reaction] = cellsOf(files.get('phan-ung-thuoc.csv'));
    expect(reaction?.slice(3)).toEqual([
      'Cao lá',
      'Cao lá',
      'mẩn ngứa',
      'Nhẹ',
      'Ngừng thuốc',
      expect.any(String),
      practiceMark,
    ]);
    for (const csv of files.values()) {
      const [columns, ...rows] = cellsOf(csv);
      for (const row of [columns, ...rows]) expect(row?.at(-1)).toBe(practiceMark);
      for (const row of rows) expect(row).toHaveLength(columns?.length ?? 0);
      expect(csv.startsWith('\uFEFF')).toBe(true);
    }
  });

  it('has no cell that a spreadsheet would take for a formula', async () => {
    const files = await unpacked(await hospitalZip(), password);
    const cells = [...files.values()].flatMap(cellsOf).flat();
    expect(cells).toContain("'=Vàng Thị Mỷ");
    expect(cells).toContain("'@Thôn 1 Xã Thử");
    expect(cells).toContain("'-đau ngực");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  it('says nothing of anybody’s PIN', async () => {
    const files = await unpacked(await hospitalZip(), password);
    for (const csv of files.values()) expect(csv).not.toMatch(/pin|scrypt/i);
  });

  it('is refused without a password that is long enough', async () => {
    expect((await download('/api/exports/hospital', { password: 'ngan' })).status).toBe(400);
    expect((await download('/api/exports/hospital')).status).toBe(400);
  });
});

describe('the file for the sponsor', () => {
  it('holds numbers, and the name of nobody', async () => {
    const files = await unpacked(await (await download('/api/exports/sponsor')).bytes());
    expect([...files.keys()]).toEqual([
      'thuoc.csv',
      'tom-tat.csv',
      'qua-tang.csv',
      'so-tiet-kiem.csv',
      'ho-tro-rieng.csv',
      'thue-bao.csv',
    ]);
    const all = [...files.values()].join('\n');
    const { put } = await station.rows();
    const staff = put.day?.[0]?.staff.map(({ name }) => name) ?? [];
    expect(staff.length).toBeGreaterThan(5);
    for (const name of ['Vàng Thị Mỷ', man.name, man.identityNumber, 'A-001', ...staff])
      expect(all).not.toContain(name);
    const given = cellsOf(files.get('thuoc.csv')).filter(([, , , , , , handedOut]) => handedOut === '4');
    expect(given).toHaveLength(1);
    expect(cellsOf(files.get('tom-tat.csv'))).toContainEqual(['Người đến khám', '2', practiceMark]);
    expect(cellsOf(files.get('so-tiet-kiem.csv'))).toContainEqual([
      'Được duyệt',
      '1',
      '10000000',
      practiceMark,
    ]);
    for (const csv of files.values()) for (const row of cellsOf(csv)) expect(row.at(-1)).toBe(practiceMark);
    const gifts = cellsOf(files.get('qua-tang.csv'));
    expect(gifts).toContainEqual(expect.arrayContaining(['Mũ', '300']));
  });
});

describe('files for others', () => {
  it.each(['/api/exports/hospital', '/api/exports/prescriptions', '/api/exports/sponsor'])(
    'are a coordinator’s: %s',
    async (path) => {
      expect(await station.as('doctor-3', 'POST', path, { password })).toMatchObject({ status: 403 });
    },
  );
});

describe('a table as CSV', () => {
  it('says in each row when it is of a practice day, and nothing of it otherwise', () => {
    const table = { name: 't', columns: ['Một'], rows: [[1], ['b']] };
    expect(markedIfPractice([table], { practice: false })).toEqual([table]);
    expect(markedIfPractice([table], { practice: true })).toEqual([
      {
        ...table,
        columns: ['Một', practiceMark],
        rows: [
          [1, practiceMark],
          ['b', practiceMark],
        ],
      },
    ]);
  });

  it('quotes what needs it, and leaves empty what is not known', () => {
    const csv = csvOf({ name: 't', columns: ['Một', 'Hai', 'Ba'], rows: [['a,"b"', undefined, 1]] });
    expect(csv).toBe('\uFEFFMột,Hai,Ba\r\n"a,""b""",,1\r\n');
  });
});
