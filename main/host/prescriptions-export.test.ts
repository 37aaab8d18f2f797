import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { windowTokenHeader } from '#shared/host-api.ts';
import { readXml, textAt, type XmlElement } from './exports/testing/read-xml.ts';
import { did, nominated, registered } from './testing/day-of-people.ts';
import { startTestStation, type TestStation } from './testing/test-station.ts';

const password = 'mật khẩu cho người gửi';
const odd = `Sùng "A" & <Chớ>'s 🩺`;

const fileSchema = z.looseObject({
  dinh_dang: z.literal('tram-kham/don-thuoc/1'),
  ngay_tap: z.boolean(),
  so_don: z.number(),
  don_thuoc: z.array(
    z.looseObject({
      ma_don_thuoc: z.string(),
      thong_tin_don_thuoc: z.array(z.record(z.string(), z.unknown())),
      bo_sung: z.record(z.string(), z.unknown()),
    }),
  ),
});

let station: TestStation;
let codes: [string, string, string];
beforeAll(async () => {
  let clock = Date.parse('2026-11-23T01:00:00.000Z');
  station = await startTestStation(() => {
    clock += 1000;
    return new Date(clock);
  });
  await station.createDay();
  const man = await registered(station, {
    name: odd,
    sex: 'male',
    birth: { year: 1955, month: 3 },
    identityNumber: '002055012345',
    insuranceNumber: 'HN2021234567890',
    phone: '0912 345 678',
    address: 'Thôn 1\nXã Thử',
  });
  const child = await registered(station, {
    name: 'Vàng Mí Dế',
    sex: 'female',
    birth: { year: 2026, month: 5, day: 2 },
    guardian: 'Vàng Mí Sình',
  });
  const [visit, childsVisit] = [await nominated(station, man), await nominated(station, child)];
  const first = await issued(visit, { advice: 'Uống < 2 lít nước & ngủ sớm.' });
  const second = await issued(visit, { advice: '', replaces: first });
  codes = [first, second, await issued(childsVisit, { advice: '', weightKg: 7.2, lines: [forTheChild] })];
});
afterAll(() => station.remove());

const amlodipine = { medicine: 'amlodipine-5-tab', quantity: 60, dose: '2 viên', timesPerDay: 1, days: 30 };
const lines = [{ ...amlodipine, times: ['morning'], when: 'sau ăn' }];
const forTheChild = {
  medicine: 'paracetamol-120-susp',
  quantity: 1,
  dose: '3 ml',
  timesPerDay: 3,
  days: 3,
  when: 'khi sốt',
};

async function issued(visitId: string, more: object): Promise<string> {
  await did(station, 'doctor-3', 'visit.issue-prescription', `visit/${visitId}`, { lines, ...more });
  const visit = (await station.rows()).put.visits?.find(({ id }) => id === visitId);
  return visit?.prescribed?.code ?? '';
}

async function download(format: string, wanted: readonly string[] = codes): Promise<Response> {
  const token = await station.signIn('coordinator-1');
  const body = JSON.stringify({ password, format, codes: wanted });
  const request = { method: 'POST', body, headers: { [windowTokenHeader]: token } };
  return station.host.fetch(new Request('http://station/api/exports/prescriptions', request));
}

/** The one file in an encrypted zip. */
async function fileOf(response: Response): Promise<{ name: string; text: string }> {
  expect(response.status).toBe(200);
  const zip = new Uint8ArrayReader(await response.bytes());
  const [entry, ...more] = await new ZipReader(zip, { password }).getEntries();
  if (!entry || entry.directory || more.length > 0) throw new Error('Not one file');
  expect(entry).toMatchObject({ encrypted: true, zipCrypto: false });
  expect(entry.extraField?.get(0x9901)?.data[4]).toBe(3);
  return { name: entry.filename, text: Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString() };
}

const jsonOf = async (wanted?: readonly string[]) =>
  fileSchema.parse(JSON.parse((await fileOf(await download('json', wanted))).text));

describe('prescriptions to be sent on, as JSON', () => {
  it('hold each field as the national system names it', async () => {
    const [, replacement] = (await jsonOf()).don_thuoc;
    expect(replacement).toMatchObject({
      loai_don_thuoc: 'c',
      ma_don_thuoc: codes[1],
      ho_ten_benh_nhan: odd,
      ma_dinh_danh_cong_dan: '002055012345',
      ngay_sinh_benh_nhan: '03/1955',
      can_nang: null,
      gioi_tinh: 2,
      ma_so_the_bao_hiem_y_te: 'HN2021234567890',
      chan_doan: [{ ma_chan_doan: 'I10', ten_chan_doan: 'Tăng huyết áp', ket_luan: '' }],
      so_dien_thoai_nguoi_kham_benh: '0912 345 678',
      thong_tin_don_thuoc: [
        {
          don_vi_tinh: 'viên',
          so_luong: 60,
          cach_dung: 'Uống mỗi lần 2 viên, ngày 1 lần (sáng), sau ăn, trong 30 ngày.',
        },
      ],
      signature: '',
    });
    expect(String(replacement?.ngay_gio_ke_don)).toMatch(/^2026-11-23 08:\d\d:\d\d$/);
  });

  it('hold the replaced one too, marked, and are marked as practice', async () => {
    const file = await jsonOf();
    expect(file).toMatchObject({ ngay_tap: true, so_don: 3 });
    expect(file.don_thuoc.map(({ bo_sung }) => bo_sung)).toMatchObject([
      { ban_tap: true, trang_thai: 'da_thay_the', thay_the_boi: codes[1], thay_the_don: '' },
      { ban_tap: true, trang_thai: 'hieu_luc', thay_the_boi: '', thay_the_don: codes[0] },
      { ban_tap: true, trang_thai: 'hieu_luc', duoi_72_thang: true },
    ]);
  });

  it('hold weight and companion of a small child', async () => {
    expect((await jsonOf([codes[2]])).don_thuoc).toMatchObject([
      {
        ngay_sinh_benh_nhan: '02/05/2026',
        can_nang: 7.2,
        gioi_tinh: 3,
        thong_tin_nguoi_giam_ho: 'Vàng Mí Sình',
        thong_tin_don_thuoc: [{ don_vi_tinh: 'chai', so_luong: 1 }],
      },
    ]);
  });

  it('say which were handed over', async () => {
    const visits = (await station.rows()).put.visits ?? [];
    const visit = visits.find(({ prescribed }) => prescribed?.code === codes[2])?.id;
    await did(station, 'coordinator-1', 'day.hand-over-prescriptions', 'day', {
      file: 'a.zip',
      prescriptions: [{ visit, code: codes[2] }],
    });
    const said = (await jsonOf()).don_thuoc.map(({ bo_sung }) => bo_sung.da_ban_giao);
    expect(said).toEqual([false, false, true]);
  });
});

describe('prescriptions to be sent on, as XML', () => {
  it('are well-formed and say the same as JSON', async () => {
    const { name, text } = await fileOf(await download('xml'));
    expect(name).toBe('don-thuoc.xml');
    const root = readXml(text);
    expect(root.name).toBe('danh_sach_don_thuoc');
    expect(plain(root)).toEqual(asText(await jsonOf()));
    const first = root.children.find((each) => each.name === 'don_thuoc')?.children[0];
    expect(textAt(first, 'ho_ten_benh_nhan')).toBe(odd);
    expect(textAt(first, 'loi_dan')).toBe('Uống < 2 lít nước & ngủ sớm.');
  });
});

/** An element as the value it was written from, numbers and the like as text. */
function plain({ children, text }: XmlElement): unknown {
  if (children.length === 0) return text;
  if (children.every(({ name }) => name === 'item')) return children.map(plain);
  return Object.fromEntries(children.map((each) => [each.name, plain(each)]));
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asText(each)]));
}

describe('a file of prescriptions', () => {
  it('is not made of one that is not here, of none, in another form, or with a short password', async () => {
    expect((await download('json', [...codes, '99999xxxxxxx-C'])).status).toBe(404);
    expect((await download('json', [])).status).toBe(400);
    expect((await download('csv')).status).toBe(400);
    const reply = await station.as('coordinator-1', 'POST', '/api/exports/prescriptions', {
      password: 'ngan',
      format: 'json',
      codes,
    });
    expect(reply.status).toBe(400);
  });
});
