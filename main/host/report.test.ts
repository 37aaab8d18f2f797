import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DayReport } from '#shared/domain/report/day-report.ts';
import { reportTableIds } from '#shared/domain/report/report-table.ts';
import type { ExportReport } from '#shared/exports.ts';
import { windowTokenHeader } from '#shared/host-api.ts';
import { grant, nominated, prescribed, registered } from './testing/day-of-people.ts';
import { type StaffId, startTestStation, type TestStation } from './testing/test-station.ts';
import { unpacked } from './testing/unpacked.ts';

const password = 'mật khẩu của báo cáo';
const name = '=Vàng Thị Mỷ';
/** Stands behind every row of a practice day. */
const practiceMark = 'Bản tập';

let station: TestStation;
let visit: string;
beforeAll(async () => {
  let clock = Date.parse('2026-11-23T01:00:00.000Z');
  station = await startTestStation(() => {
    clock += 1000;
    return new Date(clock);
  });
  await station.createDay();
  const patient = await registered(station, { name, sex: 'female', birth: { year: 1960 } });
  visit = await nominated(station, patient);
  await prescribed(station, visit, 4);
  await grant(station, patient, visit);
});
afterAll(() => station.remove());

async function exported(by: StaffId, wanted: ExportReport): Promise<Response> {
  const headers = { [windowTokenHeader]: await station.signIn(by) };
  const request = { method: 'POST', body: JSON.stringify(wanted), headers };
  return station.host.fetch(new Request('http://station/api/exports/report', request));
}
async function reportFor(by: StaffId): Promise<DayReport> {
  const headers = { [windowTokenHeader]: await station.signIn(by) };
  return (await station.host.fetch(new Request('http://station/api/report', { headers }))).json();
}
const cellsOf = (csv = '') => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
const visitsBehind = ({ tables }: DayReport) =>
  tables.flatMap(({ rows }) => rows.flatMap(({ visits }) => visits.flat()));

describe('the report', () => {
  it('knows for a coordinator who is behind each figure, and for the committee and the support desk nobody', async () => {
    const whole = await reportFor('coordinator-1');
    expect(whole.tables.map(({ id }) => id)).toEqual(reportTableIds);
    expect(new Set(visitsBehind(whole))).toEqual(new Set([visit]));
    for (const by of ['committee-1', 'support-1'] as const) {
      const told = await reportFor(by);
      expect(visitsBehind(told)).toEqual([]);
      expect(JSON.stringify(told)).not.toContain(visit);
      const { rows = [] } = told.tables.find(({ id }) => id === 'diagnoses') ?? {};
      expect(rows.map(({ values }) => values)).toEqual([['<5']]);
    }
  });

  it.each([
    ['GET', '/api/report'],
    ['POST', '/api/exports/report'],
  ])('is not for those who examine: %s %s', async (method, path) => {
    const body = method === 'POST' ? {} : undefined;
    expect(await station.as('doctor-3', method, path, body)).toMatchObject({ status: 403 });
  });
});

describe('its tables as files', () => {
  it('are CSV that a spreadsheet reads, of one table', async () => {
    const response = await exported('committee-1', { table: 'savings-books' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [columns, ...rows] = cellsOf(csv);
    expect(columns).toEqual(['Mục', 'Số người', 'Số tiền', practiceMark]);
    expect(rows).toContainEqual(['Được duyệt', '1', '10000000', practiceMark]);
  });

  it('are a zip of all, which leads back to nobody', async () => {
    const files = await unpacked(await (await exported('coordinator-1', {})).bytes());
    expect(files.size).toBe(reportTableIds.length);
    for (const csv of files.values()) {
      const [columns, ...rows] = cellsOf(csv);
      for (const row of rows) expect(row).toHaveLength(columns?.length ?? 0);
      for (const secret of ['Vàng Thị Mỷ', 'A-001', visit]) expect(csv).not.toContain(secret);
    }
    expect(cellsOf(files.get('chan-doan.csv'))[1]?.slice(1)).toEqual(['<5', practiceMark]);
  });

  it('with people have a row for each behind each figure, who made it and when, under a password', async () => {
    const zip = await (await exported('coordinator-1', { people: { password } })).bytes();
    await expect(unpacked(zip)).rejects.toThrow('encrypted');
    const files = await unpacked(zip, password);
    // Nobody is behind those who were turned away, and nothing contradicts itself.
    expect([...files.keys()]).toContain('so-tiet-kiem-co-ten.csv');
    expect([...files.keys()]).not.toContain('khong-nhan-duoc-co-ten.csv');
    const [columns, ...rows] = cellsOf(files.get('so-tiet-kiem-co-ten.csv'));
    expect(columns?.slice(0, 4)).toEqual(['Mục', 'Cột số liệu', 'Số thứ tự', 'Họ và tên']);
    const approved = rows.filter(([what]) => what === 'Được duyệt');
    const staff = (await station.rows()).put.day?.[0]?.staff ?? [];
    const by = staff.find(({ id }) => id === 'coordinator-1')?.name;
    const at = expect.stringMatching(/^23\/11\/2026 08:\d\d$/);
    expect(approved).toEqual([
      ['Được duyệt', 'Số người', 'A-001', `'${name}`, 'Nữ', '1960', 'Hộ nghèo', by, at, practiceMark],
      ['Được duyệt', 'Số tiền', 'A-001', `'${name}`, 'Nữ', '1960', 'Hộ nghèo', by, at, practiceMark],
    ]);
  });

  it('with people of one table hold that table alone', async () => {
    const wanted = { table: 'categories', people: { password } } as const;
    const files = await unpacked(await (await exported('coordinator-1', wanted)).bytes(), password);
    expect([...files.keys()]).toEqual(['doi-tuong-co-ten.csv']);
  });

  it('with people are a coordinator’s, and not without a password that is long enough', async () => {
    expect((await exported('committee-1', { people: { password } })).status).toBe(403);
    expect((await exported('coordinator-1', { people: { password: 'ngan' } })).status).toBe(400);
  });
});
