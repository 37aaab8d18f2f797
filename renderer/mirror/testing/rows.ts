/** Rows for tests, as small as the types allow. */

import { type Call, isOpen, type QueueEntry } from '#shared/domain/queue/entry.ts';
import type { Priority } from '#shared/domain/queue/priority.ts';
import type {
  JobRow,
  LotRow,
  PatientRow,
  QueueRow,
  RecordRow,
  TotalRow,
  VisitSummary,
} from '#shared/rows.ts';

/** An instant of the clinic's morning, so many minutes after it opened. */
export const minute = (n: number) => new Date(Date.UTC(2026, 10, 23, 0, n)).toISOString();

export function person(id: string, name: string, more: Partial<PatientRow['person']> = {}): PatientRow {
  return {
    id,
    person: { name, sex: 'female', birth: { year: 1950 }, ...more },
    registeredAt: minute(0),
    health: { allergies: [], conditions: [] },
    reactions: [],
    merged: [],
    history: [],
    log: [],
  };
}

export function entry(specialty: string, since: number, status: QueueEntry['status'], calls: number[] = []) {
  const call = (n: number): Call => ({
    event: `e${n}`,
    at: minute(n),
    room: 'r1',
    roomName: 'P1',
    by: 'Lan',
    priority: 'ordinary',
  });
  return { specialty, since: minute(since), status, calls: calls.map(call) };
}

export function visit(
  id: string,
  {
    queue = [],
    priority = 'ordinary',
    patientId = `p-${id}`,
    ticket = 'A-001',
    ...more
  }: Partial<VisitSummary> & {
    priority?: Priority;
  } = {},
): VisitSummary {
  const inStatus = (status: string) =>
    queue.filter((each) => each.status === status).map((each) => each.specialty);
  return {
    id,
    patientId,
    ticket,
    nominations: [],
    openedAt: minute(0),
    opened: {
      patientId,
      ticket,
      date: '2026-11-23',
      practice: true,
      programme: 'P',
      site: 'S',
      person: { name: 'N', sex: 'female', birth: { year: 1950 } },
      category: 'poor',
      specialties: [],
      priority,
    },
    queue,
    priority,
    reasons: [],
    waitingFor: inStatus('waiting'),
    calledTo: inStatus('called'),
    heldAt: inStatus('held'),
    isOpen: queue.some(isOpen) ? 1 : 0,
    pharmacy: 'none',
    ...more,
  };
}

/** The calls of a place: the class of each, and the minute it was called. */
export function queueRow(id: string, calls: readonly (readonly [Priority, number])[]): QueueRow {
  return {
    id,
    calls: calls.map(([priority, at]) => ({
      event: `e${at}`,
      visit: `v${at}`,
      ticket: 'A-001',
      name: 'N',
      priority,
      room: 'r1',
      roomName: 'P1',
      at: minute(at),
      lastAt: minute(at),
      since: minute(0),
      returning: false,
    })),
  };
}

export const record = (id: string): RecordRow => ({
  id,
  triage: [],
  noted: [],
  exams: [],
  orders: [],
  reports: [],
  prescriptions: [],
  drafts: [],
  dispensed: [],
  handOvers: [],
  returned: [],
  closedRests: [],
  handOuts: [],
  gifts: [],
  giftsTakenBack: [],
});

export function lot(id: string, medicine: string, expiry: string): LotRow {
  return { id, medicine, number: id, expiry, quantity: 10, onHand: 10, movements: [] };
}

export const total = (id: string, value: number): TotalRow => ({ id, value });

export function job(id: string, state: JobRow['state'], subject = 'visit/v1'): JobRow {
  const at = minute(Number(id));
  return {
    id,
    kind: 'ticket',
    subject,
    title: 'A-001',
    copy: 1,
    printer: 'PDF',
    state,
    createdAt: at,
    changedAt: at,
    by: 'Lan',
  };
}
