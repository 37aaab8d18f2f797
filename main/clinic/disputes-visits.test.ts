import { describe, expect, it } from 'vitest';
import type { Way } from '#shared/domain/dispute.ts';
import {
  apart,
  bookOf,
  bothWays,
  call1,
  call2,
  call3,
  close,
  dispense,
  disputesOf,
  grant,
  grantTo,
  join,
  kindsOf,
  linesOf,
  nominate,
  numbered,
  open,
  prescribe,
  queueOf,
  raise,
  register,
  rowsOf,
  type Step,
  send,
  settle,
  sign,
  stationAfter,
  stationWith,
  step,
} from './testing/apart.ts';
import { adult, codeOf, exam, line, smallDay, staff } from './testing/small-day.ts';

describe('called into two rooms', () => {
  it.each([
    ['of one specialty', [call1], [call2]],
    ['of two specialties', [call1], [call3]],
    ['after an exam the other had not seen', [call1, sign], [call2]],
  ])('%s is a dispute, whoever was first', async (_, a, b) => {
    for (const { book } of await bothWays([], a, b)) {
      expect(kindsOf(book)).toEqual(['called-twice']);
      const [dispute] = disputesOf(book);
      expect(dispute?.facts.map(({ station }) => station).toSorted()).toEqual(['A', 'B']);
      expect(dispute?.facts.every(({ value }) => typeof value === 'string')).toBe(true);
    }
  });

  it('is none into the same room, nor one after the other on one station', async () => {
    for (const { book } of await bothWays([], [call1], [call1])) expect(kindsOf(book)).toEqual([]);
    const back = step('visit.return-to-queue', { specialty: 'cardiology' }, staff.reception);
    const hold = step('visit.hold', { specialty: 'cardiology' }, staff.doctor);
    const { begun } = await apart([call1, back, call2, hold, call3, sign, call1], [], []);
    expect(kindsOf(bookOf(begun))).toEqual([]);
  });

  it.each(['first', 'second'] as const)('goes on in one of two rooms of a specialty: %s', async (way) => {
    for (const { book: before, lines } of await bothWays([], [call1], [call2])) {
      const room = before.readers.disputes.row([...before.readers.disputes.ids()][0] ?? '')?.facts[
        way === 'first' ? 0 : 1
      ]?.value;
      const { outcome, book } = await settle(lines, way);
      expect(outcome).toMatchObject({ ok: true });
      const { cardiology } = queueOf(book);
      expect(cardiology?.status).toBe('called');
      expect(cardiology?.calls.at(-1)).toMatchObject({ roomName: room });
      expect(cardiology?.calls.at(-1)?.endedAt).toBeUndefined();
      expect(cardiology?.calls.at(0)).toMatchObject({ outcome: 'returned' });
      expect(disputesOf(book)[0]?.settled).toMatchObject({ note: 'Đã hỏi', way, by: { id: 'coordinator' } });
    }
  });

  it('goes on in one of two specialties, and waits again for the other one', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [call1], [call3]);
    const first = queueOf((await settle(lines, 'first')).book);
    expect([first.cardiology?.status, first.neurology?.status]).toEqual(['called', 'waiting']);
    const second = queueOf((await settle(lines, 'second')).book);
    expect([second.cardiology?.status, second.neurology?.status]).toEqual(['waiting', 'called']);
  });

  it('can no longer be chosen once an exam is signed', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [call1], [call2, sign]);
    const { outcome } = await settle(lines, 'first');
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unknown-way' } });
    expect((await settle(lines)).outcome).toMatchObject({ ok: true });
  });
});

describe('medicine handed out at two pharmacies', () => {
  const prescribed = [call1, sign, prescribe(15)];

  it('is a dispute beyond what is prescribed, also in parts', async () => {
    for (const [a, b] of [
      [[dispense(15)], [dispense(15)]],
      [[dispense(8)], [dispense(8)]],
    ] as const)
      for (const { book } of await bothWays(prescribed, [...a], [...b])) {
        expect(kindsOf(book)).toEqual(['dispensed-twice']);
        expect(disputesOf(book)[0]?.facts[0]?.value).toContain(' × ');
      }
  });

  it('is none up to what is prescribed', async () => {
    for (const { book } of await bothWays(prescribed, [dispense(7)], [dispense(8)]))
      expect(kindsOf(book)).toEqual([]);
  });

  it('names the hand-out of the same medicine', async () => {
    const both: Step = (day) => {
      const lines = [line, { ...line, medicine: 'colchicine', quantity: 5 }];
      return send(day, 'visit.issue-prescription', 'visit/v', { lines, advice: '' }, staff.doctor);
    };
    const toxic: Step = (day) => {
      const data = { prescription: codeOf(day), items: [{ lot: 'toxic', quantity: 5 }] };
      return send(day, 'visit.dispense', 'visit/v', data, staff.pharmacist);
    };
    const { begun, a, b } = await apart([call1, sign, both], [dispense(15), toxic], [dispense(15)]);
    const [dispute] = disputesOf(bookOf(numbered([...begun, ...a, ...b])));
    expect(dispute?.events).toEqual([a[0]?.events[0]?.id, b[0]?.events[0]?.id]);
  });

  it('is settled in words alone', async () => {
    const [{ lines } = { lines: [] }] = await bothWays(prescribed, [dispense(15)], [dispense(15)]);
    expect((await settle(lines, 'first')).outcome).toMatchObject({ refusal: { code: 'unknown-way' } });
    expect(disputesOf((await settle(lines)).book)[0]?.settled?.note).toBe('Đã hỏi');
  });
});

it('a savings book granted twice is a dispute, settled in words', async () => {
  for (const { book, lines } of await bothWays([call1, sign, nominate], [grant], [grant])) {
    expect(kindsOf(book)).toEqual(['granted-twice']);
    expect(disputesOf((await settle(lines)).book)[0]?.settled?.note).toBe('Đã hỏi');
  }
});

describe('two prescriptions of one visit', () => {
  it.each([
    ['first', 0],
    ['second', 1],
  ] as const)('are a dispute; the chosen one counts: %s', async (way, index) => {
    for (const { book: before, lines } of await bothWays([call1, sign], [prescribe(10)], [prescribe(20)])) {
      expect(kindsOf(before)).toEqual(['prescribed-twice']);
      const code = disputesOf(before)[0]?.facts[index]?.value;
      const { book } = await settle(lines, way);
      expect(book.readers.visits.row('v')?.prescribed?.code).toBe(code);
      expect(book.readers.records.row('v')?.prescriptions).toHaveLength(2);
    }
  });

  it('are none where the second replaces the first', async () => {
    const { begun } = await apart([call1, sign, prescribe(10), prescribe(20)], [], []);
    expect(kindsOf(bookOf(begun))).toEqual([]);
  });
});

describe('a closed visit that went on', () => {
  it.each([
    ['called', [call1]],
    ['put into a queue again', [join]],
    ['examined and prescribed for', [call1, sign, prescribe()]],
  ])('is one dispute when it was %s, whoever was first', async (_, b) => {
    for (const { book } of await bothWays([], [close], b)) {
      expect(kindsOf(book)).toEqual(['closed-continued']);
      const closing = disputesOf(book)[0]?.facts.find(({ type }) => type === 'visit.closed');
      expect(closing).toMatchObject({ value: 'left-unseen', station: 'A' });
    }
  });

  it('is none when nothing says that somebody is still here', async () => {
    for (const { book } of await bothWays([], [close], [raise])) expect(kindsOf(book)).toEqual([]);
    for (const { book } of await bothWays([], [close], [close])) expect(kindsOf(book)).toEqual([]);
  });

  it('is none when the closing was seen', async () => {
    const { begun, a } = await apart([], [close], []);
    const seen = await stationAfter(numbered([...begun, ...a]), join);
    expect(kindsOf(seen.clinic.book)).toEqual([]);
    expect(seen.clinic.book.readers.visits.row('v')?.closed).toBeUndefined();
  });

  it('is none when the closing came after all that two stations had done side by side', async () => {
    const { begun, a, b } = await apart([], [raise], [call1]);
    const closing = await stationAfter(numbered([...begun, ...b, ...a]), close);
    expect(kindsOf(closing.clinic.book)).toEqual([]);
    expect(closing.clinic.book.readers.visits.row('v')?.closed?.reason).toBe('left-unseen');
  });

  it('is over or goes on, as is chosen', async () => {
    for (const { book: before, lines } of await bothWays([], [close], [call1])) {
      const facts = disputesOf(before)[0]?.facts ?? [];
      const wayOf = (isClosing: boolean): Way =>
        facts.findIndex(({ type }) => (type === 'visit.closed') === isClosing) === 0 ? 'first' : 'second';
      const over = (await settle(lines, wayOf(true))).book.readers.visits.row('v');
      expect(over).toMatchObject({ closed: { reason: 'left-unseen' }, isOpen: 0 });
      const on = (await settle(lines, wayOf(false))).book.readers.visits.row('v');
      expect(on?.closed).toBeUndefined();
      expect(on?.queue.map(({ status }) => status)).toEqual(['called', 'waiting']);
    }
  });
});

describe('one ticket of two visits', () => {
  const reserve = step('day.reserve-paper', { count: 3 }, staff.reception, 'day');
  const people = [register('q', { ...adult, name: 'Q' }), register('r', { ...adult, name: 'R' })];

  it('is a dispute for a number on paper, settled in words', async () => {
    const both = await bothWays([reserve, ...people], [open('w', 'q', 'AG-001')], [open('x', 'r', 'AG-001')]);
    for (const { book, lines } of both) {
      expect(disputesOf(book)).toMatchObject([
        { kind: 'ticket-twice', about: 'AG-001', facts: [{ subject: 'visit/w' }, { subject: 'visit/x' }] },
      ]);
      expect(disputesOf((await settle(lines)).book)[0]?.settled?.note).toBe('Đã hỏi');
    }
  });

  it('is none for numbers of two stations', async () => {
    for (const { book } of await bothWays(people, [open('w', 'q')], [open('x', 'r')]))
      expect(kindsOf(book)).toEqual([]);
  });
});

it('of two books that stations apart granted either may be taken back, and the other one counts', async () => {
  for (const at of [0, 1]) {
    const [{ lines, book } = { lines: [], book: bookOf([]) }] = await bothWays(
      [call1, sign, nominate],
      [grant],
      [grant],
    );
    const grants = book.readers.savingsBooks.row('p')?.grants ?? [];
    const revoke: Step = (day) => {
      const data = { reason: 'Hai trạm cùng trao', grant: grants[at]?.event };
      return send(day, 'savings-book.revoke', 'savings-book/p', data, staff.support, staff.committee);
    };
    const after = (await stationAfter(lines, revoke)).clinic.book;
    const left = after.readers.savingsBooks.row('p')?.grants.filter(({ revoked }) => !revoked);
    expect(left?.map(({ serial }) => serial)).toEqual([grants[1 - at]?.serial]);
    expect(after.rows.total('savings-books')).toBe(1);
  }
});

it('the budget overspent is settled in words, until more is', async () => {
  const visits = (id: string) => [
    register(id, { ...adult, name: id }),
    open(`v-${id}`, id),
    step('visit.call', { specialty: 'cardiology', room: 'room-1' }, staff.doctor, `visit/v-${id}`),
    step('visit.sign-exam', exam, staff.doctor, `visit/v-${id}`),
    step('visit.nominate', { reason: 'Nặng' }, staff.doctor, `visit/v-${id}`),
  ];
  const before = ['q', 'r', 's', 't'].flatMap(visits);
  const [{ lines } = { lines: [] }] = await bothWays(
    before,
    [grantTo('q', 'v-q'), grantTo('r', 'v-r')],
    [grantTo('s', 'v-s')],
  );
  const { book } = await settle(lines);
  expect(disputesOf(book)).toMatchObject([{ kind: 'budget-overspent', settled: { note: 'Đã hỏi' } }]);
});

describe('settling', () => {
  it('is refused twice, and for what nobody disputes', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [call1], [call2]);
    const day = stationWith(lines);
    const dispute = disputesOf(day.clinic.book)[0]?.dispute ?? '';
    const data = { dispute, note: 'Đã hỏi' };
    await send(day, 'visit.settle', 'visit/v', data, staff.coordinator);
    expect(await send(day, 'visit.settle', 'visit/v', data, staff.coordinator)).toMatchObject({
      refusal: { code: 'already-settled', params: { name: 'coordinator' } },
    });
    const unknown = { dispute: 'called-twice:x:y', note: 'Đã hỏi' };
    expect(await send(day, 'visit.settle', 'visit/v', unknown, staff.coordinator)).toMatchObject({
      refusal: { code: 'unknown-dispute' },
    });
  });

  it('goes by whoever the hub heard first, where two coordinators chose differently', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [call1], [call2]);
    const settled = async (station: string, way: Way) => {
      const day = smallDay({ station });
      for (const each of lines) day.clinic.accept(structuredClone(each));
      const dispute = disputesOf(day.clinic.book)[0]?.dispute ?? '';
      await send(day, 'visit.settle', 'visit/v', { dispute, note: station, way }, staff.coordinator);
      return linesOf(day.lines);
    };
    const all = numbered([...lines, ...(await settled('C', 'first')), ...(await settled('D', 'second'))]);
    const book = bookOf(all);
    expect(rowsOf(bookOf(all.toReversed()))).toEqual(rowsOf(book));
    expect(disputesOf(book)[0]?.settled).toMatchObject({ note: 'C', way: 'first' });
    expect(queueOf(book).cardiology?.calls.at(-1)?.room).toBe('room-1');
  });
});
