import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreateDay } from '#shared/host-api.ts';
import { type Answer, passphrase, startTestStation, type TestStation } from './testing/test-station.ts';

let clock = Date.parse('2026-11-23T01:00:00.000Z');
let station: TestStation;
beforeEach(async () => {
  station = await startTestStation(() => new Date(clock));
});
afterEach(() => station.remove());

const reception = 'reception-1';
const tokenOf = ({ body }: Answer): string => {
  const { token } = Object(body);
  if (typeof token !== 'string') throw new Error(`Not signed in: ${JSON.stringify(body)}`);
  return token;
};
const signIn = (staffId: string, pin: string) => station.request('POST', '/api/sign-in', { staffId, pin });
const rows = (token: string) => station.request('GET', '/api/rows', undefined, token);
const put = (staffId: string, body: object, token: string) =>
  station.request('PUT', `/api/staff/${staffId}/pin`, body, token);
async function oneTimePin(staffId: string): Promise<string> {
  const { body } = await station.as('coordinator-1', 'POST', `/api/staff/${staffId}/one-time-pin`);
  return String(Object(body).pin);
}
const wrong = (error: string) => ({ body: { error } });

describe('a PIN of one’s own', () => {
  let token: string;
  beforeEach(async () => {
    await station.createDay();
    token = tokenOf(await signIn(reception, '1111'));
  });

  it('is changed with the present one; this window stays, one’s others do not', async () => {
    const other = tokenOf(await signIn(reception, '1111'));
    expect(await put(reception, { pin: '2468', current: '1111' }, token)).toMatchObject({ status: 200 });
    expect(await rows(token)).toMatchObject({ status: 200 });
    expect(await rows(other)).toMatchObject({ status: 401 });
    expect(await signIn(reception, '1111')).toMatchObject(wrong('wrong-pin'));
    expect(await signIn(reception, '2468')).toMatchObject({ status: 200 });
  });

  it.each([
    ['the present one is wrong', { pin: '2468', current: '9999' }, 'wrong-pin'],
    ['the present one is not said', { pin: '2468' }, 'wrong-pin'],
    ['it is the same', { pin: '1111', current: '1111' }, 'same-pin'],
    ['it has too few digits', { pin: '123', current: '1111' }, 'bad-request'],
    ['it is no number', { pin: 'abcd', current: '1111' }, 'bad-request'],
  ])('stays as it is when %s', async (_, body, error) => {
    expect(await put(reception, body, token)).toMatchObject(wrong(error));
    expect(await signIn(reception, '1111')).toMatchObject({ status: 200 });
  });

  it('is guessed no faster here than at the door', async () => {
    for (const _ of [1, 2, 3]) await put(reception, { pin: '2468', current: '9999' }, token);
    expect(await put(reception, { pin: '2468', current: '1111' }, token)).toMatchObject({ status: 429 });
    clock += 3000;
    expect(await put(reception, { pin: '2468', current: '1111' }, token)).toMatchObject({ status: 200 });
  });

  it('is kept when the day is opened again, and no PIN stands in the record', async () => {
    await put(reception, { pin: '246813', current: '1111' }, token);
    const exported = await station.as('coordinator-1', 'GET', '/api/export');
    expect(String(exported.body)).not.toContain('246813');
    await station.stop();
    await station.start();
    await station.unlock();
    expect(await signIn(reception, '246813')).toMatchObject({ status: 200 });
  });
});

describe('the PIN of somebody else', () => {
  beforeEach(async () => {
    await station.createDay();
  });

  it('is set only by a coordinator', async () => {
    const token = tokenOf(await signIn(reception, '1111'));
    expect(await put('doctor-3', { pin: '2468' }, token)).toMatchObject({
      status: 403,
      ...wrong('role-may-not'),
    });
    const asked = await station.request('POST', '/api/staff/doctor-3/one-time-pin', {}, token);
    expect(asked).toMatchObject({ status: 403, ...wrong('role-may-not') });
    expect(await signIn('doctor-3', '3003')).toMatchObject({ status: 200 });
  });

  it('is needed of nobody who is not signed in', async () => {
    expect(await put(reception, { pin: '2468' }, 'guessed')).toMatchObject({ status: 401 });
  });

  it('is set without their present one, and ends their sessions', async () => {
    const token = tokenOf(await signIn(reception, '1111'));
    const done = await station.as('coordinator-1', 'PUT', `/api/staff/${reception}/pin`, { pin: '2468' });
    expect(done).toMatchObject({ status: 200 });
    expect(await rows(token)).toMatchObject({ status: 401, ...wrong('not-signed-in') });
    expect(await signIn(reception, '2468')).toMatchObject({ body: { staff: { pin: 'own' } } });
    // The coordinator's own window has nothing to do with it.
    expect(await station.as('coordinator-1', 'GET', '/api/rows')).toMatchObject({ status: 200 });
  });

  it('is refused for somebody whom nobody knows', async () => {
    const done = await station.as('coordinator-1', 'PUT', '/api/staff/nobody/pin', { pin: '2468' });
    expect(done).toMatchObject(wrong('unknown-staff'));
    expect(await station.as('coordinator-1', 'POST', '/api/staff/nobody/one-time-pin')).toMatchObject(
      wrong('unknown-staff'),
    );
  });
});

describe('a one-time PIN', () => {
  beforeEach(async () => {
    await station.createDay();
  });

  it('has six digits, and ends the sessions of its person', async () => {
    const token = tokenOf(await signIn(reception, '1111'));
    expect(await oneTimePin(reception)).toMatch(/^\d{6}$/);
    expect(await rows(token)).toMatchObject({ status: 401 });
    expect(await signIn(reception, '1111')).toMatchObject(wrong('wrong-pin'));
  });

  it('opens nothing but the choice of one’s own', async () => {
    const pin = await oneTimePin(reception);
    const entered = await signIn(reception, pin);
    expect(entered).toMatchObject({ body: { staff: { pin: 'one-time' } } });
    const token = tokenOf(entered);
    const command = { id: uuidv7(), type: 'patient.register', subject: `patient/${uuidv7()}`, data: {} };
    for (const [method, path, body] of [
      ['GET', '/api/rows'],
      ['GET', '/api/records'],
      ['GET', '/api/settings'],
      ['GET', '/api/export'],
      ['POST', '/api/commands', command],
    ] as const) {
      expect(await station.request(method, path, body, token), path).toMatchObject(wrong('pin-to-be-chosen'));
    }
    expect(await put(reception, { pin, current: pin }, token)).toMatchObject(wrong('same-pin'));
    expect(await put(reception, { pin: '2468', current: pin }, token)).toMatchObject({ status: 200 });
    expect(await rows(token)).toMatchObject({ status: 200 });
    expect(await signIn(reception, pin)).toMatchObject(wrong('wrong-pin'));
  });

  it('does not make its holder the second person of a savings book', async () => {
    const pin = await oneTimePin('committee-1');
    const asked = (second: string) =>
      station.as('support-1', 'POST', '/api/commands', {
        id: uuidv7(),
        type: 'savings-book.approve',
        subject: `savings-book/${uuidv7()}`,
        data: { visitId: uuidv7() },
        witness: { staffId: 'committee-1', pin: second },
      });
    expect(await asked(pin)).toMatchObject({ status: 403, body: { error: 'pin-to-be-chosen' } });
    const token = tokenOf(await signIn('committee-1', pin));
    await put('committee-1', { pin: '2468', current: pin }, token);
    expect(await asked('2468')).toMatchObject({ status: 200, body: { ok: false } });
  });

  it('gives a coordinator no power over others before they have chosen their own', async () => {
    await station.command('coordinator-1', 'day.list', 'day', {
      list: 'staff',
      items: [{ id: 'second', name: 'Người thứ hai', roles: ['coordinator'] }],
    });
    const pin = await oneTimePin('second');
    const token = tokenOf(await signIn('second', pin));
    expect(await put(reception, { pin: '2468' }, token)).toMatchObject(wrong('role-may-not'));
    const asked = await station.request('POST', `/api/staff/${reception}/one-time-pin`, {}, token);
    expect(asked).toMatchObject(wrong('role-may-not'));
  });

  it('of a practice day is not told at the door, nor is one that somebody chose', async () => {
    const told = async () =>
      (await station.status()).open?.practicePins.some(({ staffId }) => staffId === reception);
    expect(await told()).toBe(true);
    const pin = await oneTimePin(reception);
    expect(await told()).toBe(false);
    await put(reception, { pin: '2468', current: pin }, tokenOf(await signIn(reception, pin)));
    expect(await told()).toBe(false);
  });
});

describe('access that is taken away', () => {
  const revoke = () => station.command('coordinator-1', 'day.revoke-access', 'day', { staffId: reception });

  it('ends their sessions at once, also a question that was waiting, and their name is gone from the door', async () => {
    await station.createDay();
    const token = tokenOf(await signIn(reception, '1111'));
    const { position } = Object((await rows(token)).body);
    const waiting = station.request(
      'GET',
      `/api/rows?after=${encodeURIComponent(String(position))}&wait=1`,
      undefined,
      token,
    );
    await revoke();
    expect(await waiting).toMatchObject({ status: 401, ...wrong('not-signed-in') });
    expect(await rows(token)).toMatchObject({ status: 401 });
    expect(await signIn(reception, '1111')).toMatchObject(wrong('wrong-pin'));
    expect((await station.status()).open?.staff.map(({ id }) => id)).not.toContain(reception);
  });

  it('is given back with the PIN they had', async () => {
    await station.createDay();
    await revoke();
    await station.command('coordinator-1', 'day.restore-access', 'day', { staffId: reception });
    expect(await signIn(reception, '1111')).toMatchObject({ status: 200 });
  });
});

describe('a day that is prepared', () => {
  const request: CreateDay = {
    prepare: { name: 'Trạm y tế', date: '2026-11-24', coordinator: { name: 'Bùi Thanh Tâm', pin: '4321' } },
    passphrase,
    station: 'A',
  };

  it('lets its first coordinator in, and shows who has no PIN yet', async () => {
    const { body } = await station.request('POST', '/api/days', request);
    expect(body).toMatchObject({ open: { phase: 'preparing', practicePins: [] } });
    const [first] = (await station.status()).open?.staff ?? [];
    const token = tokenOf(await signIn(first?.id ?? '', '4321'));
    const item = { id: 'r', name: 'Vàng Thị Mỷ', roles: ['reception'] };
    const command = {
      id: uuidv7(),
      type: 'day.list',
      subject: 'day',
      data: { list: 'staff', items: [item] },
    };
    expect(await station.request('POST', '/api/commands', command, token)).toMatchObject({
      body: { ok: true },
    });
    expect((await station.status()).open?.staff).toMatchObject([{ pin: 'own' }, { id: 'r', pin: 'none' }]);
    expect(await signIn('r', '0000')).toMatchObject(wrong('wrong-pin'));
  });

  it.each([
    ['a date that is none', { date: '2026-02-31' }],
    ['no name', { name: ' ' }],
    ['a PIN of letters', { coordinator: { name: 'Tâm', pin: 'abcd' } }],
    ['a template that is none', { template: { format: 'tram-kham-template', version: 1 } }],
  ])('is not begun with %s', async (_, part) => {
    const prepare = { ...('prepare' in request ? request.prepare : {}), ...part };
    expect(await station.request('POST', '/api/days', { ...request, prepare })).toMatchObject(
      wrong('bad-request'),
    );
    expect((await station.status()).days).toEqual([]);
  });
});
