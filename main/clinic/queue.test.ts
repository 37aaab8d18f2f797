import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { callOrder } from '#shared/domain/queue/call-order.ts';
import { bookTables, type RowOf } from '#shared/rows.ts';
import type { Outcome } from './clinic.ts';
import {
  arrive,
  codeOf,
  deskRooms,
  exam,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const visit = (id = 'v') => day.clinic.book.readers.visits.row(id);
const record = (id = 'v') => day.clinic.book.readers.records.row(id);
const entry = (specialty = 'cardiology', id = 'v') =>
  visit(id)?.queue.find((each) => each.specialty === specialty);
const doctor = (type: string, data: object, id = 'v') =>
  day.run(type, `visit/${id}`, { specialty: 'cardiology', ...data }, staff.doctor);
const call = (id = 'v', room = 'room-1') => doctor('visit.call', { room }, id);

/** Who would be called next into a room, as a screen computes it from the rows. */
function next(place: string, room: string, of = day): string[] {
  const { visits, queues } = of.clinic.book.readers;
  const waiting = [...visits.ids()]
    .flatMap((id) => visits.row(id) ?? [])
    .flatMap((row) => {
      const queued = row.queue.find((each) => each.specialty === place && each.status === 'waiting');
      return queued ? [{ id: row.id, priority: row.priority, ...queued }] : [];
    });
  return callOrder(waiting, queues.row(place)?.calls, room).map(({ item }) => item.id);
}

describe('somebody held for a result', () => {
  beforeEach(async () => {
    await arrive(day);
    await arrive(day, { id: 'p2', visit: 'v2' });
    await call();
    await doctor('visit.hold', { waitsFor: 'neurology' });
  });

  it('waits there, and comes back first to the doctor who sent them', async () => {
    expect(entry()).toMatchObject({ status: 'held', hold: { waitsFor: 'neurology', room: 'room-1' } });
    expect(visit()).toMatchObject({ waitingFor: ['neurology'], heldAt: ['cardiology'] });
    await day.run('visit.call', 'visit/v', { specialty: 'neurology', room: 'room-3' }, staff.doctor);
    await day.run('visit.sign-exam', 'visit/v', { ...exam, specialty: 'neurology' }, staff.doctor);
    expect(entry()).toMatchObject({ status: 'waiting', room: { id: 'room-1', returning: true } });
    expect(next('cardiology', 'room-1')).toEqual(['v', 'v2']);
    expect(next('cardiology', 'room-2')).toEqual(['v2', 'v']);
    await call();
    expect(entry()?.calls.at(-1)).toMatchObject({ returning: true, room: 'room-1' });
  });

  it('comes back when what they waited for will not come', async () => {
    await day.run('visit.transfer', 'visit/v', { specialty: 'neurology', to: 'ultrasound' }, staff.doctor);
    expect(entry()).toMatchObject({ status: 'waiting', room: { returning: true } });
  });

  it('still comes back to that doctor after a call they missed, and after one that was taken back', async () => {
    const back = { id: 'room-1', returning: true };
    await call();
    await doctor('visit.no-show', { back: 'after', others: 1 });
    expect(entry()).toMatchObject({ status: 'waiting', room: back });
    await call();
    await doctor('visit.no-show', {});
    await doctor('visit.return-to-queue', {});
    expect(entry()).toMatchObject({ status: 'waiting', room: back });
    expect(next('cardiology', 'room-2')).toEqual(['v2', 'v']);
  });

  it('waits where they missed a call before', async () => {
    const neurology = (type: string, data = {}) =>
      day.run(type, 'visit/v2', { specialty: 'neurology', ...data }, staff.doctor);
    await neurology('visit.join-queue');
    await neurology('visit.call', { room: 'room-3' });
    await neurology('visit.no-show');
    await call('v2');
    await doctor('visit.hold', { waitsFor: 'neurology' }, 'v2');
    expect(visit('v2')).toMatchObject({ waitingFor: ['neurology'], heldAt: ['cardiology'] });
    expect(next('neurology', 'room-3')).toContain('v2');
  });

  it('may be called back before the result', async () => {
    expect(code(await call())).toBe('ok');
    expect(entry()?.calls.at(-1)).toMatchObject({ returning: true });
  });
});

describe('somebody who missed a call', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4, 5]) await arrive(day, { id: `p${n}`, visit: `v${n}` });
    await call('v1');
  });

  it('is out of the queue until they turn up, unless something else is said', async () => {
    await doctor('visit.no-show', {}, 'v1');
    expect(next('cardiology', 'room-1')).toEqual(['v2', 'v3', 'v4', 'v5']);
    await doctor('visit.return-to-queue', {}, 'v1');
    expect(next('cardiology', 'room-1')[0]).toBe('v1');
  });

  it('goes to the end', async () => {
    await doctor('visit.no-show', { back: 'end' }, 'v1');
    expect(next('cardiology', 'room-1')).toEqual(['v2', 'v3', 'v4', 'v5', 'v1']);
  });

  it('comes after so many others, counted as they are called', async () => {
    await doctor('visit.no-show', { back: 'after', others: 2 }, 'v1');
    expect(next('cardiology', 'room-1')).toEqual(['v2', 'v3', 'v1', 'v4', 'v5']);
    await call('v2');
    expect(next('cardiology', 'room-2')).toEqual(['v3', 'v1', 'v4', 'v5']);
  });
});

describe('a call that is repeated', () => {
  beforeEach(async () => {
    await arrive(day);
    await call();
  });

  it('is repeated by the room that made it', async () => {
    expect(code(await doctor('visit.recall', { room: 'room-2' }))).toBe('called-elsewhere');
    expect(code(await doctor('visit.recall', { room: 'room-1' }))).toBe('ok');
  });

  it('is taken back, and then the call', async () => {
    const repeated = await doctor('visit.recall', { room: 'room-1' });
    await day.run('visit.undo', 'visit/v', { event: repeated.ok ? repeated.events[0] : '' }, staff.doctor);
    expect(entry()?.calls).toHaveLength(1);
    await day.run('visit.undo', 'visit/v', { event: visit()?.lastStep?.id }, staff.doctor);
    expect(entry()).toMatchObject({ status: 'waiting', calls: [] });
  });
});

describe('a transfer', () => {
  it('keeps the time somebody has waited', async () => {
    await arrive(day);
    const since = entry()?.since;
    await doctor('visit.transfer', { to: 'neurology', reason: 'Đau đầu' });
    expect(entry()?.status).toBe('left');
    expect(entry('neurology')).toMatchObject({ status: 'waiting', since });
  });

  it('to one room leaves them to that room', async () => {
    await arrive(day);
    await arrive(day, { id: 'p2', visit: 'v2' });
    await doctor('visit.transfer', { to: 'cardiology', room: 'room-2' });
    expect(next('cardiology', 'room-1')).toEqual(['v2', 'v']);
    expect(next('cardiology', 'room-2')).toEqual(['v', 'v2']);
  });

  it.each([
    [{ to: 'cardiology' }, 'unknown-room'],
    [{ to: 'neurology', room: 'room-1' }, 'unknown-room'],
    [{ to: 'nowhere' }, 'unknown-specialty'],
    [{ specialty: 'neurology', to: 'cardiology' }, 'not-waiting'],
  ])('to where it cannot go is refused: %j', async (data, expected) => {
    await arrive(day);
    expect(code(await doctor('visit.transfer', data))).toBe(expected);
  });
});

describe('the class of a visit', () => {
  it('is raised and lowered by hand, each with its reason', async () => {
    await arrive(day);
    await doctor('visit.set-priority', { priority: 'emergency', reason: 'Ngất trong hàng chờ' });
    expect(visit()).toMatchObject({ priority: 'emergency', reasons: [{ code: 'by-hand', by: 'doctor' }] });
    await doctor('visit.set-priority', { priority: 'ordinary', reason: 'Đã ổn' });
    expect(visit()?.priority).toBe('ordinary');
    expect(code(await doctor('visit.set-priority', { priority: 'ordinary', reason: 'x' }))).toBe(
      'same-priority',
    );
    expect(code(await doctor('visit.set-priority', { priority: 'priority', reason: ' ' }))).toBe('invalid');
  });

  it('follows a corrected birth', async () => {
    await arrive(day);
    const person = day.clinic.book.readers.patients.row('p')?.person;
    const correct = { person: { ...person, birth: { year: 1940 } } };
    await day.run('patient.correct', 'patient/p', correct, staff.reception);
    await day.run('visit.correct-category', 'visit/v', { category: 'poor' }, staff.reception);
    expect(visit()).toMatchObject({ priority: 'priority', reasons: [{ code: 'elderly' }] });
  });

  it('follows a corrected category', async () => {
    await arrive(day);
    const correct = (data: object) => day.run('visit.correct-category', 'visit/v', data, staff.reception);
    await correct({ category: 'poor', otherCategories: ['merit'], certificate: { number: '17' } });
    expect(visit()).toMatchObject({
      priority: 'priority',
      opened: { otherCategories: ['merit'], certificate: { number: '17' } },
    });
    await correct({ category: 'worker' });
    expect(visit()).toMatchObject({ priority: 'ordinary', opened: { category: 'worker' } });
    expect(visit()?.opened).not.toHaveProperty('certificate');
  });
});

describe('a visit that ends early', () => {
  it('leaves every queue, and goes on when somebody comes back', async () => {
    await arrive(day, { specialties: ['cardiology', 'neurology'] });
    await call();
    await day.run('visit.close', 'visit/v', { reason: 'left-unseen', note: 'Về chăn trâu' }, staff.reception);
    expect(visit()).toMatchObject({
      isOpen: 0,
      waitingFor: [],
      calledTo: [],
      closed: { reason: 'left-unseen' },
    });
    expect(entry()?.calls[0]).toMatchObject({ outcome: 'left' });
    await day.run('visit.join-queue', 'visit/v', { specialty: 'neurology' }, staff.reception);
    expect(visit()).toMatchObject({ isOpen: 1, waitingFor: ['neurology'] });
    expect(visit()).not.toHaveProperty('closed');
  });
});

describe('a day whose desks call', () => {
  beforeEach(async () => {
    day = smallDay();
    await openSmallDay(day, { rooms: deskRooms });
  });

  it('sends people to triage first, and emergencies straight to the doctors', async () => {
    await arrive(day, { specialties: [] });
    expect(visit()?.waitingFor).toEqual(['triage']);
    expect(visit()?.opened.waitsAt).toMatchObject([{ id: 'triage', rooms: ['Bàn sàng lọc'], ahead: 0 }]);
    await arrive(day, { id: 'p2', visit: 'v2', emergency: true });
    expect(visit('v2')?.waitingFor).toEqual(['cardiology']);
    await arrive(day, { id: 'p3', visit: 'v3', specialties: [] });
    expect(visit('v3')?.opened.waitsAt).toMatchObject([{ id: 'triage', ahead: 1 }]);
  });

  const triage = (data: object) =>
    day.run('visit.record-triage', 'visit/v', { complaints: [], vitals: {}, ...data }, staff.triage);

  it('sends them on to the doctors with the time they have waited', async () => {
    await arrive(day, { specialties: ['neurology'] });
    const since = entry('triage')?.since;
    await day.run('visit.call', 'visit/v', { specialty: 'triage', room: 'triage-1' }, staff.triage);
    expect(code(await triage({ specialties: ['cardiology'], pregnancy: { status: 'yes' } }))).toBe('ok');
    expect(visit()).toMatchObject({
      waitingFor: ['cardiology'],
      calledTo: [],
      priority: 'priority',
      reasons: [{ code: 'pregnant' }],
    });
    expect(entry()?.since).toBe(since);
    expect(record()?.triage).toHaveLength(1);
  });

  it('leaves alone what another desk added meanwhile', async () => {
    await arrive(day, { specialties: [] });
    await triage({ specialties: ['cardiology'], known: [] });
    await day.run('visit.join-queue', 'visit/v', { specialty: 'neurology' }, staff.reception);
    await triage({ specialties: ['cardiology'], known: ['cardiology'] });
    expect(visit()?.waitingFor).toEqual(['cardiology', 'neurology']);
    await triage({ specialties: ['cardiology'], known: ['cardiology', 'neurology'] });
    expect(visit()?.waitingFor).toEqual(['cardiology']);
  });

  it('takes people back to triage exactly as they were', async () => {
    await arrive(day, { specialties: ['neurology'] });
    const { lastEvent: _, ...before } = visit() ?? {};
    const recorded = await triage({ specialties: ['cardiology'], vitals: { temperatureC: 37 } });
    await day.run('visit.undo', 'visit/v', { event: recorded.ok ? recorded.events[0] : '' }, staff.triage);
    expect(visit()).toMatchObject(before);
    expect(record()?.triage).toEqual([]);
  });

  it('has people wait at the pharmacy from their prescription until everything is handed out', async () => {
    await arrive(day, { emergency: true });
    await examine(day);
    await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
    expect(visit()?.waitingFor).toEqual(['pharmacy']);
    await day.run('visit.call', 'visit/v', { specialty: 'pharmacy', room: 'pharmacy-1' }, staff.pharmacist);
    const dispense = (lot: string, quantity: number) =>
      day.run(
        'visit.dispense',
        'visit/v',
        { prescription: codeOf(day), items: [{ lot, quantity }] },
        staff.pharmacist,
      );
    await dispense('early', 10);
    expect(entry('pharmacy')?.status).toBe('called');
    await dispense('late', 5);
    expect(entry('pharmacy')).toMatchObject({ status: 'done', calls: [{ outcome: 'seen' }] });
  });

  it('asks for a specialty where nobody else will find one', async () => {
    expect(code(await arrive(day, { specialties: [], emergency: true }))).toBe('no-specialty');
  });
});

/** Commands somebody may try on one of a few visits, at one of two rooms. */
const tries = {
  arrive: (at: SmallDay, id: string) =>
    arrive(at, { id: `p-${id}`, visit: id, specialties: ['cardiology', 'neurology'] }),
  call1: (at, id) =>
    at.run('visit.call', `visit/${id}`, { specialty: 'cardiology', room: 'room-1' }, staff.doctor),
  call2: (at, id) =>
    at.run('visit.call', `visit/${id}`, { specialty: 'cardiology', room: 'room-2' }, staff.otherDoctor),
  call3: (at, id) =>
    at.run('visit.call', `visit/${id}`, { specialty: 'neurology', room: 'room-3' }, staff.doctor),
  recall: (at, id) =>
    at.run('visit.recall', `visit/${id}`, { specialty: 'cardiology', room: 'room-2' }, staff.doctor),
  out: (at, id) => at.run('visit.no-show', `visit/${id}`, { specialty: 'cardiology' }, staff.doctor),
  end: (at, id) =>
    at.run('visit.no-show', `visit/${id}`, { specialty: 'neurology', back: 'end' }, staff.doctor),
  after: (at, id) =>
    at.run('visit.no-show', `visit/${id}`, { specialty: 'cardiology', back: 'after' }, staff.doctor),
  back: (at, id) =>
    at.run('visit.return-to-queue', `visit/${id}`, { specialty: 'cardiology' }, staff.reception),
  hold: (at, id) =>
    at.run('visit.hold', `visit/${id}`, { specialty: 'cardiology', waitsFor: 'neurology' }, staff.doctor),
  transfer: (at, id) =>
    at.run('visit.transfer', `visit/${id}`, { specialty: 'cardiology', to: 'neurology' }, staff.doctor),
  keep: (at, id) =>
    at.run(
      'visit.transfer',
      `visit/${id}`,
      { specialty: 'cardiology', to: 'cardiology', room: 'room-2' },
      staff.otherDoctor,
    ),
  raise: (at, id) =>
    at.run('visit.set-priority', `visit/${id}`, { priority: 'priority', reason: 'x' }, staff.doctor),
  sign: (at, id) => at.run('visit.sign-exam', `visit/${id}`, exam, staff.doctor),
  finish: (at, id) => at.run('visit.finish', `visit/${id}`, { specialty: 'neurology' }, staff.doctor),
  close: (at, id) => at.run('visit.close', `visit/${id}`, { reason: 'left-unseen' }, staff.reception),
  join: (at, id) => at.run('visit.join-queue', `visit/${id}`, { specialty: 'cardiology' }, staff.reception),
} satisfies Record<string, (at: SmallDay, id: string) => Promise<Outcome>>;

/** Two are here from the start, so that most steps mean something; a third may come. */
const anySteps = fc.array(
  fc.record({
    what: fc.constantFrom(...Object.keys(tries)),
    who: fc.constantFrom('v1', 'v1', 'v2', 'v3'),
  }),
  { maxLength: 40, size: 'max' },
);
const isTry = (name: string): name is keyof typeof tries => Object.hasOwn(tries, name);
const tried = ({ what, who }: { what: string; who: string }, at: SmallDay) =>
  isTry(what) ? tries[what](at, who) : Promise.reject(new Error(what));

async function begun(...here: string[]): Promise<SmallDay> {
  const at = smallDay();
  await openSmallDay(at);
  for (const who of here) await tries.arrive(at, who);
  return at;
}

/** Every row a screen reads, but for what a command only leaves behind as its trace. */
function rowsOf(at: SmallDay): string {
  const { readers } = at.clinic.book;
  const all = bookTables.map((table) =>
    [...readers[table].ids()].toSorted().map((id) => readers[table].row(id)),
  );
  return JSON.stringify(all, (key, value) => (key === 'lastEvent' ? undefined : value));
}

const visitsOf = (at: SmallDay): RowOf['visits'][] => {
  const { visits } = at.clinic.book.readers;
  return [...visits.ids()].flatMap((id) => visits.row(id) ?? []);
};

describe('whatever people do', () => {
  it('no visit is lost, none is in two rooms, and every one that waits has one place in its queue', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const at = await begun('v1', 'v2');
        const arrived = new Set(['v1', 'v2']);
        for (const step of steps) {
          const outcome = await tried(step, at);
          if (step.what === 'arrive' && outcome.ok) arrived.add(step.who);
          const rows = visitsOf(at);
          expect(new Set(rows.map(({ id }) => id))).toEqual(arrived);
          for (const row of rows) {
            expect(row.calledTo.length).toBeLessThanOrEqual(1);
            // A call goes on in the room that made it.
            for (const { calls } of row.queue)
              for (const [index, each] of calls.entries())
                if (each.again) expect(each.room).toBe(calls[index - 1]?.room);
            const waits = row.queue.some(({ status }) => status !== 'done' && status !== 'left');
            expect(row.isOpen).toBe(waits ? 1 : 0);
            for (const place of row.waitingFor) {
              expect(next(place, 'room-1', at).filter((id) => id === row.id)).toHaveLength(1);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('undo restores every row exactly', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, fc.constantFrom('v1', 'v2', 'v3'), async (steps, who) => {
        const at = await begun('v1', 'v2');
        for (const step of steps) await tried(step, at);
        for (const what of Object.keys(tries)) {
          const before = rowsOf(at);
          const outcome = await tried({ what, who }, at);
          if (!outcome.ok || what === 'arrive' || what === 'sign') continue;
          const step = at.clinic.book.rows.visit(who)?.steps.at(-1);
          const by = Object.values(staff).find((each) => each.id === step?.by.id) ?? staff.doctor;
          expect(code(await at.run('visit.undo', `visit/${who}`, { event: step?.id ?? '' }, by))).toBe('ok');
          expect(rowsOf(at)).toBe(before);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('everybody who can be called is called, when two rooms call whoever is next', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('E', 'P', 'O'), { minLength: 1, maxLength: 12 }),
        async (classes) => {
          const at = await begun();
          for (const [index, name] of classes.entries()) {
            await arrive(at, {
              id: `p${index}`,
              visit: `v${index}`,
              emergency: name === 'E',
              category: name === 'P' ? 'merit' : 'poor',
            });
          }
          const seen: string[] = [];
          for (let turn = 0; seen.length < classes.length; turn++) {
            const room = turn % 2 === 0 ? 'room-1' : 'room-2';
            const first = next('cardiology', room, at)[0] ?? '';
            await at.run('visit.call', `visit/${first}`, { specialty: 'cardiology', room }, staff.doctor);
            await at.run('visit.sign-exam', `visit/${first}`, exam, staff.doctor);
            seen.push(first);
          }
          expect(seen.toSorted()).toEqual(classes.map((_, index) => `v${index}`).toSorted());
          const emergencies = classes.filter((name) => name === 'E').length;
          expect(seen.slice(0, emergencies).every((id) => classes[Number(id.slice(1))] === 'E')).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
