/** Whom the programme may write to or call after the day, and why: only those who agreed to it. */
import type { PatientRow, RecordRow, VisitSummary } from '../../rows.ts';
import { dateOf, daysAfter } from '../calendar.ts';
import type { SupportCaseRow } from '../support-case/row.ts';
import { isCaseOpen } from '../support-case/stages.ts';
import type { Contacting } from './contacts.ts';
import { readMobile } from './mobile.ts';
import type { CareReason } from './reason.ts';

/** What the list is made from, at the screen or at the host. */
export interface CareSource {
  visits: readonly VisitSummary[];
  record(visit: string): Pick<RecordRow, 'exams'> | undefined;
  patient(id: string): PatientRow | undefined;
  cases: readonly SupportCaseRow[];
  contactings: readonly Contacting[];
}

/** One person and one reason. */
export interface CareEntry {
  visit: string;
  ticket: string;
  name: string;
  /** As it was written down. */
  phone: string;
  /** As it is dialled; left out where no message reaches it. */
  mobile?: string;
  reason: CareReason;
  /** Of a follow-up when it is due, otherwise the day of the visit: `yyyy-MM-dd`. */
  date: string;
  /** The last time they were contacted for this reason. */
  contacted?: Pick<Contacting, 'at' | 'by' | 'channel'>;
}

/**
 * Everybody who agreed to be contacted and has a phone, once for each reason there is; in the order of their tickets.
 * Medicine is owed once somebody left without all of it: whoever still waits for it here is not written to.
 */
export function careList(source: CareSource): CareEntry[] {
  const visitsOf = Map.groupBy(source.visits, ({ patientId }) => patientId);
  return [...visitsOf]
    .flatMap(([patientId, visits]) => entriesOf(source, patientId, visits))
    .toSorted((a, b) => a.ticket.localeCompare(b.ticket, 'en', { numeric: true }));
}

function entriesOf(source: CareSource, patientId: string, visits: readonly VisitSummary[]): CareEntry[] {
  const patient = source.patient(patientId);
  const phone = patient?.person.phone;
  if (!patient || !phone || patient.person.unnamed) return [];
  if (patient.consent?.contact !== 'given') return [];
  const mobile = readMobile(phone);
  const ids = visits.map(({ id }) => id);
  return reasonsOf(source, visits).map(({ visit, reason, date = visit.opened.date }) => {
    const contacted = source.contactings.findLast(({ contacts }) =>
      contacts.some((each) => each.reason === reason && ids.includes(each.visit)),
    );
    return {
      visit: visit.id,
      ticket: visit.ticket,
      name: patient.person.name,
      phone,
      ...(mobile ? { mobile } : {}),
      reason,
      date,
      ...(contacted ? { contacted: { at: contacted.at, by: contacted.by, channel: contacted.channel } } : {}),
    };
  });
}

interface Found {
  visit: VisitSummary;
  reason: CareReason;
  date?: string;
}

function reasonsOf({ record, cases }: CareSource, visits: readonly VisitSummary[]): Found[] {
  const [first] = visits;
  const due = visits
    .flatMap((visit) =>
      (record(visit.id)?.exams ?? []).flatMap(({ at, followUp }) =>
        followUp ? [{ visit, date: daysAfter(dateOf(at), followUp.days) }] : [],
      ),
    )
    .toSorted((a, b) => a.date.localeCompare(b.date))[0];
  const owed = visits.find(isOwed);
  const helped = visits.find(({ id }) => cases.some((each) => each.visitId === id && isCaseOpen(each)));
  return [
    ...(due ? [{ ...due, reason: 'follow-up' as const }] : []),
    ...(owed ? [{ visit: owed, reason: 'owed-medicine' as const }] : []),
    ...(helped ? [{ visit: helped, reason: 'open-case' as const }] : []),
    ...(first ? [{ visit: first, reason: 'thanks' as const }] : []),
  ];
}

const isOwed = ({ pharmacy, isOpen }: VisitSummary) =>
  pharmacy === 'partly' || (pharmacy === 'waiting' && isOpen === 0);
