import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessagesReply } from '#shared/exports.ts';
import { windowTokenHeader } from '#shared/host-api.ts';
import { nominated, registered } from '../testing/day-of-people.ts';
import { type StaffId, startTestStation, type TestStation } from '../testing/test-station.ts';

const agreed = { healthData: 'given', contact: 'given', evidence: 'signature' };
const wanted = { reason: 'thanks', template: '=Cảm ơn {ten},\n{ngay}', plain: false };

let station: TestStation;
let visits: string[];
beforeAll(async () => {
  station = await startTestStation(() => new Date('2026-11-23T01:00:00.000Z'));
  await station.createDay();
  const people = [
    [{ name: 'Vàng Thị Mỷ', phone: '0912 345 678' }, agreed],
    [
      { name: 'Sùng A Chớ', phone: '0987654321' },
      { ...agreed, contact: 'refused' },
    ],
    [{ name: 'Lý Mùi Chòi', phone: '0219 386 123' }, agreed],
  ] as const;
  visits = [];
  for (const [index, [person, consent]] of people.entries()) {
    const who = { ...person, sex: 'female', birth: { year: 1950 + 10 * index } } as const;
    const patient = await registered(station, who, { consent });
    visits.push(await nominated(station, patient));
  }
});
afterAll(() => station.remove());

async function messages(by: StaffId, body: object): Promise<Response> {
  const headers = { [windowTokenHeader]: await station.signIn(by) };
  const request = { method: 'POST', body: JSON.stringify(body), headers };
  return station.host.fetch(new Request('http://station/api/exports/messages', request));
}

describe('the file of messages', () => {
  it('holds number, name and text of those who agreed, also when it is asked for others', async () => {
    const reply = await messages('support-1', { ...wanted, visits });
    const file: MessagesReply = await reply.json();
    expect(file.csv.startsWith('\uFEFF')).toBe(true);
    expect(Papa.parse(file.csv.slice(1).trim()).data).toEqual([
      ['Điện thoại', 'Họ và tên', 'Nội dung'],
      ['84912345678', 'Vàng Thị Mỷ', `'=Cảm ơn Vàng Thị Mỷ, 23/11/2026`],
    ]);
    // What is recorded as sent later is who is in it, not who was asked for.
    expect(file.visits).toEqual(visits.slice(0, 1));
    expect(file.at).toBe('2026-11-23T01:00:00.000Z');
  });

  it('holds nobody who is not asked for', async () => {
    const reply = await messages('coordinator-1', { ...wanted, visits: ['nobody'] });
    const file: MessagesReply = await reply.json();
    expect(file.csv.trim().split('\r\n')).toHaveLength(1);
    expect(file.visits).toEqual([]);
  });

  it.each([
    ['doctor-3', {}, 403],
    ['support-1', { template: ' ' }, 400],
    ['support-1', { reason: 'advertising' }, 400],
  ] as const)('is not made for %s with %j', async (by, change, status) => {
    expect((await messages(by, { ...wanted, visits, ...change })).status).toBe(status);
  });
});
