/** Two stations that cannot see each other, what each records, and what both make of it once it is exchanged. */
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import type { JournalLine } from '#main/journal/journal.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { Way } from '#shared/domain/dispute.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { Book } from '../book.ts';
import type { Outcome } from '../clinic.ts';
import { fromJournal } from '../recorded-line.ts';
import {
  arrive,
  codeOf,
  exam,
  household,
  line,
  type MoreOfDay,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './small-day.ts';

export type Step = (day: SmallDay) => Promise<unknown>;

/** Somebody at a screen, which says what it has seen. */
export async function send(
  day: SmallDay,
  type: string,
  subject: string,
  data: object,
  by: StaffMember,
  witness?: StaffMember,
) {
  const basis = day.clinic.book.stateOf(subject)?.lastEvent;
  const order = { id: uuidv7(), type, subject, data, ...(basis === undefined ? {} : { basis }) };
  return day.clinic.execute(order, by, witness);
}

export const step =
  (type: string, data: object, by: StaffMember, subject = 'visit/v'): Step =>
  (day) =>
    send(day, type, subject, data, by);
const call = (room: string, specialty = 'cardiology', by = staff.doctor) =>
  step('visit.call', { specialty, room }, by);
export const call1 = call('room-1');
export const call2 = call('room-2', 'cardiology', staff.otherDoctor);
export const call3 = call('room-3', 'neurology', staff.otherDoctor);
export const join = step('visit.join-queue', { specialty: 'musculoskeletal' }, staff.reception);
export const sign = step('visit.sign-exam', exam, staff.doctor);
export const close = step('visit.close', { reason: 'left-unseen' }, staff.reception);
export const raise = step('visit.set-priority', { priority: 'emergency', reason: 'Ngất' }, staff.doctor);
export const prescribe =
  (quantity = 15): Step =>
  (day) => {
    const replaces = codeOf(day);
    const data = { lines: [{ ...line, quantity }], advice: '', ...(replaces ? { replaces } : {}) };
    return send(day, 'visit.issue-prescription', 'visit/v', data, staff.doctor);
  };
export const dispense =
  (quantity: number): Step =>
  (day) => {
    const data = { prescription: codeOf(day), items: [{ lot: 'late', quantity, reason: 'Hộp đã mở' }] };
    return send(day, 'visit.dispense', 'visit/v', data, staff.pharmacist);
  };
export const nominate = step('visit.nominate', { reason: 'Nặng' }, staff.doctor);
/** Two of the committee approve a book, after the household was written down. */
export const grantTo =
  (id: string, visit: string): Step =>
  async (day) => {
    const subject = `savings-book/${id}`;
    await send(day, 'savings-book.record-household', subject, household, staff.support);
    return send(
      day,
      'savings-book.approve',
      subject,
      { visitId: visit },
      staff.committee,
      staff.otherCommittee,
    );
  };
export const grant = grantTo('p', 'v');
/** Writes some fields of somebody as they are on this station. */
export const correct =
  (fields: Partial<Person>, id = 'p'): Step =>
  (day) => {
    const person = { ...day.clinic.book.rows.patient(id)?.person, ...fields };
    return send(day, 'patient.correct', `patient/${id}`, { person }, staff.reception);
  };
export const noteHealth = (substance: string) =>
  step('patient.note-health', { allergies: [{ substance }], conditions: [] }, staff.doctor, 'patient/p');
export const register =
  (id: string, person: Person): Step =>
  (day) =>
    send(day, 'patient.register', `patient/${id}`, { person }, staff.reception);
export const open = (visit: string, patientId: string, paper?: string) =>
  step(
    'visit.open',
    {
      patientId,
      category: 'poor',
      specialties: ['cardiology'],
      emergency: false,
      ...(paper === undefined ? {} : { paper }),
    },
    staff.reception,
    `visit/${visit}`,
  );
export const merge = step('patient.merge', { into: 'q', reason: 'Một người' }, staff.reception, 'patient/r');

export const linesOf = (lines: readonly JournalLine[]) => lines.flatMap((each) => fromJournal(each) ?? []);
export const numbered = (lines: readonly RecordedLine[]) =>
  lines.map((each, hubOrder) => ({ ...each, hubOrder }));

/** A beginning both had seen, and what each of two stations then wrote without the other. */
export async function apart(before: Step[], a: Step[], b: Step[], more: MoreOfDay = {}) {
  const day = smallDay();
  await openSmallDay(day, more);
  await arrive(day, { specialties: ['cardiology', 'neurology'] });
  for (const each of before) await each(day);
  const begun = linesOf(day.lines);
  const alone = async (station: string, steps: Step[]) => {
    const one = smallDay({ station, lines: day.lines });
    for (const each of steps) await each(one);
    return linesOf(one.lines.slice(day.lines.length)).map((each) => withOwnCodes(each, station, begun));
  };
  return { begun, a: await alone('A', a), b: await alone('B', b) };
}

/** Codes of prescriptions are random; here they are counted, and those of two stations must differ all the same. */
function withOwnCodes(each: RecordedLine, station: string, begun: readonly RecordedLine[]): RecordedLine {
  const known = JSON.stringify(begun);
  const own = (code: string) => (known.includes(code) ? code : `${code.slice(0, -3)}${station}-C`);
  return JSON.parse(JSON.stringify(each).replaceAll(/99999\d+-C/g, own));
}

export function bookOf(lines: readonly RecordedLine[]): Book {
  const book = new Book('A');
  for (const each of lines) book.add(structuredClone(each));
  return book;
}

export const disputesOf = (book: Book): DisputeRow[] =>
  [...book.readers.disputes.ids()].flatMap((id) => book.readers.disputes.row(id) ?? []);
export const kindsOf = (book: Book) => disputesOf(book).map(({ kind }) => kind);

/** Every row of every table, by id. */
export const rowsOf = (book: Book): unknown[] =>
  Object.values(book.readers).map((reader) =>
    [...reader.ids()].toSorted().flatMap((id) => reader.row(id) ?? []),
  );

/** The two orders in which a hub may have got what two stations wrote, each folded as it arrives in any order. */
export async function bothWays(before: Step[], a: Step[], b: Step[], more?: MoreOfDay) {
  const parts = await apart(before, a, b, more);
  const orders = [
    [...parts.a, ...parts.b],
    [...parts.b, ...parts.a],
  ];
  return orders.map((order) => {
    const lines = numbered([...parts.begun, ...order]);
    const book = bookOf(lines);
    expect(rowsOf(bookOf(lines.toReversed()))).toEqual(rowsOf(book));
    return { book, lines };
  });
}

/** A station on which everything has arrived, to settle on. */
export function stationWith(lines: readonly RecordedLine[]): SmallDay {
  const day = smallDay({ station: 'C' });
  for (const each of lines) day.clinic.accept(structuredClone(each));
  return day;
}

export async function settle(
  lines: readonly RecordedLine[],
  way?: Way,
): Promise<{ outcome: Outcome; book: Book }> {
  const day = stationWith(lines);
  const [dispute] = disputesOf(day.clinic.book).filter(({ settled }) => !settled);
  if (!dispute) throw new Error('Nothing to settle');
  const kind = dispute.subject.split('/')[0];
  const data = { dispute: dispute.dispute, note: 'Đã hỏi', ...(way ? { way } : {}) };
  const outcome = await send(day, `${kind}.settle`, dispute.subject, data, staff.coordinator);
  const settling = linesOf(day.lines).map((each, index) => ({ ...each, hubOrder: lines.length + index }));
  const elsewhere = bookOf([...settling, ...lines]);
  // What ends on one station ends on the other one alike.
  expect(rowsOf(elsewhere)).toEqual(rowsOf(bookOf([...lines, ...settling])));
  return { outcome, book: elsewhere };
}

export const person = (book: Book, id = 'p') => book.readers.patients.row(id)?.person;
export const queueOf = (book: Book) =>
  Object.fromEntries((book.readers.visits.row('v')?.queue ?? []).map((each) => [each.specialty, each]));

/** A station on which everything has arrived, after one more step. */
export async function stationAfter(lines: readonly RecordedLine[], then: Step): Promise<SmallDay> {
  const day = stationWith(lines);
  await then(day);
  return day;
}
