import { beforeEach, describe, expect, it } from 'vitest';
import { callOrder } from '#shared/domain/queue/call-order.ts';
import type { Outcome } from './clinic.ts';
import {
  arrive,
  exam,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
  ultrasoundRoom,
} from './testing/small-day.ts';

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day, {
    rooms: [...ultrasoundRoom, { id: 'xray-1', name: 'X-quang', specialty: 'gastroenterology' }],
    services: [
      { id: 'xray', name: { vi: 'X-quang', en: 'X-ray' }, form: 'glucose', place: 'gastroenterology' },
    ],
  });
  await arrive(day);
  await arrive(day, { id: 'p2', visit: 'v2' });
  await call();
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const state = () => day.clinic.book.rows.visit('v');
const visit = () => day.clinic.book.readers.visits.row('v');
const entry = (specialty = 'cardiology') => visit()?.queue.find((each) => each.specialty === specialty);
const orders = () => state()?.orders ?? [];
const send = (type: string, data: object, by = staff.doctor) => day.run(type, 'visit/v', data, by);
const call = (specialty = 'cardiology', room = 'room-1', by = staff.doctor) =>
  send('visit.call', { specialty, room }, by);
const ultrasound = { service: 'ultrasound', parts: ['abdomen'], question: 'Sỏi mật?' };
const glucose = { service: 'glucose', parts: [], question: '' };
const ask = (...asked: object[]) => send('visit.place-orders', { specialty: 'cardiology', orders: asked });
const toUltrasound = () => call('ultrasound', 'ultrasound-1', staff.sonographer);
const idOf = (service: string) => orders().find((each) => each.service === service)?.id ?? '';
const report = (change: object = {}) =>
  send(
    'visit.sign-report',
    {
      service: 'ultrasound',
      orders: orders()
        .filter(({ service, report: answer, cancelled }) => service === 'ultrasound' && !answer && !cancelled)
        .map(({ id }) => id),
      form: { id: 'ultrasound', version: 1 },
      answers: { liver: 'normal', conclusion: 'Không thấy sỏi' },
      place: 'ultrasound',
      ...change,
    },
    staff.sonographer,
  );
const measured = (change: object = {}) =>
  report({
    service: 'glucose',
    orders: [idOf('glucose')],
    form: { id: 'glucose', version: 1 },
    answers: { glucose: 6.1 },
    place: undefined,
    ...change,
  });
const cancel = (service: string) =>
  send('visit.cancel-order', { order: idOf(service), reason: 'Máy hỏng' }, staff.sonographer);
/** Who is called next into a room of cardiology. */
const next = (room = 'room-1') => {
  const { visits, queues } = day.clinic.book.readers;
  const waiting = [...visits.ids()].flatMap((id) => {
    const row = visits.row(id);
    const queued = row?.queue.find((each) => each.specialty === 'cardiology' && each.status === 'waiting');
    return row && queued ? [{ id, priority: row.priority, ...queued }] : [];
  });
  return callOrder(waiting, queues.row('cardiology')?.calls, room).map(({ item }) => item.id);
};

describe('an ultrasound that a doctor asks for', () => {
  it('holds the person for the room that asked, and lets them wait at the ultrasound with the question', async () => {
    expect(code(await ask(ultrasound))).toBe('ok');
    expect(entry()).toMatchObject({ status: 'held', hold: { waitsFor: 'ultrasound', room: 'room-1' } });
    expect(entry('ultrasound')).toMatchObject({ status: 'waiting' });
    expect(orders()).toMatchObject([
      { name: { vi: 'Siêu âm' }, specialty: 'cardiology', roomName: 'Phòng 1', question: 'Sỏi mật?' },
    ]);
    expect(visit()?.asked).toEqual([
      { place: 'ultrasound', specialty: 'cardiology', name: orders()[0]?.name, question: 'Sỏi mật?' },
    ]);
  });

  it('is answered there, after which they come first to the room that asked, and to no other', async () => {
    await ask(ultrasound);
    await toUltrasound();
    expect(code(await report())).toBe('ok');
    expect(entry('ultrasound')).toMatchObject({ status: 'done' });
    expect(entry()).toMatchObject({ status: 'waiting', room: { id: 'room-1', returning: true } });
    expect(next()).toEqual(['v', 'v2']);
    expect(next('room-2')).toEqual(['v2', 'v']);
    expect(visit()?.asked).toBeUndefined();
    expect(state()?.reports).toMatchObject([
      {
        by: { id: 'sonographer' },
        answers: { liver: 'normal' },
        head: { ticket: 'A-001', facility: { name: 'Bệnh viện thử' }, person: { name: 'Vàng Thị Mỷ' } },
      },
    ]);
    expect(orders()[0]?.report).toBe(state()?.reports[0]?.id);
  });

  it('is answered for the person who is called, and once', async () => {
    await ask(ultrasound);
    expect(code(await report())).toBe('not-called');
    await toUltrasound();
    const [id] = orders().map((order) => order.id);
    await report();
    expect(code(await report({ orders: [id], place: undefined }))).toBe('order-answered');
    expect(code(await cancel('ultrasound'))).toBe('order-answered');
  });

  it.each([
    ['unknown-order', { orders: ['other'] }],
    ['unknown-service', { service: 'mri' }],
    ['unknown-service', { place: 'cardiology' }],
    ['unknown-form', { form: { id: 'glucose', version: 1 } }],
    ['unknown-form', { form: { id: 'ultrasound', version: 2 } }],
    ['answer-not-possible', { answers: { liver: 'large' } }],
    ['nothing-reported', { answers: {} }],
  ])('is refused as %s with %o', async (refusal, change) => {
    await ask(ultrasound);
    await toUltrasound();
    expect(code(await report(change))).toBe(refusal);
    expect(entry()?.status).toBe('held');
  });

  it('has the person wait until everything that was asked of the place is answered', async () => {
    await ask(ultrasound, { ...ultrasound, parts: ['heart'], question: 'Hẹp van?' });
    await toUltrasound();
    const [first, second] = orders().map(({ id }) => id);
    await report({ orders: [first] });
    expect(entry('ultrasound')?.status).toBe('called');
    expect(entry()?.status).toBe('held');
    await report({ orders: [second], answers: { valves: 'odd' } });
    expect(entry('ultrasound')?.status).toBe('done');
    expect(entry()?.status).toBe('waiting');
  });

  it('may be done for somebody whom reception sent, whom nobody asked for', async () => {
    await send('visit.join-queue', { specialty: 'ultrasound' }, staff.reception);
    await send('visit.return-to-queue', { specialty: 'cardiology' });
    await toUltrasound();
    expect(code(await report({ orders: [] }))).toBe('ok');
    expect(entry('ultrasound')?.status).toBe('done');
    expect(entry()?.status).toBe('waiting');
  });

  it('is answered with a report, not with an exam', async () => {
    await ask(ultrasound);
    await toUltrasound();
    const examined = () => send('visit.sign-exam', { ...exam, specialty: 'ultrasound' });
    expect(code(await examined())).toBe('reports-only');
    expect(state()?.exams).toEqual([]);
    expect(entry('ultrasound')?.status).toBe('called');
    await report();
    await call();
    expect(code(await send('visit.sign-exam', exam))).toBe('ok');
  });
});

describe('asking', () => {
  it.each([
    ['not-called', { specialty: 'neurology', orders: [ultrasound] }],
    ['unknown-service', { specialty: 'cardiology', orders: [{ ...ultrasound, service: 'mri' }] }],
    ['unknown-service', { specialty: 'cardiology', orders: [{ ...ultrasound, parts: ['conclusion'] }] }],
    ['already-ordered', { specialty: 'cardiology', orders: [ultrasound, ultrasound] }],
    ['invalid', { specialty: 'cardiology', orders: [] }],
  ])('is refused as %s', async (refusal, data) => {
    expect(code(await send('visit.place-orders', data))).toBe(refusal);
    expect(orders()).toEqual([]);
    expect(entry()?.status).toBe('called');
  });

  it('is refused where no room would ever call them', async () => {
    day = smallDay();
    await openSmallDay(day);
    await arrive(day);
    await call();
    expect(code(await ask(ultrasound))).toBe('no-room-for-service');
  });

  it.each([
    ['the same part', ['abdomen'], ['abdomen'], 'already-ordered'],
    ['another part', ['abdomen'], ['heart'], 'ok'],
    ['one more part', ['abdomen'], ['abdomen', 'heart'], 'ok'],
    ['a part of all', [], ['heart'], 'already-ordered'],
    ['all after a part', ['heart'], [], 'ok'],
  ])('for %s while the first is not answered', async (_, first, second, expected) => {
    await ask({ ...ultrasound, parts: first });
    await call();
    expect(code(await ask({ ...ultrasound, parts: second }))).toBe(expected);
  });

  it('once more after the answer is possible', async () => {
    await ask(ultrasound);
    await toUltrasound();
    await report();
    await call();
    expect(code(await ask(ultrasound))).toBe('ok');
    expect(entry('ultrasound')?.status).toBe('waiting');
    expect(entry()?.status).toBe('held');
  });
});

describe('a test that the room does itself', () => {
  it('holds nobody, and is answered in the room', async () => {
    expect(code(await ask(glucose))).toBe('ok');
    expect(entry()?.status).toBe('called');
    expect(code(await measured({ answers: { glucose: 2.4 } }))).toBe('ok');
    expect(entry()?.status).toBe('called');
    expect(state()?.reports).toMatchObject([{ flags: [{ id: 'low' }] }]);
  });

  it('is awaited by nobody when the rest is answered', async () => {
    await ask(glucose, ultrasound);
    expect(entry()?.status).toBe('held');
    await toUltrasound();
    await report();
    expect(entry()?.status).toBe('waiting');
    expect(orders().map((order) => order.report !== undefined)).toEqual([false, true]);
  });
});

describe('an order that will not be answered', () => {
  it('is cancelled with a reason: they need not wait there, and come back first', async () => {
    await ask(ultrasound);
    expect(code(await send('visit.cancel-order', { order: idOf('ultrasound'), reason: '' }))).toBe('invalid');
    expect(code(await cancel('ultrasound'))).toBe('ok');
    expect(entry('ultrasound')?.status).toBe('left');
    expect(entry()).toMatchObject({ status: 'waiting', room: { returning: true } });
    expect(orders()[0]?.cancelled).toMatchObject({ reason: 'Máy hỏng', by: { id: 'sonographer' } });
  });

  it('leaves whom reception had sent there anyway', async () => {
    await send('visit.join-queue', { specialty: 'ultrasound' }, staff.reception);
    await ask(ultrasound);
    await cancel('ultrasound');
    expect(entry('ultrasound')?.status).toBe('waiting');
    expect(entry()?.status).toBe('waiting');
  });

  it('leaves the next one open', async () => {
    await ask(ultrasound, { ...ultrasound, parts: ['heart'] });
    await cancel('ultrasound');
    expect(entry('ultrasound')?.status).toBe('waiting');
    expect(entry()?.status).toBe('held');
  });

  it('is open again when cancelling is undone, and they are held again', async () => {
    await ask(ultrasound);
    const outcome = await cancel('ultrasound');
    await send('visit.undo', { event: outcome.ok ? outcome.events[0] : '' }, staff.sonographer);
    expect(entry()).toMatchObject({ status: 'held' });
    expect(entry('ultrasound')?.status).toBe('waiting');
    expect(orders()[0]?.cancelled).toBeUndefined();
  });
});

describe('whoever is held for an answer', () => {
  beforeEach(() => ask(ultrasound));

  it('is in the room again, and waits nowhere else, when asking is undone', async () => {
    const last = state()?.steps.at(-1);
    await send('visit.undo', { event: last?.id ?? '' });
    expect(entry()?.status).toBe('called');
    expect(entry('ultrasound')).toBeUndefined();
    expect(orders()).toEqual([]);
  });

  it('is called back before the answer, asked for more, and waits for both', async () => {
    await call();
    await ask(glucose, { ...ultrasound, parts: ['heart'] });
    expect(entry()?.status).toBe('held');
    await toUltrasound();
    await report();
    expect(entry()).toMatchObject({ status: 'waiting', room: { id: 'room-1', returning: true } });
  });

  it('waits on for another room of the specialty', async () => {
    await send('visit.transfer', { specialty: 'cardiology', to: 'cardiology', room: 'room-2' });
    expect(entry()).toMatchObject({ status: 'held', hold: { room: 'room-2', waitsFor: 'ultrasound' } });
    await toUltrasound();
    await report();
    expect(next('room-2')).toEqual(['v', 'v2']);
  });

  it('is not held any more once sent to another specialty, and is reported all the same', async () => {
    await send('visit.transfer', { specialty: 'cardiology', to: 'neurology' });
    expect(entry()?.status).toBe('left');
    expect(entry('neurology')?.status).toBe('waiting');
    await toUltrasound();
    expect(code(await report())).toBe('ok');
    expect(orders()[0]?.report).toBeDefined();
    expect(visit()?.waitingFor).toEqual(['neurology']);
  });

  it.each(['visit.finish', 'visit.transfer'])('comes back when the place ends with %s', async (type) => {
    await toUltrasound();
    await send(type, { specialty: 'ultrasound', to: 'neurology' }, staff.sonographer);
    expect(entry()).toMatchObject({ status: 'waiting', room: { returning: true } });
    expect(orders()[0]?.report).toBeUndefined();
  });

  it('stays held while they only missed the call there', async () => {
    await toUltrasound();
    await send('visit.no-show', { specialty: 'ultrasound' }, staff.sonographer);
    expect(entry()?.status).toBe('held');
    await send('visit.return-to-queue', { specialty: 'ultrasound' }, staff.sonographer);
    await toUltrasound();
    await report();
    expect(entry()?.status).toBe('waiting');
  });

  it('is waited for no more, and counted no more, once they have left', async () => {
    expect(day.clinic.book.rows.total('orders-open')).toBe(1);
    await send('visit.close', { reason: 'left-unseen' }, staff.reception);
    expect(visit()?.isOpen).toBe(0);
    expect(day.clinic.book.rows.total('orders-open')).toBe(0);
    expect(visit()?.asked).toBeUndefined();
  });

  it('is examined without the answer when the doctor wants, and the answer stays with the visit', async () => {
    await call();
    await send('visit.sign-exam', exam);
    await toUltrasound();
    expect(code(await report())).toBe('ok');
    expect(entry()?.status).toBe('done');
    expect(visit()?.isOpen).toBe(0);
  });

  it('is held for the second place once the first has answered', async () => {
    await call();
    expect(code(await ask({ service: 'xray', parts: [], question: 'Gãy?' }))).toBe('ok');
    await toUltrasound();
    await report();
    expect(entry()).toMatchObject({ status: 'held', hold: { waitsFor: 'gastroenterology' } });
  });
});

describe('an addendum', () => {
  it('is added to a report, by whoever examines', async () => {
    await ask(ultrasound);
    await toUltrasound();
    await report();
    const to = state()?.reports[0]?.id ?? '';
    expect(code(await send('visit.add-addendum', { to, text: 'Xem lại' }, staff.sonographer))).toBe('ok');
    expect(state()?.reports[0]?.addenda).toMatchObject([{ text: 'Xem lại', by: { id: 'sonographer' } }]);
    expect(code(await send('visit.add-addendum', { to: 'x', text: 'Xem lại' }))).toBe('unknown-exam');
  });
});
