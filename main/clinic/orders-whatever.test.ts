import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordersUndoable } from '#shared/domain/orders/orders.ts';
import { entryOf, isOpen } from '#shared/domain/queue/entry.ts';
import type { Outcome } from './clinic.ts';
import { bothWays, queueOf, type Step, step } from './testing/apart.ts';
import {
  arrive,
  exam,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
  ultrasoundRoom,
} from './testing/small-day.ts';

const visitOf = (day: SmallDay) => day.clinic.book.rows.visit('v');
const run =
  (type: string, data: object, by = staff.doctor) =>
  (day: SmallDay) =>
    day.run(type, 'visit/v', data, by);
const order = (specialty: string, ...orders: object[]) => run('visit.place-orders', { specialty, orders });
const asked = (...parts: string[]) => ({ service: 'ultrasound', parts, question: 'Sỏi?' });
const answers = { conclusion: 'Bình thường' };
const form = { id: 'ultrasound', version: 1 };

/** Reports the oldest of the orders that wait, or one that was answered already. */
const report =
  (which: 'open' | 'any', place: string | undefined = 'ultrasound') =>
  (day: SmallDay) => {
    const orders = visitOf(day)?.orders.filter(({ service }) => service === 'ultrasound') ?? [];
    const chosen = orders.find((each) => which === 'any' || !(each.report || each.cancelled));
    const data = { service: 'ultrasound', orders: chosen ? [chosen.id] : [], form, answers, place };
    return day.run('visit.sign-report', 'visit/v', data, staff.sonographer);
  };
const cancelFirst = (day: SmallDay) => {
  const { id } = visitOf(day)?.orders.find((each) => !each.report && !each.cancelled) ?? { id: '' };
  return day.run('visit.cancel-order', 'visit/v', { order: id, reason: 'Máy hỏng' }, staff.doctor);
};
const undo = (day: SmallDay) => {
  const last = visitOf(day)?.steps.at(-1);
  const by = Object.values(staff).find((each) => each.id === last?.by.id) ?? staff.doctor;
  return day.run('visit.undo', 'visit/v', { event: last?.id ?? '' }, by);
};

/** What people may try with somebody sent to cardiology and neurology; much is refused, which is part of it. */
const tries: Record<string, (day: SmallDay) => Promise<Outcome>> = {
  callCardiology: run('visit.call', { specialty: 'cardiology', room: 'room-1' }),
  callNeurology: run('visit.call', { specialty: 'neurology', room: 'room-3' }, staff.otherDoctor),
  callUltrasound: run('visit.call', { specialty: 'ultrasound', room: 'ultrasound-1' }, staff.sonographer),
  abdomen: order('cardiology', asked('abdomen')),
  heart: order('cardiology', asked('heart'), { service: 'glucose', parts: [], question: '' }),
  both: order('neurology', asked('abdomen', 'heart')),
  report: report('open'),
  reportAgain: report('any'),
  reportHere: report('open', undefined),
  cancel: cancelFirst,
  sign: run('visit.sign-exam', exam),
  finish: run('visit.finish', { specialty: 'ultrasound' }, staff.sonographer),
  missed: run('visit.no-show', { specialty: 'ultrasound' }, staff.sonographer),
  back: run('visit.return-to-queue', { specialty: 'ultrasound' }, staff.sonographer),
  sendOn: run('visit.transfer', { specialty: 'ultrasound', to: 'neurology' }, staff.sonographer),
  otherRoom: run('visit.transfer', { specialty: 'cardiology', to: 'cardiology', room: 'room-2' }),
  hold: run('visit.hold', { specialty: 'cardiology', waitsFor: 'ultrasound' }),
  join: run('visit.join-queue', { specialty: 'ultrasound' }, staff.reception),
  close: run('visit.close', { reason: 'left-unseen' }, staff.reception),
  undo,
};
const anySteps = fc.array(fc.constantFrom(...Object.keys(tries)), { maxLength: 30, size: 'max' });
const tried = (name: string, day: SmallDay) => {
  const attempt = tries[name];
  if (!attempt) throw new Error(name);
  return attempt(day);
};

async function begun(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day, { rooms: ultrasoundRoom });
  await arrive(day, { specialties: ['cardiology', 'neurology'] });
  return day;
}

/** Whoever is held for something that nobody will do any more. */
function heldForNothing(day: SmallDay): string[] {
  const visit = visitOf(day);
  if (!visit) return [];
  return visit.queue
    .filter(({ status, hold, specialty }) => {
      if (status !== 'held' || hold?.waitsFor === undefined) return false;
      const awaited = visit.orders.some(
        (each) => each.specialty === specialty && each.place && !each.report && !each.cancelled,
      );
      const there = entryOf(visit, hold.waitsFor);
      return !there || !isOpen(there) || (hold.forOrders === true && !awaited);
    })
    .map(({ specialty }) => specialty);
}

const rowsOf = (day: SmallDay) => {
  const { visits, records } = day.clinic.book.readers;
  return JSON.stringify([visits.row('v'), records.row('v')], (key, value) =>
    key === 'lastEvent' ? undefined : value,
  );
};

describe('whatever happens in whatever order', () => {
  it('nobody stays held for what will not come, and an answered order is never open again', async () => {
    const happened = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const day = await begun();
        const answered = new Map<string, string>();
        for (const name of steps) {
          const outcome = await tried(name, day);
          if (outcome.ok) happened.add(name);
          expect(heldForNothing(day)).toEqual([]);
          for (const { id, report: answer } of visitOf(day)?.orders ?? [])
            if (answer) answered.set(id, answer);
          for (const [id, answer] of answered)
            expect(visitOf(day)?.orders.find((each) => each.id === id)?.report).toBe(answer);
        }
      }),
      { numRuns: 600 },
    );
    // Else the property would hold of nothing.
    for (const name of ['both', 'report', 'reportHere', 'cancel', 'finish', 'sendOn', 'close'])
      expect(happened).toContain(name);
  });

  it('undo restores every row', async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const day = await begun();
        for (const name of steps) {
          const before = rowsOf(day);
          const outcome = await tried(name, day);
          const last = visitOf(day)?.steps.at(-1);
          if (!outcome.ok || !last || !ordersUndoable.includes(last.type) || name === 'undo') continue;
          expect((await undo(day)).ok).toBe(true);
          expect(rowsOf(day)).toBe(before);
          undone += 1;
          await tried(name, day);
        }
      }),
      { numRuns: 600 },
    );
    expect(undone).toBeGreaterThan(20);
  });
});

describe('two stations that could not see each other', () => {
  const call = step('visit.call', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
  const ask = step(
    'visit.place-orders',
    { specialty: 'cardiology', orders: [asked('abdomen')] },
    staff.doctor,
  );
  const toUltrasound = step(
    'visit.call',
    { specialty: 'ultrasound', room: 'ultrasound-1' },
    staff.sonographer,
  );
  const answer =
    (conclusion: string, place?: string): Step =>
    (day) => {
      const orders = visitOf(day)?.orders.map(({ id }) => id) ?? [];
      const data = {
        service: 'ultrasound',
        orders,
        form,
        answers: { conclusion },
        ...(place ? { place } : {}),
      };
      return day.run('visit.sign-report', 'visit/v', data, staff.sonographer);
    };

  it('both answered one order: both reports stay, and the doctor goes on', async () => {
    const outcomes = await bothWays(
      [call, ask, toUltrasound],
      [answer('Có sỏi', 'ultrasound')],
      [answer('Không có sỏi', 'ultrasound')],
      { rooms: ultrasoundRoom },
    );
    for (const { book } of outcomes) {
      const record = book.readers.records.row('v');
      expect(record?.reports.map(({ answers: { conclusion } }) => conclusion).toSorted()).toEqual([
        'Có sỏi',
        'Không có sỏi',
      ]);
      expect(record?.orders[0]?.report).toBe(record?.reports[0]?.id);
      expect(queueOf(book).cardiology).toMatchObject({ status: 'waiting', room: { returning: true } });
      expect(queueOf(book).ultrasound).toMatchObject({ status: 'done' });
    }
  });

  it('one cancelled what the other answered: the answer is there', async () => {
    const outcomes = await bothWays(
      [call, ask, toUltrasound],
      [cancelFirst],
      [answer('Có sỏi', 'ultrasound')],
      { rooms: ultrasoundRoom },
    );
    for (const { book } of outcomes) {
      const [placed] = book.readers.records.row('v')?.orders ?? [];
      expect(placed).toMatchObject({ cancelled: { reason: 'Máy hỏng' }, report: expect.any(String) });
      expect(queueOf(book).cardiology).toMatchObject({ status: 'waiting' });
    }
  });

  it('one signed the exam while the other still asked: the order waits, nobody is held', async () => {
    const outcomes = await bothWays([call], [ask], [step('visit.sign-exam', exam, staff.doctor)], {
      rooms: ultrasoundRoom,
    });
    for (const { book } of outcomes) {
      expect(book.readers.records.row('v')?.exams).toHaveLength(1);
      expect(queueOf(book).cardiology?.status).toBe('done');
      expect(queueOf(book).ultrasound?.status).toBe('waiting');
    }
  });

  it('one closed the visit while the other asked: somebody has to say which holds', async () => {
    const leave = step('visit.close', { reason: 'left-unseen' }, staff.reception);
    const outcomes = await bothWays([call], [ask], [leave], { rooms: ultrasoundRoom });
    for (const { book } of outcomes)
      expect([...book.readers.disputes.ids()].map((id) => book.readers.disputes.row(id)?.kind)).toEqual([
        'closed-continued',
      ]);
  });
});
