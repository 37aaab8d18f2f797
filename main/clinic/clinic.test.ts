import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotSaved } from '#main/journal/errors.ts';
import { logo } from '#shared/documents/testing/samples.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { Outcome } from './clinic.ts';
import {
  adult,
  arrive,
  codeOf,
  exam,
  examine,
  grantBook,
  host,
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
const onHand = (lot: string) => day.clinic.book.readers.lots.row(lot)?.onHand;
const prescribe = (lines = [line], extra = {}) => {
  const replaces = codeOf(day);
  const data = { lines, advice: '', ...(replaces ? { replaces } : {}), ...extra };
  return day.run('visit.issue-prescription', 'visit/v', data, staff.doctor);
};
const dispense = (items: { lot: string; quantity: number }[], prescription = codeOf(day)) =>
  day.run(
    'visit.dispense',
    'visit/v',
    { prescription, items: items.map((item) => ({ ...item, reason: 'Hộp đã mở' })) },
    staff.pharmacist,
  );
const grant = () => grantBook(day);

describe('one person through the clinic', () => {
  it('gets a ticket, is called, examined, prescribed for, given medicine and granted a savings book', async () => {
    expect(code(await arrive(day))).toBe('ok');
    expect(visit()).toMatchObject({ ticket: 'A-001', waitingFor: ['cardiology'], pharmacy: 'none' });
    expect(code(await examine(day))).toBe('ok');
    expect(code(await prescribe())).toBe('ok');
    expect(visit()?.pharmacy).toBe('waiting');
    expect(codeOf(day)).toBe('999990000000-C');
    expect(code(await dispense([{ lot: 'early', quantity: 10 }]))).toBe('ok');
    expect(visit()?.pharmacy).toBe('partly');
    expect(code(await dispense([{ lot: 'late', quantity: 5 }]))).toBe('ok');
    expect(visit()?.pharmacy).toBe('done');
    expect([onHand('early'), onHand('late')]).toEqual([0, 95]);
    await day.run('visit.nominate', 'visit/v', { reason: 'Suy tim, hộ nghèo' }, staff.doctor);
    expect(code(await grant())).toBe('ok');
    expect(day.clinic.book.readers.savingsBooks.row('p')?.grants[0]).toMatchObject({
      amountVnd: 10_000_000,
      recipient: { name: adult.name },
      approvers: [{ id: 'committee' }, { id: 'other-committee' }],
    });
    expect(day.clinic.book.rows.total('savings-books/spent-vnd')).toBe(10_000_000);
  });

  it('is the same after the journal is folded again', async () => {
    await arrive(day);
    await examine(day);
    await prescribe();
    await dispense([{ lot: 'late', quantity: 15 }]);
    const again = smallDay({ lines: day.lines });
    for (const table of ['visits', 'records', 'patients', 'lots', 'totals'] as const) {
      const rows = (from: SmallDay) =>
        [...from.clinic.book.readers[table].ids()]
          .toSorted()
          .map((id) => from.clinic.book.readers[table].row(id));
      expect(rows(again)).toEqual(rows(day));
    }
    await arrive(again, { id: 'p2', visit: 'v2' });
    expect(again.clinic.book.readers.visits.row('v2')?.ticket).toBe('A-002');
  });
});

describe('queue', () => {
  beforeEach(() => arrive(day));
  const call = (room = 'room-1', by = staff.doctor) =>
    day.run('visit.call', 'visit/v', { specialty: 'cardiology', room }, by);

  it('lets one room call a person and tells the second who was faster', async () => {
    expect(code(await call())).toBe('ok');
    expect(await call('room-2', staff.otherDoctor)).toEqual({
      ok: false,
      refusal: { code: 'called-elsewhere', params: { name: 'doctor', room: 'Phòng 1' } },
    });
  });

  it('keeps the place of somebody who missed the call and came back', async () => {
    const since = visit()?.queue[0]?.since;
    await call();
    await day.run('visit.no-show', 'visit/v', { specialty: 'cardiology' }, staff.doctor);
    expect(visit()?.waitingFor).toEqual([]);
    await day.run('visit.return-to-queue', 'visit/v', { specialty: 'cardiology' }, staff.reception);
    expect(visit()).toMatchObject({ waitingFor: ['cardiology'], queue: [{ since }] });
  });

  it('undoes the last step of the person who made it, and nobody else’s', async () => {
    await call();
    const step = visit()?.lastStep?.id ?? '';
    expect(code(await day.run('visit.undo', 'visit/v', { event: step }, staff.otherDoctor))).toBe(
      'undo-not-yours',
    );
    expect(code(await day.run('visit.undo', 'visit/v', { event: step }, staff.doctor))).toBe('ok');
    expect(visit()).toMatchObject({
      waitingFor: ['cardiology'],
      calledTo: [],
      lastStep: { type: 'visit.opened' },
    });
    expect(code(await day.run('visit.undo', 'visit/v', { event: step }, staff.doctor))).toBe('undo-not-last');
  });

  it('refuses a second visit of the same person on one day', async () => {
    expect(code(await arrive(day, { visit: 'v2' }))).toBe('already-visiting');
  });

  it('refuses a room of another specialty', async () => {
    expect(code(await call('room-3'))).toBe('unknown-room');
  });
});

describe('prescription', () => {
  beforeEach(() => arrive(day));

  it('needs a signed exam and a prescriber with a licence', async () => {
    expect(code(await prescribe())).toBe('exam-not-signed');
    await examine(day);
    const by = staff.unlicensed;
    const unlicensed = await day.run(
      'visit.issue-prescription',
      'visit/v',
      { lines: [line], advice: '' },
      by,
    );
    expect(code(unlicensed)).toBe('no-licence');
  });

  it.each([
    ['a course over 30 days', [{ ...line, days: 31 }], 'too-many-days'],
    ['the same medicine twice', [line, line], 'duplicate-medicine'],
    ['a medicine that is not in the formulary', [{ ...line, medicine: 'morphine' }], 'unknown-medicine'],
    ['half a tablet as quantity', [{ ...line, quantity: 0.5 }], 'invalid'],
    ['no line at all', [], 'invalid'],
  ])('refuses %s', async (_, lines, expected) => {
    await examine(day);
    expect(code(await prescribe(lines))).toBe(expected);
  });

  it('asks weight and guardian of a child under 72 months', async () => {
    const child = { name: 'Sùng A Páo', sex: 'male' as const, birth: { year: 2026, month: 8 } };
    day = smallDay();
    await openSmallDay(day);
    await arrive(day, { person: child });
    await examine(day);
    expect(code(await prescribe())).toBe('child-needs-weight');
    expect(code(await prescribe([line], { weightKg: 6.2 }))).toBe('child-needs-guardian');
    expect(code(await prescribe([line], { weightKg: 6.2, guardian: 'Sùng Thị Pà' }))).toBe('ok');
    expect(record()?.prescriptions[0]).toMatchObject({
      smallChild: true,
      weightKg: 6.2,
      guardian: 'Sùng Thị Pà',
    });
  });

  it('is not replaced by somebody who had not seen it', async () => {
    await examine(day);
    await prescribe();
    expect(code(await prescribe([{ ...line, medicine: 'colchicine' }], { replaces: 'older-C' }))).toBe(
      'prescription-replaced',
    );
    const unaware = { lines: [line], advice: '' };
    const outcome = await day.run('visit.issue-prescription', 'visit/v', unaware, staff.otherDoctor);
    expect(code(outcome)).toBe('prescription-replaced');
  });

  it('puts toxic medicines first, and replaces an earlier one instead of changing it', async () => {
    await examine(day);
    await prescribe();
    await prescribe([line, { ...line, medicine: 'colchicine', quantity: 2 }]);
    expect(record()?.prescriptions.map((each) => each.lines.map((one) => one.medicine))).toEqual([
      ['paracetamol'],
      ['colchicine', 'paracetamol'],
    ]);
    expect(record()?.prescriptions[1]?.replaces).toBe(record()?.prescriptions[0]?.code);
  });
});

describe('dispensing', () => {
  beforeEach(async () => {
    await arrive(day);
    await examine(day);
    await prescribe();
  });

  it.each([
    ['more than was prescribed', [{ lot: 'late', quantity: 16 }], 'more-than-prescribed'],
    [
      'more than was prescribed over two lots',
      [
        { lot: 'late', quantity: 10 },
        { lot: 'early', quantity: 6 },
      ],
      'more-than-prescribed',
    ],
    ['more than is in stock', [{ lot: 'early', quantity: 11 }], 'not-enough-stock'],
    ['an expired lot', [{ lot: 'old', quantity: 1 }], 'lot-expired'],
    ['a lot of another medicine', [{ lot: 'toxic', quantity: 1 }], 'wrong-lot'],
    ['a lot that is not known', [{ lot: 'nowhere', quantity: 1 }], 'unknown-lot'],
  ])('refuses %s and takes nothing from stock', async (_, items, expected) => {
    expect(code(await dispense(items))).toBe(expected);
    expect([onHand('early'), onHand('late')]).toEqual([10, 100]);
  });

  it('refuses what was read from a prescription that has been replaced', async () => {
    const older = codeOf(day);
    await prescribe();
    expect(codeOf(day)).not.toBe(older);
    expect(code(await dispense([{ lot: 'late', quantity: 1 }], older))).toBe('prescription-replaced');
  });

  it('sees no dispute when a smaller prescription replaces one that was handed out', async () => {
    await dispense([{ lot: 'late', quantity: 15 }]);
    await prescribe([
      { ...line, quantity: 10 },
      { ...line, medicine: 'colchicine', quantity: 5 },
    ]);
    expect(code(await dispense([{ lot: 'toxic', quantity: 5 }]))).toBe('ok');
    expect([...day.clinic.book.readers.disputes.ids()]).toEqual([]);
  });

  it('hands out nothing expired when the clock wakes up years ago', async () => {
    const late = smallDay({ lines: day.lines, startsAt: '2015-01-01T00:00:00.000Z' });
    const items = [{ lot: 'old', quantity: 1 }];
    const data = { prescription: codeOf(late), items };
    expect(code(await late.run('visit.dispense', 'visit/v', data, staff.pharmacist))).toBe('lot-expired');
  });

  it('puts the medicine back when the hand-out is undone', async () => {
    await dispense([{ lot: 'late', quantity: 15 }]);
    await day.run('visit.undo', 'visit/v', { event: visit()?.lastStep?.id ?? '' }, staff.pharmacist);
    expect([onHand('late'), visit()?.pharmacy]).toEqual([100, 'waiting']);
  });

  it('corrects stock to what was counted', async () => {
    await day.run('lot.count', 'lot/late', { found: 90, reason: 'Đếm lại' }, staff.pharmacist);
    expect(onHand('late')).toBe(90);
  });
});

describe('savings book', () => {
  beforeEach(async () => {
    await arrive(day);
    await examine(day);
  });
  const nominate = (id = 'v') =>
    day.run('visit.nominate', `visit/${id}`, { reason: 'Bệnh nặng' }, staff.doctor);

  it('needs a nomination, and somebody of the committee', async () => {
    expect(code(await grant())).toBe('not-nominated');
    await nominate();
    const approve = (by = staff.support, witness?: StaffMember) =>
      day.run('savings-book.approve', 'savings-book/p', { visitId: 'v' }, by, witness);
    expect(code(await approve())).toBe('witness-needed');
    expect(code(await approve(staff.support, staff.support))).toBe('witness-is-same');
    expect(code(await approve(staff.support, staff.doctor))).toBe('witness-wrong');
    expect(code(await grant())).toBe('ok');
    expect(code(await grant())).toBe('already-granted');
  });

  it('keeps the sponsor’s picture of its day for the certificate, but not in the rows of screens', async () => {
    await host(day.clinic, 'day.change', 'day', {
      programme: { name: 'Chương trình thử', sponsor: 'Nhà tài trợ thử', logo },
    });
    await nominate();
    await grant();
    await host(day.clinic, 'day.change', 'day', { programme: { name: 'Khác', sponsor: 'Khác' } });
    const book = day.clinic.book.stateOf('savings-book/p');
    expect(JSON.stringify(book)).toContain(logo);
    expect(JSON.stringify(day.clinic.book.readers.savingsBooks.row('p'))).not.toContain('data:image');
  });

  it('keeps the nomination that a granted book rests on', async () => {
    await nominate();
    await grant();
    const step = visit()?.lastStep?.id ?? '';
    expect(code(await day.run('visit.undo', 'visit/v', { event: step }, staff.doctor))).toBe(
      'granted-already',
    );
  });

  it('refuses a category the programme does not grant to', async () => {
    await arrive(day, { id: 'w', visit: 'worker', category: 'worker' });
    await examine(day, 'worker');
    await nominate('worker');
    expect(code(await grantBook(day, { id: 'w', visit: 'worker' }))).toBe('category-not-eligible');
  });

  it('stops at the budget and says what is left', async () => {
    const outcomes: Outcome[] = [];
    for (const id of ['a', 'b', 'c']) {
      await arrive(day, { id, visit: id, person: { ...adult, name: id } });
      await examine(day, id);
      await nominate(id);
      outcomes.push(await grantBook(day, { id, visit: id }));
    }
    expect(outcomes.map(code)).toEqual(['ok', 'ok', 'budget-exceeded']);
    expect(outcomes[2]).toMatchObject({ refusal: { params: { left: 0 } } });
  });
});

describe('what comes through the door', () => {
  it('refuses what a role may not, and commands nobody knows', async () => {
    await arrive(day);
    expect(
      code(
        await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.reception),
      ),
    ).toBe('role-may-not');
    expect(code(await day.run('day.add-station', 'day', {}, staff.coordinator))).toBe('role-may-not');
    expect(code(await day.run('visit.open', 'patient/p', {}, staff.reception))).toBe('unknown-command');
    expect(code(await day.run('visit.open', 'visit/../day', {}, staff.reception))).toBe('unknown-subject');
  });

  it('keeps a command that is sent twice once', async () => {
    const order = { id: uuidv7(), type: 'patient.register', subject: 'patient/x', data: { person: adult } };
    const [first, second] = await Promise.all([
      day.clinic.execute(order, staff.reception),
      day.clinic.execute(order, staff.reception),
    ]);
    expect(first.ok && second.ok && second.events).toEqual(first.ok && first.events);
    const again = smallDay({ lines: day.lines });
    expect(await again.clinic.execute(order, staff.reception)).toMatchObject({
      ok: true,
      events: first.ok ? first.events : [],
    });
    expect(day.lines.filter((each) => each.subject === 'patient/x')).toHaveLength(1);
  });

  it('does not take another command for one it has kept under the same id', async () => {
    const order = { id: uuidv7(), type: 'patient.register', subject: 'patient/x', data: { person: adult } };
    await day.clinic.execute(order, staff.reception);
    expect(code(await day.clinic.execute({ ...order, subject: 'patient/y' }, staff.reception))).toBe(
      'invalid',
    );
  });

  it('lets nobody overwrite a correction they had not seen', async () => {
    await arrive(day);
    const basis = day.clinic.book.readers.patients.row('p')?.lastEvent ?? '';
    const correct = () =>
      day.clinic.execute(
        { id: uuidv7(), type: 'patient.correct', subject: 'patient/p', data: { person: adult }, basis },
        staff.reception,
      );
    expect(code(await correct())).toBe('ok');
    expect(code(await correct())).toBe('changed-meanwhile');
  });

  it('lets nobody overtake the queue when the clock is set back', async () => {
    await arrive(day);
    const late = smallDay({ lines: day.lines, startsAt: '2026-11-22T00:00:00.000Z' });
    await arrive(late, { id: 'p2', visit: 'v2' });
    const since = (id: string) => late.clinic.book.readers.visits.row(id)?.queue[0]?.since ?? '';
    expect(since('v2') >= since('v')).toBe(true);
  });

  it('gives two windows that open visits at the same moment two tickets', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => arrive(day, { id, visit: id })));
    const tickets = ['a', 'b', 'c'].map((id) => visit(id)?.ticket).toSorted();
    expect(tickets).toEqual(['A-001', 'A-002', 'A-003']);
  });

  it.each([
    ['disk-full', 'not-saved-full'],
    ['read-only', 'not-saved-read-only'],
    ['damaged', 'not-saved-damaged'],
    ['io', 'not-saved'],
  ] as const)(
    'refuses with its reason when the disk does not take it (%s), and changes nothing',
    async (reason, expected) => {
      let broken = true;
      const fragile = smallDay({
        append: async () => (broken ? Promise.reject(new NotSaved(reason)) : undefined),
      });
      broken = false;
      await openSmallDay(fragile);
      broken = true;
      expect(code(await arrive(fragile))).toBe('unknown-patient');
      expect(
        code(await fragile.run('patient.register', 'patient/p', { person: adult }, staff.reception)),
      ).toBe(expected);
      expect(fragile.clinic.book.readers.patients.row('p')).toBeUndefined();
      broken = false;
      expect(code(await arrive(fragile))).toBe('ok');
    },
  );

  it('keeps a name of 200 characters and refuses one of 201', async () => {
    const named = (length: number) =>
      day.run(
        'patient.register',
        `patient/n${length}`,
        { person: { ...adult, name: 'ă'.repeat(length) } },
        staff.reception,
      );
    expect(code(await named(200))).toBe('ok');
    expect(code(await named(201))).toBe('invalid');
  });

  it('refuses a birth in the future', async () => {
    const person = { ...adult, birth: { year: 2026, month: 12 } };
    expect(code(await day.run('patient.register', 'patient/f', { person }, staff.reception))).toBe(
      'birth-in-future',
    );
  });

  it('opens a day only once', async () => {
    expect(code(await host(day.clinic, 'day.open', 'day', { setup: day.clinic.day ?? {} }))).toBe(
      'already-exists',
    );
  });

  it('signs no exam of somebody who was not called, and none without a diagnosis', async () => {
    await arrive(day);
    expect(code(await day.run('visit.sign-exam', 'visit/v', exam, staff.doctor))).toBe('not-called');
    await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
    expect(code(await day.run('visit.sign-exam', 'visit/v', { ...exam, diagnoses: [] }, staff.doctor))).toBe(
      'no-diagnosis',
    );
  });
});
