/** From a nomination to a book in somebody's hands, by two different people of the committee. */
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { CarryOver } from '#shared/domain/patient/earlier.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { Outcome } from './clinic.ts';
import { fromJournal, toJournal } from './recorded-line.ts';
import { bothWays, call1, disputesOf, nominate, sign, stationAfter, step } from './testing/apart.ts';
import {
  adult,
  arrive,
  examine,
  grantBook,
  host,
  openSmallDay,
  type SmallDay,
  household as situation,
  smallDay,
  staff,
} from './testing/small-day.ts';

const book = 'savings-book/p';
let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const row = (id = 'p') => day.clinic.book.readers.savingsBooks.row(id);
const total = (key: string) => day.clinic.book.rows.total(key);
const run = (type: string, data: object, by: StaffMember, witness?: StaffMember, id = 'p') =>
  day.run(`savings-book.${type}`, `savings-book/${id}`, data, by, witness);
const approve = (by: StaffMember, witness?: StaffMember, data: object = { visitId: 'v' }, id = 'p') =>
  run('approve', data, by, witness, id);
const against = { visitId: 'v', reason: 'Còn người cần hơn' };

/** Somebody nominated, whose household was written down. */
async function nominated(id = 'p', visit = 'v', person: Person = adult, category = 'poor') {
  await arrive(day, { id, visit, person, category });
  await examine(day, visit);
  await day.run('visit.nominate', `visit/${visit}`, { reason: 'Suy tim' }, staff.doctor);
  await run('record-household', situation, staff.support, undefined, id);
}

describe('two different people of the committee', () => {
  beforeEach(() => nominated());

  it.each<[string, [StaffMember, StaffMember?][], string[]]>([
    ['one after the other at their own windows', [[staff.committee], [staff.otherCommittee]], ['ok', 'ok']],
    ['both at once', [[staff.committee, staff.otherCommittee]], ['ok']],
    [
      'both as the second person at the desk',
      [
        [staff.support, staff.committee],
        [staff.coordinator, staff.otherCommittee],
      ],
      ['ok', 'ok'],
    ],
  ])('grant a book: %s', async (_, steps, outcomes) => {
    const seen: string[] = [];
    for (const [by, witness] of steps) {
      expect(row()?.grants).toEqual([]);
      seen.push(code(await approve(by, witness)));
    }
    expect(seen).toEqual(outcomes);
    expect(row()?.grants).toMatchObject([
      { serial: '261123-A01', approvers: [{ id: 'committee' }, { id: 'other-committee' }] },
    ]);
    expect(row()?.approvals).toEqual([]);
  });

  it('are two: the same one again is refused by name, and nobody else counts', async () => {
    await approve(staff.support, staff.committee);
    expect(await approve(staff.committee)).toMatchObject({
      refusal: { code: 'already-approved', params: { name: 'committee' } },
    });
    expect(code(await approve(staff.support))).toBe('witness-needed');
    expect(code(await approve(staff.coordinator))).toBe('witness-needed');
    expect(code(await approve(staff.doctor))).toBe('role-may-not');
    expect(row()).toMatchObject({ approvals: [{ by: { id: 'committee' } }], grants: [] });
  });

  it('grant when stations apart each heard one of them, and either says it once more', async () => {
    const household = step('savings-book.record-household', situation, staff.support, book);
    const approved = (by: StaffMember) => step('savings-book.approve', { visitId: 'v' }, by, book);
    const [a, b] = [[approved(staff.committee)], [approved(staff.otherCommittee)]];
    for (const { lines } of await bothWays([call1, sign, nominate, household], a, b)) {
      const after = await stationAfter(lines, approved(staff.committee));
      const found = after.clinic.book.readers.savingsBooks.row('p');
      expect(found?.grants).toMatchObject([{ serial: '261123-C01' }]);
      expect(found?.grants[0]?.approvers).toHaveLength(2);
    }
  });

  it('may take their own approval back, and nobody else may', async () => {
    const outcome = await approve(staff.support, staff.committee);
    const event = outcome.ok ? (outcome.events[0] ?? '') : '';
    expect(code(await run('undo', { event }, staff.otherCommittee))).toBe('undo-not-yours');
    expect(code(await run('undo', { event }, staff.support))).toBe('undo-not-yours');
    expect(code(await run('undo', { event }, staff.committee))).toBe('ok');
    expect(row()?.approvals).toEqual([]);
  });
});

describe('what a book needs', () => {
  it('is the situation of the household, written down before the decision', async () => {
    await nominated();
    await arrive(day, { id: 'q', visit: 'w', person: { ...adult, name: 'Lò Thị Hoa' } });
    await examine(day, 'w');
    await day.run('visit.nominate', 'visit/w', { reason: 'Suy thận' }, staff.doctor);
    expect(code(await approve(staff.committee, undefined, { visitId: 'w' }, 'q'))).toBe('household-missing');
    expect(row()).toMatchObject({ household: { ...situation, by: { id: 'support' } } });
    await approve(staff.committee, staff.otherCommittee);
    expect(code(await run('record-household', situation, staff.support))).toBe('already-granted');
  });

  it('is no more dependants than people', async () => {
    await nominated();
    expect(await run('record-household', { ...situation, dependants: 9 }, staff.support)).toMatchObject({
      refusal: { code: 'invalid', params: { field: 'dependants', reason: 'more-than-members' } },
    });
  });

  it('is one of the number that is planned, where one is', async () => {
    const plan = { amountVnd: 1_000_000, budgetVnd: 20_000_000, bank: 'B', signatories: [] };
    expect(total('savings-books/left')).toBe(0);
    await host(day.clinic, 'day.change', 'day', { savingsBooks: { ...plan, number: 1 } });
    await nominated();
    await nominated('q', 'w', { ...adult, name: 'Lò Thị Hoa' });
    expect(total('savings-books/left')).toBe(1);
    expect(code(await approve(staff.committee, staff.otherCommittee))).toBe('ok');
    expect(await approve(staff.committee, staff.otherCommittee, { visitId: 'w' }, 'q')).toMatchObject({
      refusal: { code: 'no-books-left', params: { number: 1 } },
    });
    await host(day.clinic, 'day.change', 'day', { savingsBooks: plan });
    expect(code(await approve(staff.committee, staff.otherCommittee, { visitId: 'w' }, 'q'))).toBe('ok');
  });
});

describe('the household that the committee decides on', () => {
  beforeEach(() => nominated());
  const poorer = { ...situation, monthlyIncomeVnd: 100_000 };

  it('is one: written anew, it is approved by two anew', async () => {
    await approve(staff.committee);
    expect(code(await run('record-household', poorer, staff.support))).toBe('ok');
    expect(row()).toMatchObject({ household: poorer, approvals: [] });
    await approve(staff.otherCommittee);
    expect(row()?.grants).toEqual([]);
    await approve(staff.committee);
    expect(row()?.grants).toMatchObject([{ approvers: [{ id: 'other-committee' }, { id: 'committee' }] }]);
  });

  it('is the one that was read: another one since is said, and nothing is approved', async () => {
    const household = row()?.household?.event;
    const read = { visitId: 'v', household };
    expect(code(await approve(staff.committee, undefined, read))).toBe('ok');
    await run('record-household', poorer, staff.support);
    expect(code(await approve(staff.otherCommittee, undefined, read))).toBe('changed-meanwhile');
    expect(row()?.approvals).toEqual([]);
  });

  it('is not written over by somebody who did not see the latest', async () => {
    const basis = row()?.lastEvent;
    const write = (data: object) =>
      day.clinic.execute(
        {
          id: uuidv7(),
          type: 'savings-book.record-household',
          subject: book,
          data,
          ...(basis ? { basis } : {}),
        },
        staff.support,
      );
    expect(code(await write(poorer))).toBe('ok');
    expect(code(await write(situation))).toBe('changed-meanwhile');
    expect(row()?.household).toMatchObject(poorer);
  });

  it('counts for no approval of another one, where stations apart wrote one and approved on the other', async () => {
    const household = (data: object) => step('savings-book.record-household', data, staff.support, book);
    const approved = step('savings-book.approve', { visitId: 'v' }, staff.committee, book);
    const before = [call1, sign, nominate, household(situation)];
    for (const { book: found } of await bothWays(before, [household(poorer)], [approved]))
      expect(found.readers.savingsBooks.row('p')).toMatchObject({ household: poorer, approvals: [] });
  });
});

describe('the committee says no', () => {
  beforeEach(() => nominated());

  it('with a reason; it holds until it is taken back by one of them, or the coordinator', async () => {
    const outcome = await run('reject', against, staff.support, staff.committee);
    expect(row()?.decision).toMatchObject({
      kind: 'rejected',
      by: { id: 'committee' },
      reason: against.reason,
    });
    for (const again of [
      await approve(staff.otherCommittee),
      await run('reject', against, staff.otherCommittee),
    ])
      expect(again).toMatchObject({
        refusal: { code: 'already-rejected', params: { name: 'committee', reason: against.reason } },
      });
    const event = outcome.ok ? (outcome.events[0] ?? '') : '';
    expect(code(await run('undo', { event }, staff.support))).toBe('undo-not-yours');
    expect(code(await run('undo', { event }, staff.coordinator))).toBe('ok');
    expect(row()).not.toHaveProperty('decision');
    expect(code(await approve(staff.committee, staff.otherCommittee))).toBe('ok');
  });

  it('or not yet; then two approve anew', async () => {
    await approve(staff.committee);
    expect(code(await run('defer', against, staff.otherCommittee))).toBe('ok');
    expect(row()).toMatchObject({ approvals: [], decision: { kind: 'deferred' } });
    await approve(staff.otherCommittee);
    expect(row()?.grants).toEqual([]);
    await approve(staff.committee);
    expect(row()).toMatchObject({ grants: [{}] });
    expect(row()).not.toHaveProperty('decision');
  });

  it.each(['reject', 'defer'])('%s needs one of them, a reason, and no book', async (type) => {
    expect(code(await run(type, against, staff.support))).toBe('witness-needed');
    expect(code(await run(type, { visitId: 'v', reason: ' ' }, staff.committee))).toBe('invalid');
    await approve(staff.committee, staff.otherCommittee);
    expect(code(await run(type, against, staff.committee))).toBe('already-granted');
  });
});

describe('what the committee decided of a record that was merged', () => {
  beforeEach(async () => {
    await nominated();
    await nominated('q', 'w', { ...adult, birth: { year: 1961 } });
  });
  const merge = (id: string, into: string) =>
    day.run('patient.merge', `patient/${id}`, { into, reason: 'Một người' }, staff.reception);

  it('holds for the person, until it is taken back where it was said', async () => {
    const outcome = await run('reject', { ...against, visitId: 'w' }, staff.committee, undefined, 'q');
    await merge('q', 'p');
    for (const again of [
      await approve(staff.otherCommittee),
      await run('reject', against, staff.otherCommittee),
      await run('record-household', situation, staff.support),
    ])
      expect(again).toMatchObject({ refusal: { code: 'already-rejected', params: { name: 'committee' } } });
    const event = outcome.ok ? (outcome.events[0] ?? '') : '';
    expect(code(await run('undo', { event }, staff.committee, undefined, 'q'))).toBe('ok');
    expect(code(await approve(staff.otherCommittee))).toBe('ok');
  });

  it('may be put off on the record that goes on; another deferral before puts off nothing', async () => {
    await run('reject', { ...against, visitId: 'w' }, staff.committee, undefined, 'q');
    await run('defer', against, staff.committee);
    await merge('q', 'p');
    expect(code(await approve(staff.otherCommittee))).toBe('already-rejected');
    expect(code(await run('defer', against, staff.otherCommittee))).toBe('ok');
    expect(code(await approve(staff.committee, staff.otherCommittee))).toBe('ok');
    await day.run('patient.unmerge', 'patient/q', { reason: 'Hai người' }, staff.coordinator);
    expect(code(await approve(staff.committee, undefined, { visitId: 'w' }, 'q'))).toBe('already-rejected');
  });

  it.each(['reject', 'defer'])(
    '%s is of somebody nominated, and of the record that goes on',
    async (type) => {
      const decide = (id: string, visitId: string) =>
        run(type, { ...against, visitId }, staff.committee, undefined, id);
      expect(code(await decide('nobody', 'v'))).toBe('unknown-patient');
      expect(code(await decide('p', 'nowhere'))).toBe('unknown-patient');
      expect(code(await decide('p', 'w'))).toBe('unknown-patient');
      await arrive(day, { id: 'r', visit: 'x', person: { ...adult, name: 'Lò Thị Hoa' } });
      expect(code(await decide('r', 'x'))).toBe('not-nominated');
      await merge('q', 'p');
      expect(code(await decide('q', 'w'))).toBe('merged-record');
      expect(code(await decide('p', 'w'))).toBe('ok');
    },
  );

  it.each(['reject', 'defer'])('%s is too late once another record has a book', async (type) => {
    await approve(staff.committee, staff.otherCommittee);
    await merge('p', 'q');
    const outcome = await run(type, { ...against, visitId: 'w' }, staff.committee, undefined, 'q');
    expect(code(outcome)).toBe('granted-to-merged');
  });
});

describe('a book of an earlier day that shows up after the grant', () => {
  const dayOne = { dayId: 'one', record: 'old', date: '2026-11-02', place: 'Xã Sủng Là', programme: 'Thử' };
  const told: CarryOver = {
    from: {
      ...dayOne,
      asOf: '2026-11-02T10:00:00.000Z',
      visits: [],
      savingsBooks: [{ date: '2026-11-02', amountVnd: 10_000_000 }],
    },
    person: { ...adult, birth: { year: 1959 } },
    health: { allergies: [], conditions: [] },
    before: [],
  };
  const disputes = () => disputesOf(day.clinic.book);

  it('is a dispute once its record is merged, until they are apart again', async () => {
    await host(day.clinic, 'patient.carry-over', 'patient/old', told);
    await nominated();
    await grantBook(day);
    expect(disputes()).toEqual([]);
    await day.run('patient.merge', 'patient/old', { into: 'p', reason: 'Một người' }, staff.reception);
    expect(disputes()).toMatchObject([
      {
        kind: 'two-books',
        subject: book,
        facts: [
          { type: 'savings-book.granted', subject: book },
          { subject: 'patient/old', value: { date: '2026-11-02', place: 'Xã Sủng Là' } },
        ],
      },
    ]);
    await day.run('patient.unmerge', 'patient/old', { reason: 'Hai người' }, staff.coordinator);
    expect(disputes()).toEqual([]);
  });

  it('is a dispute once it is carried over, until the book of this day is taken back', async () => {
    await nominated('old');
    await grantBook(day, { id: 'old' });
    await host(day.clinic, 'patient.carry-over', 'patient/old', told);
    expect(disputes()).toMatchObject([{ kind: 'two-books', subject: 'savings-book/old' }]);
    await run('revoke', { reason: 'Đã có sổ' }, staff.support, staff.committee, 'old');
    expect(disputes()).toEqual([]);
  });
});

describe('somebody who may have a book already', () => {
  const twin: Person = { name: 'MỶ vang thi', sex: 'female', birth: { year: 1960, month: 3 } };

  it('is asked about, with the name, date and place', async () => {
    await nominated();
    await approve(staff.committee, staff.otherCommittee);
    await nominated('q', 'w', twin);
    expect(await approve(staff.committee, undefined, { visitId: 'w' }, 'q')).toMatchObject({
      refusal: {
        code: 'maybe-has-book',
        params: { record: 'p', name: 'Vàng Thị Mỷ', date: '23/11/2026', place: 'Trạm y tế thử' },
      },
    });
  });

  it('is granted one when they are said to be somebody else, which stands in the record', async () => {
    await nominated();
    await approve(staff.committee, staff.otherCommittee);
    await nominated('q', 'w', twin);
    const data = { visitId: 'w', notSame: ['p'] };
    expect(code(await approve(staff.committee, undefined, data, 'q'))).toBe('ok');
    expect(row('q')?.approvals).toMatchObject([{ notSame: ['p'] }]);
    // Whoever approves second reads what the first said.
    expect(code(await approve(staff.otherCommittee, undefined, { visitId: 'w' }, 'q'))).toBe('ok');
    expect(row('q')?.grants).toMatchObject([{ serial: '261123-A02', notSame: ['p'] }]);
  });

  it('is asked about where the book is of an earlier day', async () => {
    const from = {
      dayId: 'one',
      record: 'old',
      date: '2026-11-02',
      place: 'Xã Sủng Là',
      programme: 'Thử',
      asOf: '2026-11-02T10:00:00.000Z',
      visits: [],
      savingsBooks: [{ date: '2026-11-02', amountVnd: 10_000_000, bookNumber: 'STK 1' }],
    };
    const carried: CarryOver = { from, person: adult, health: { allergies: [], conditions: [] }, before: [] };
    await host(day.clinic, 'patient.carry-over', 'patient/old', carried);
    await nominated('q', 'w', twin);
    expect(await approve(staff.committee, undefined, { visitId: 'w' }, 'q')).toMatchObject({
      refusal: { code: 'maybe-has-book', params: { record: 'old', date: '02/11/2026', place: 'Xã Sủng Là' } },
    });
    await approve(staff.committee, staff.otherCommittee, { visitId: 'w', notSame: ['old'] }, 'q');
    expect(await run('note-bank', { bookNumber: 'stk-1' }, staff.support, undefined, 'q')).toMatchObject({
      refusal: { code: 'book-number-taken' },
    });
  });
});

describe('a granted book', () => {
  beforeEach(async () => {
    await nominated();
    await grantBook(day);
  });
  const son = { name: 'Vàng A Páo', relation: 'Con trai', identityNumber: '002190012345' };

  it('gets its number at the bank, also mended and after the doors closed, until the day is archived', async () => {
    await day.run('visit.close', 'visit/v', { reason: 'left-unseen' }, staff.reception);
    expect(code(await host(day.clinic, 'day.close', 'day', {}))).toBe('ok');
    expect(code(await run('note-bank', { bookNumber: 'AB 1' }, staff.support))).toBe('ok');
    expect(row()?.grants).toMatchObject([{ bookNumber: 'AB 1', bank: 'Ngân hàng thử' }]);
    await run('note-bank', { bank: 'Agribank', bookNumber: 'AB 2' }, staff.support);
    expect(row()?.grants).toMatchObject([{ bookNumber: 'AB 2', bank: 'Agribank' }]);
  });

  it('never has the number of another one, however it is written', async () => {
    await run('note-bank', { bookNumber: 'AB-123' }, staff.support);
    await nominated('q', 'w', { ...adult, name: 'Lò Thị Hoa' });
    await grantBook(day, { id: 'q', visit: 'w' });
    expect(await run('note-bank', { bookNumber: 'ab 123' }, staff.support, undefined, 'q')).toMatchObject({
      refusal: { code: 'book-number-taken', params: { name: 'Vàng Thị Mỷ' } },
    });
  });

  it.each([
    ['the recipient', undefined],
    ['somebody of the family', son],
  ])('is handed to %s once, with a proof', async (_, to) => {
    const data = { proof: 'thumbprint', ...(to ? { to } : {}) };
    const outcome = await run('hand-over', data, staff.support);
    expect(row()?.grants[0]?.handedOver).toMatchObject({ ...data, by: { id: 'support' } });
    expect(code(await run('hand-over', data, staff.coordinator))).toBe('book-handed-over');
    const event = outcome.ok ? (outcome.events[0] ?? '') : '';
    expect(code(await run('undo', { event }, staff.support))).toBe('ok');
    expect(row()?.grants[0]).not.toHaveProperty('handedOver');
  });

  it('is taken back by two, frees its money, and is granted again only by two', async () => {
    expect(code(await run('revoke', { reason: 'Nhầm người' }, staff.support))).toBe('witness-needed');
    expect(code(await run('revoke', { reason: 'Nhầm người' }, staff.support, staff.committee))).toBe('ok');
    expect(row()?.grants).toMatchObject([
      { revoked: { reason: 'Nhầm người', by: { id: 'support' }, witness: { id: 'committee' } } },
    ]);
    expect([total('savings-books'), total('savings-books/spent-vnd')]).toEqual([0, 0]);
    for (const [type, data] of [
      ['note-bank', { bookNumber: '1' }],
      ['hand-over', { proof: 'signature' }],
    ] as const)
      expect(code(await run(type, data, staff.support))).toBe('not-granted');
    await approve(staff.committee);
    expect(row()?.grants).toHaveLength(1);
    expect(code(await approve(staff.otherCommittee))).toBe('ok');
    expect(row()?.grants).toMatchObject([{ serial: '261123-A01' }, { serial: '261123-A02' }]);
    expect(row()?.lastStep).toMatchObject({ type: 'savings-book.granted' });
    expect([...day.clinic.book.readers.disputes.ids()]).toEqual([]);
  });

  it('of an edition before this one is what it was', async () => {
    const asBefore = (data: unknown) => {
      const { serial: _, approvers: __, ...rest } = z.object({}).loose().parse(data);
      return { ...rest, approvedBy: { id: 'x', name: 'X' } };
    };
    const lines = day.lines.flatMap((each) => {
      const line = fromJournal(each);
      if (!line) return [each];
      const events = line.events
        .filter(({ type }) => !/household|approved/.test(type))
        .map((event) =>
          event.type === 'savings-book.granted' ? { ...event, data: asBefore(event.data) } : event,
        );
      return events.length > 0 ? [toJournal({ ...line, events })] : [];
    });
    const before = smallDay({ lines });
    expect(before.clinic.book.readers.savingsBooks.row('p')?.grants).toMatchObject([
      { serial: 'A-001', approvers: [{ id: 'x' }] },
    ]);
  });
});
