import { beforeEach, describe, expect, it } from 'vitest';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import type { Book } from './book.ts';
import type { Outcome } from './clinic.ts';
import { bothWays, call1, disputesOf, settle, sign, stationWith, step } from './testing/apart.ts';
import { arrive, examine, openSmallDay, type SmallDay, smallDay, staff } from './testing/small-day.ts';

const details = {
  need: 'Mổ van hai lá',
  hospital: 'Bệnh viện Bạch Mai',
  department: 'Viện Tim mạch',
  estimatedCostVnd: 120_000_000,
  companion: { name: 'Vàng A Páo', phone: '0912 345 678', relation: 'chồng' },
  transport: 'Xe khách từ huyện',
  contacts: 'Trưởng thôn',
  documents: ['poverty-certificate', 'identity-card'],
};
const nominated = { kinds: ['special-support'], reason: 'Hở van hai lá nặng, cần mổ' };
const on = '2026-11-23';

let day: SmallDay;
const run = (type: string, data: object, by = staff.support, witness?: typeof staff.committee) =>
  day.run(type, 'support-case/p', data, by, witness);
const open = (by = staff.support) => run('support-case.open', { visitId: 'v', details }, by);
const approve = () => run('support-case.record-approval', { on }, staff.support, staff.committee);
const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const rowOf = (book: Book, id = 'p'): SupportCaseRow | undefined => book.readers.supportCases.row(id);
const row = () => rowOf(day.clinic.book);
const total = (key: string) => day.clinic.book.rows.total(key);
const stages = () => row()?.stages.map(({ stage }) => stage);

beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
  await arrive(day);
  await examine(day);
  await day.run('visit.nominate', 'visit/v', nominated, staff.doctor);
});

describe('a case of special support', () => {
  it('goes from the nomination to its end, with who, when and what was paid', async () => {
    expect(code(await open())).toBe('ok');
    expect(row()).toMatchObject({
      visitId: 'v',
      ticket: 'A-001',
      // Papers stand in their usual order, however they were ticked.
      details: { ...details, documents: ['identity-card', 'poverty-certificate'] },
      nominations: [{ reason: nominated.reason, by: { name: 'doctor' }, diagnosis: { code: 'I10' } }],
    });
    expect(code(await approve())).toBe('ok');
    expect(code(await run('support-case.advance', { stage: 'referred', on }))).toBe('ok');
    const helped = { stage: 'helped', on, amountVnd: 30_000_000, note: 'Chuyển khoản cho bệnh viện' };
    expect(code(await run('support-case.advance', helped))).toBe('ok');
    expect(total('support-cases/helped-vnd')).toBe(30_000_000);
    expect(code(await run('support-case.close', { on, outcome: 'helped' }))).toBe('ok');
    expect(row()?.stages).toMatchObject([
      { stage: 'proposed', on, by: { id: 'support' } },
      { stage: 'approved', on, by: { id: 'support' }, witness: { id: 'committee' } },
      { stage: 'referred', on },
      { ...helped },
      { stage: 'closed', on, outcome: 'helped' },
    ]);
    expect([total('support-cases'), total('support-cases/closed'), total('support-cases-of/p')]).toEqual([
      1, 1, 0,
    ]);
  });

  it.each<[string, () => Promise<Outcome>]>([
    [
      'case-not-nominated',
      async () => {
        await arrive(day, {
          id: 'q',
          visit: 'w',
          person: { name: 'Lò A', sex: 'male', birth: { year: 1970 } },
        });
        return day.run('support-case.open', 'support-case/q', { visitId: 'w', details }, staff.support);
      },
    ],
    ['unknown-patient', () => run('support-case.open', { visitId: 'nobody', details })],
    ['role-may-not', () => open(staff.doctor)],
    ['role-may-not', () => open(staff.committee)],
    ['invalid', () => run('support-case.open', { visitId: 'v', details: { ...details, need: ' ' } })],
    ['unknown-case', () => run('support-case.change', { details })],
    ['unknown-case', approve],
  ])('is refused with %s', async (refusal, act) => {
    expect(code(await act())).toBe(refusal);
    expect(row()).toBeUndefined();
  });

  it('is opened once for each person', async () => {
    await open();
    expect(code(await open(staff.coordinator))).toBe('case-exists');
  });

  it.each<[string, string, object]>([
    ['nothing of the programme before the committee', 'case-not-approved', { stage: 'referred', on }],
    ['not twice', 'stage-not-forward', { stage: 'admitted', on }],
    ['not back', 'stage-not-forward', { stage: 'referred', on }],
    ['not before the stage before', 'stage-before-last', { stage: 'helped', on: '2026-11-22' }],
    ['not tomorrow', 'stage-in-future', { stage: 'helped', on: '2026-11-24' }],
    ['no money but as help', 'amount-not-helped', { stage: 'admitted', on, amountVnd: 1 }],
    ['no day that there is not', 'invalid', { stage: 'helped', on: '2026-02-30' }],
  ])('goes forward only: %s', async (_, refusal, data) => {
    await open();
    if (refusal !== 'case-not-approved') {
      await approve();
      await run('support-case.advance', { stage: 'admitted', on });
    }
    const before = stages();
    const outcome = await run('support-case.advance', data);
    expect(code(outcome)).toBe(refusal);
    if (refusal === 'stage-before-last')
      expect(outcome).toMatchObject({ refusal: { params: { date: '23/11/2026' } } });
    expect(stages()).toEqual(before);
  });

  it('is approved by the committee: alone, or as a witness', async () => {
    await open();
    expect(code(await run('support-case.approve', { on }))).toBe('role-may-not');
    expect(code(await run('support-case.record-approval', { on }))).toBe('witness-needed');
    const byDesk = await run('support-case.record-approval', { on }, staff.support, staff.coordinator);
    expect(code(byDesk)).toBe('witness-wrong');
    expect(code(await run('support-case.approve', { on }, staff.committee))).toBe('ok');
    expect(row()?.stages.at(-1)).toMatchObject({ stage: 'approved', by: { id: 'committee' } });
    expect(row()?.stages.at(-1)).not.toHaveProperty('witness');
  });

  it('may end at any stage, and then is fixed', async () => {
    await open();
    expect(
      code(await run('support-case.close', { on, outcome: 'declined', note: 'Gia đình không đi' })),
    ).toBe('ok');
    for (const act of [approve, () => run('support-case.change', { details })])
      expect(code(await act())).toBe('case-closed');
  });

  it('takes back the last step of whoever did it, the opening too', async () => {
    const opened = await open();
    const changed = await run('support-case.change', { details: { ...details, hospital: 'Việt Đức' } });
    const undo = (outcome: Outcome, by = staff.support) =>
      run('support-case.undo', { event: outcome.ok ? (outcome.events[0] ?? '') : '' }, by);
    expect(row()?.details.hospital).toBe('Việt Đức');
    expect(code(await undo(changed, staff.coordinator))).toBe('undo-not-yours');
    await undo(changed);
    expect(row()?.details.hospital).toBe(details.hospital);
    await undo(opened);
    expect(row()).toBeUndefined();
    expect(total('support-cases')).toBe(0);
  });

  it('once approved does not end as not approved', async () => {
    await open();
    await approve();
    expect(code(await run('support-case.close', { on, outcome: 'not-approved' }))).toBe('case-approved');
    expect(stages()).toEqual(['proposed', 'approved']);
    expect(code(await run('support-case.close', { on, outcome: 'other' }))).toBe('ok');
    expect(code(await run('support-case.close', { on, outcome: 'not-approved' }))).toBe('case-closed');
  });

  it('leaves an approval to whoever of the committee approved, also where the desk recorded it', async () => {
    await open();
    const approval = await approve();
    const event = approval.ok ? approval.events[0] : undefined;
    // The button stands where the last step is one's own.
    expect(row()?.lastStep).toMatchObject({ id: event, by: { id: 'committee' } });
    for (const by of [staff.support, staff.otherCommittee])
      expect(await run('support-case.undo', { event }, by)).toMatchObject({
        refusal: { code: 'undo-not-yours', params: { name: 'committee' } },
      });
    expect(stages()).toEqual(['proposed', 'approved']);
    expect(code(await run('support-case.undo', { event }, staff.committee))).toBe('ok');
    expect(stages()).toEqual(['proposed']);
    expect(row()?.lastStep?.by.id).toBe('support');
  });

  it('keeps the nomination it rests on, until it is closed', async () => {
    const event = day.clinic.book.readers.visits.row('v')?.nominations[0]?.event;
    const takeBack = () => day.run('visit.undo', 'visit/v', { event: event ?? '' }, staff.doctor);
    await open();
    expect(code(await takeBack())).toBe('case-rests-on-it');
    await run('support-case.close', { on, outcome: 'other' });
    expect(code(await takeBack())).toBe('ok');
    // The letter still says who asked for it.
    expect(row()?.nominations).toMatchObject([{ reason: nominated.reason }]);
  });

  it('goes on after the day was closed, but not before it is opened', async () => {
    await day.run('visit.close', 'visit/v', { reason: 'end-of-day' }, staff.coordinator);
    await day.run('day.close', 'day', {}, staff.coordinator);
    expect(code(await open())).toBe('ok');
    expect(code(await approve())).toBe('ok');
    const preparing = smallDay();
    const early = await preparing.run(
      'support-case.open',
      'support-case/p',
      { visitId: 'v', details },
      staff.support,
    );
    expect(code(early)).toBe('day-not-open');
  });
});

describe('of one person with two records', () => {
  const other = { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 } } as const;
  beforeEach(async () => {
    await arrive(day, { id: 'q', visit: 'w', person: other });
    await day.run('visit.call', 'visit/w', { specialty: 'cardiology', room: 'room-2' }, staff.otherDoctor);
    await day.run(
      'visit.sign-exam',
      'visit/w',
      {
        specialty: 'cardiology',
        complaint: '',
        findings: '',
        vitals: {},
        diagnoses: [{ text: 'Hở van' }],
        advice: '',
      },
      staff.otherDoctor,
    );
    await day.run('visit.nominate', 'visit/w', nominated, staff.otherDoctor);
  });
  const merge = () =>
    day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
  const openOther = () =>
    day.run('support-case.open', 'support-case/q', { visitId: 'w', details }, staff.support);

  it('is of the record that goes on, once, whichever visit it was asked for at', async () => {
    await openOther();
    await merge();
    expect(code(await open())).toBe('case-of-merged');
    expect(disputesOf(day.clinic.book)).toEqual([]);
    await day.run('support-case.close', 'support-case/q', { on, outcome: 'other' }, staff.support);
    expect(code(await openOther())).toBe('merged-record');
    expect(code(await run('support-case.open', { visitId: 'w', details }))).toBe('ok');
  });

  it('waits to be settled where both had one, until one is closed or the records are apart again', async () => {
    await open();
    await openOther();
    expect(disputesOf(day.clinic.book)).toEqual([]);
    await merge();
    expect(disputesOf(day.clinic.book)).toMatchObject([
      {
        kind: 'case-twice',
        subject: 'support-case/p',
        facts: [{ subject: 'support-case/p' }, { subject: 'support-case/q' }],
      },
    ]);
    await day.run('patient.unmerge', 'patient/q', { reason: 'Hai người' }, staff.reception);
    expect(disputesOf(day.clinic.book)).toEqual([]);
    await merge();
    await day.run('support-case.close', 'support-case/q', { on, outcome: 'other' }, staff.support);
    expect(disputesOf(day.clinic.book)).toEqual([]);
  });
});

describe('at two stations that cannot see each other', () => {
  const nominateApart = step('visit.nominate', nominated, staff.doctor);
  const at = (type: string, data: object) => step(type, data, staff.support, 'support-case/p');
  const opened = (need: string) => at('support-case.open', { visitId: 'v', details: { ...details, need } });
  const approved = (one: SmallDay) =>
    one.run('support-case.approve', 'support-case/p', { on }, staff.committee);

  it('opened twice is one case, and what the second said waits to be read', async () => {
    const both = await bothWays([call1, sign, nominateApart], [opened('Mổ tim')], [opened('Lọc máu')]);
    const needs = both.map(({ book }) => rowOf(book)?.details.need);
    expect(needs).toEqual(['Mổ tim', 'Lọc máu']);
    for (const { book } of both) {
      expect(rowOf(book)?.stages).toHaveLength(1);
      expect(disputesOf(book)).toMatchObject([{ kind: 'case-opened-twice' }]);
      expect(
        disputesOf(book)[0]
          ?.facts.map(({ value }) => value)
          .toSorted(),
      ).toEqual(['Lọc máu', 'Mổ tim']);
      expect(book.rows.total('support-cases')).toBe(1);
    }
  });

  const helped = (amountVnd: number) => at('support-case.advance', { stage: 'helped', on, amountVnd });
  const begun = [call1, sign, nominateApart, opened('Mổ tim')];
  const refused = at('support-case.close', { on, outcome: 'not-approved', note: 'Không đủ' });

  it('helped twice is helped once, and what the second paid waits to be settled', async () => {
    const both = await bothWays([...begun, approved], [helped(5_000_000)], [helped(7_000_000)]);
    expect(both.map(({ book }) => book.rows.total('support-cases/helped-vnd'))).toEqual([
      5_000_000, 7_000_000,
    ]);
    for (const { book, lines } of both) {
      expect(rowOf(book)?.stages.map(({ stage }) => stage)).toEqual(['proposed', 'approved', 'helped']);
      const [dispute, ...others] = disputesOf(book);
      expect(others).toEqual([]);
      expect(dispute).toMatchObject({ kind: 'case-stage-twice', about: 'helped' });
      expect(dispute?.facts.map(({ value }) => value)).toMatchObject([
        { stage: 'helped', on, amountVnd: book.rows.total('support-cases/helped-vnd') },
        { stage: 'helped', on },
      ]);
      const settled = await settle(lines);
      expect(disputesOf(settled.book)[0]?.settled?.note).toBe('Đã hỏi');
      const there = stationWith(lines);
      const event = there.clinic.book.stateOf('support-case/p')?.steps.at(-1)?.id;
      await there.run('support-case.undo', 'support-case/p', { event }, staff.support);
      expect(disputesOf(there.clinic.book)).toEqual([]);
    }
  });

  it('approved at one and closed as not approved at the other stays approved, as a dispute', async () => {
    for (const { book, lines } of await bothWays(begun, [approved], [refused])) {
      expect(rowOf(book)?.stages.map(({ stage }) => stage)).toEqual(['proposed', 'approved']);
      expect([book.rows.total('support-cases/approved'), book.rows.total('support-cases-of/p')]).toEqual([
        1, 1,
      ]);
      expect(disputesOf(book)).toMatchObject([
        {
          kind: 'case-approved-and-refused',
          facts: [
            { value: { stage: 'approved' }, by: { id: 'committee' } },
            { value: { stage: 'closed', outcome: 'not-approved', note: 'Không đủ' }, by: { id: 'support' } },
          ],
        },
      ]);
      const { book: after } = await settle(lines);
      expect(disputesOf(after)[0]?.settled?.note).toBe('Đã hỏi');
    }
  });

  it('gone on with at both is at the furthest stage, whichever is heard first', async () => {
    const referred = at('support-case.advance', { stage: 'referred', on });
    const closed = at('support-case.close', { on, outcome: 'died' });
    for (const { book } of await bothWays([...begun, approved], [referred], [closed])) {
      expect(disputesOf(book)).toEqual([]);
      expect(rowOf(book)?.stages.map(({ stage }) => stage)).toEqual([
        'proposed',
        'approved',
        'referred',
        'closed',
      ]);
    }
  });
});
