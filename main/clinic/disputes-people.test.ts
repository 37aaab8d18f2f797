import { describe, expect, it } from 'vitest';
import type { Book } from './book.ts';
import {
  apart,
  bookOf,
  bothWays,
  correct,
  disputesOf,
  kindsOf,
  linesOf,
  merge,
  noteHealth,
  numbered,
  person,
  raise,
  register,
  type Step,
  send,
  settle,
  stationAfter,
  step,
} from './testing/apart.ts';
import { adult, staff } from './testing/small-day.ts';

describe('a person edited at two desks', () => {
  it('keeps both edits of different fields', async () => {
    const edits = await bothWays([], [correct({ address: 'Thôn 2' })], [correct({ phone: '0912345678' })]);
    for (const { book } of edits) {
      expect(kindsOf(book)).toEqual([]);
      expect(person(book)).toMatchObject({ address: 'Thôn 2', phone: '0912345678' });
      expect(book.readers.patients.row('p')?.history).toHaveLength(2);
    }
  });

  it('is a dispute about each field written differently, and none about the same value', async () => {
    const a = { address: 'Thôn 2', phone: '0912345678' };
    const b = { address: 'Thôn 3', phone: '0912345678' };
    for (const { book } of await bothWays([], [correct(a)], [correct(b)])) {
      const [dispute, ...others] = disputesOf(book);
      expect(others).toEqual([]);
      expect(dispute).toMatchObject({ kind: 'edited-twice', about: 'address' });
      expect(dispute?.facts.map(({ value }) => value).toSorted()).toEqual(['Thôn 2', 'Thôn 3']);
      expect(person(book)?.address).toBe(dispute?.facts[1]?.value);
    }
  });

  it('is none where the second desk had seen the first, nor with edits between', async () => {
    const { begun } = await apart([correct({ address: 'Thôn 2' }), correct({ address: 'Thôn 3' })], [], []);
    expect(kindsOf(bookOf(begun))).toEqual([]);
    const books = await bothWays([], [raise, correct({ address: 'Thôn 2' })], [noteHealth('Penicillin')]);
    for (const { book } of books) expect(kindsOf(book)).toEqual([]);
  });

  it.each([
    ['first', 0],
    ['second', 1],
  ] as const)('takes the chosen value, as one more change: %s', async (way, index) => {
    const both = await bothWays([], [correct({ name: 'Vàng Mỷ' })], [correct({ name: 'Vàng My' })]);
    for (const { book: before, lines } of both) {
      const value = disputesOf(before)[0]?.facts[index]?.value;
      const { book } = await settle(lines, way);
      expect(person(book)?.name).toBe(value);
      expect(book.readers.patients.row('p')?.history).toHaveLength(way === 'first' ? 3 : 2);
      expect(book.readers.visits.row('v')?.opened.person.name).toBe(value);
    }
  });

  it('can put back that nothing was said', async () => {
    const known = correct({ address: 'Thôn 1' });
    const without: Step = (day) => {
      const { address: _, ...rest } = day.clinic.book.rows.patient('p')?.person ?? adult;
      return send(day, 'patient.correct', 'patient/p', { person: rest }, staff.reception);
    };
    const [{ lines } = { lines: [] }] = await bothWays([known], [without], [correct({ address: 'Thôn 3' })]);
    expect(person((await settle(lines, 'first')).book)).not.toHaveProperty('address');
  });

  it('refuses a number that somebody else has by now', async () => {
    const number = '001060000017';
    const before = [register('r', { ...adult, name: 'Giàng A Páo' })];
    const [{ lines } = { lines: [] }] = await bothWays(
      before,
      [correct({ identityNumber: number })],
      [correct({ identityNumber: '001060000018' })],
    );
    const taken = [
      ...lines,
      ...linesOf((await stationAfter(lines, correct({ identityNumber: number }, 'r'))).lines),
    ];
    const { outcome } = await settle(numbered(taken), 'first');
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'number-known' } });
  });

  it('loses no allergy that only one of two desks knew', async () => {
    const both = await bothWays([], [noteHealth('Penicillin')], [noteHealth('Aspirin')]);
    for (const { book, lines } of both) {
      const known = (of: Book) =>
        of.readers.patients
          .row('p')
          ?.health.allergies.map(({ substance }) => substance)
          .toSorted();
      expect(disputesOf(book)).toMatchObject([{ kind: 'edited-twice', about: 'health' }]);
      expect(known(book)).toEqual(['Aspirin', 'Penicillin']);
      expect(known((await settle(lines, 'both')).book)).toEqual(['Aspirin', 'Penicillin']);
      expect(known((await settle(lines, 'first')).book)).toHaveLength(1);
    }
  });
});

describe('one number of two people', () => {
  const number = '001060000017';
  const q = register('q', { ...adult, name: 'Giàng Thị Dợ', identityNumber: number });
  const r = register('r', { ...adult, name: 'Giàng Thị Dợ', identityNumber: number });

  it.each([
    ['an identity number', q, r],
    [
      'an insurance number',
      register('q', { ...adult, insuranceNumber: number }),
      register('r', { ...adult, insuranceNumber: number }),
    ],
    ['one number as either', q, register('r', { ...adult, insuranceNumber: number })],
  ])('%s is a dispute that names both records', async (_, a, b) => {
    for (const { book } of await bothWays([], [a], [b])) {
      const [dispute, ...others] = disputesOf(book);
      expect(others).toEqual([]);
      expect(dispute).toMatchObject({ kind: 'same-number', about: number });
      expect(dispute?.facts.map(({ subject }) => subject)).toEqual(['patient/q', 'patient/r']);
    }
  });

  it('ends when the records are merged, and is back when that is undone elsewhere', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [q], [r]);
    const day = await stationAfter(lines, merge);
    expect(kindsOf(day.clinic.book)).toEqual([]);
    const [merging] = linesOf(day.lines);
    const event = merging?.events[0];
    if (!merging || !event) throw new Error('Not merged');
    // A station that knew of one record alone would not have been refused.
    const undone = { ...event, id: 'undone', type: 'patient.undone', data: { event: event.id } };
    const undoing = { ...merging, stationSeq: merging.stationSeq + 1, command: 'undo', events: [undone] };
    expect(kindsOf(bookOf([...lines, merging, undoing]))).toEqual(['same-number']);
  });

  it('ends when a record is merged by way of a third one', async () => {
    const m = register('m', { ...adult, name: 'Giàng Dợ' });
    const [{ lines } = { lines: [] }] = await bothWays([m], [q], [r]);
    const into = (id: string, other: string) =>
      step('patient.merge', { into: other, reason: 'Một người' }, staff.reception, `patient/${id}`);
    const day = await stationAfter(lines, into('r', 'm'));
    expect(kindsOf(day.clinic.book)).toEqual(['same-number']);
    await into('m', 'q')(day);
    expect(kindsOf(day.clinic.book)).toEqual([]);
  });

  it('ends when one is corrected', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [q], [r]);
    const day = await stationAfter(lines, correct({ identityNumber: '001060000018' }, 'r'));
    expect(kindsOf(day.clinic.book)).toEqual([]);
  });

  it('can be settled in words until a third record has it', async () => {
    const [{ lines } = { lines: [] }] = await bothWays([], [q], [r]);
    const { outcome, book } = await settle(lines);
    expect(outcome).toMatchObject({ ok: true });
    expect(disputesOf(book)).toMatchObject([{ kind: 'same-number', settled: { note: 'Đã hỏi' } }]);
    const third = await apart([], [register('s', { ...adult, identityNumber: number })], []);
    const other = third.a.map((each) => ({ ...each, station: 'D' }));
    for (const each of other) book.add({ ...each, hubOrder: 1000 });
    expect(disputesOf(book).filter(({ settled }) => !settled)).toHaveLength(1);
  });
});
