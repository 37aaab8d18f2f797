import type { DayState } from './domain/day/day.ts';
import { phaseOf } from './domain/day/phase.ts';
import { staffMember } from './domain/day/setup.ts';
import { pharmacyStatus, stillHeld } from './domain/dispensing/dispensing.ts';
import type { GiftStockState } from './domain/gift-stock/gift-stock.ts';
import { giftsHeld } from './domain/gifts/gifts.ts';
import type { LotState } from './domain/lot/lot.ts';
import { reservedOf, stockOf } from './domain/lot/lot.ts';
import { isOrderOpen } from './domain/orders/orders.ts';
import { latestConsent } from './domain/patient/consent.ts';
import { earlierDays, withoutHealthData } from './domain/patient/earlier.ts';
import type { MergeEntry } from './domain/patient/log.ts';
import type { PatientState } from './domain/patient/patient.ts';
import { identityOf } from './domain/patient/person.ts';
import { healthOfAll } from './domain/patient/records.ts';
import { currentPrescription } from './domain/prescription/issued.ts';
import { type EntryStatus, isOpen } from './domain/queue/entry.ts';
import type { SubjectState } from './domain/subject.ts';
import type { VisitState } from './domain/visit/visit.ts';
import type {
  AskedOfPlace,
  Basis,
  ContactsRow,
  DayRow,
  ExamFormRow,
  GiftRow,
  IntakeRow,
  LotRow,
  OutboxRow,
  PatientRow,
  RecordRow,
  StockCountsRow,
  VisitSummary,
} from './rows.ts';

export function basis(state: SubjectState): Basis {
  const lastStep = state.steps.at(-1);
  return {
    id: state.id,
    ...(state.lastEvent === undefined ? {} : { lastEvent: state.lastEvent }),
    ...(lastStep ? { lastStep } : {}),
  };
}

/** The day without anybody's PIN; nothing until something is set up. */
export function dayRow({ setup, opened, closed }: DayState, station: string): DayRow | undefined {
  if (!setup) return undefined;
  const { examForms: _, ...others } = setup;
  return {
    ...others,
    station,
    phase: phaseOf({ ...(opened ? { opened } : {}), ...(closed ? { closed } : {}) }),
    ...(opened ? { opened } : {}),
    ...(closed ? { closed } : {}),
    staff: setup.staff.map(staffMember),
  };
}

export const examFormRows = ({ setup }: Pick<DayState, 'setup'>): ExamFormRow[] =>
  (setup?.examForms ?? []).map((form) => ({ id: `${form.id}@${form.version}`, form }));

/** Nothing until the day is set up. */
export function intakeRow(state: DayState): IntakeRow | undefined {
  return state.setup && { ...state.intake, ...basis(state), id: 'intake' };
}

export const outboxRow = ({ outbox }: Pick<DayState, 'outbox'>): OutboxRow => ({
  id: 'outbox',
  handOvers: outbox,
});

export const stockCountsRow = ({
  stockCounts,
  giftCounts,
}: Pick<DayState, 'stockCounts' | 'giftCounts'>): StockCountsRow => ({
  id: 'stock-counts',
  counts: stockCounts,
  gifts: giftCounts,
});

export const contactsRow = ({ contacts }: Pick<DayState, 'contacts'>): ContactsRow => ({
  id: 'contacts',
  contactings: contacts,
});

/**
 * `merged` are the records merged into this one, `merges` what was merged into them or taken apart from them again.
 * Nothing until the person is registered.
 */
export function patientRow(
  state: PatientState,
  merged: readonly PatientState[],
  merges: readonly MergeEntry[],
): PatientRow | undefined {
  const { person, registeredAt, expected, mergedInto, history } = state;
  if (!person || !registeredAt) return undefined;
  const consent = latestConsent([state, ...merged]);
  const days = earlierDays([state, ...merged]);
  const earlier = consent?.healthData === 'refused' ? withoutHealthData(days) : days;
  return {
    ...basis(state),
    person,
    registeredAt,
    health: healthOfAll([state, ...merged]),
    reactions: [state, ...merged]
      .flatMap(({ reactions }) => reactions)
      .toSorted((a, b) => a.at.localeCompare(b.at)),
    ...(consent ? { consent } : {}),
    ...(expected ? { expected } : {}),
    ...(mergedInto ? { mergedInto } : {}),
    history,
    ...(earlier.length > 0 ? { earlier } : {}),
    merged: merged.flatMap((each) =>
      each.person && each.mergedInto
        ? [{ id: each.id, person: each.person, ...mergeFacts(each.mergedInto) }]
        : [],
    ),
    log: [...state.log, ...merges].toSorted((a, b) => a.at.localeCompare(b.at)),
  };
}

function mergeFacts({ reason, at, by }: NonNullable<PatientState['mergedInto']>) {
  return { reason, at, by: by.name };
}

/** `patient` is the person's record that goes on. Nothing until the visit is opened. */
export function visitSummary(state: VisitState, patient: PatientState | undefined): VisitSummary | undefined {
  const { opened, queue, priority, reasons, closed, nominations } = state;
  if (!opened) return undefined;
  const inStatus = (status: EntryStatus) =>
    queue.filter((entry) => entry.status === status).map((entry) => entry.specialty);
  const prescription = currentPrescription(state);
  const handedOutAt = state.dispensed.at(-1)?.at;
  const hasMedicineSince = stillHeld(state).at(-1)?.at;
  const gifts = giftsHeld(state);
  const giftsGivenAt = state.gifts.at(-1)?.at;
  const examinedAt = state.exams[0]?.at;
  const asked = closed ? [] : askedOfPlaces(state);
  return {
    ...basis(state),
    queue,
    priority,
    reasons,
    ...(closed ? { closed } : {}),
    nominations,
    ...(nominations[0] ? { nominatedAt: nominations[0].at } : {}),
    patientId: patient?.id ?? opened.patientId,
    ticket: opened.ticket,
    openedAt: opened.at,
    opened: patient?.person ? { ...opened, person: identityOf(patient.person) } : opened,
    waitingFor: inStatus('waiting'),
    calledTo: inStatus('called'),
    heldAt: inStatus('held'),
    isOpen: queue.some(isOpen) ? 1 : 0,
    pharmacy: pharmacyStatus(state),
    ...(asked.length > 0 ? { asked } : {}),
    ...(prescription
      ? { prescribed: { code: prescription.code, at: prescription.at, lines: prescription.lines.length } }
      : {}),
    ...(handedOutAt === undefined ? {} : { handedOutAt }),
    ...(hasMedicineSince === undefined ? {} : { hasMedicineSince }),
    ...(examinedAt === undefined ? {} : { examinedAt }),
    ...(giftsGivenAt === undefined ? {} : { giftsGivenAt }),
    ...(gifts.length > 0 ? { gifts } : {}),
    ...(state.prepared ? { preparedAt: state.prepared.at } : {}),
  };
}

const askedOfPlaces = ({ orders }: VisitState): AskedOfPlace[] =>
  orders
    .filter(isOrderOpen)
    .flatMap(({ place, specialty, name, question }) =>
      place === undefined ? [] : [{ place, specialty, name, question }],
    );

/** Nothing until the visit is opened. */
export function recordRow(state: VisitState): RecordRow | undefined {
  if (!state.opened) return undefined;
  const { id, triage, noted, exams, orders, reports, prescriptions, drafts } = state;
  const { prepared, dispensed, handOuts, handOvers, returned, closedRests, gifts, giftsTakenBack } = state;
  return {
    id,
    triage,
    noted,
    exams,
    orders,
    reports,
    prescriptions,
    drafts,
    ...(prepared ? { prepared } : {}),
    dispensed,
    handOuts,
    handOvers,
    returned,
    closedRests,
    gifts,
    giftsTakenBack,
  };
}

/** Whether a step of a visit touched its record: most only move it through a queue. */
export function isRecordChanged(before: VisitState | undefined, after: VisitState): boolean {
  const parts = [
    'opened',
    'triage',
    'noted',
    'exams',
    'orders',
    'reports',
    'prescriptions',
    'drafts',
    'prepared',
    'dispensed',
    'handOuts',
    'handOvers',
    'returned',
    'closedRests',
    'gifts',
    'giftsTakenBack',
  ] as const;
  return !before || parts.some((part) => before[part] !== after[part]);
}

/** `total` reads the stock on hand and what stands prepared. Nothing until the lot is received, and when it was withdrawn. */
export function lotRow(state: LotState, total: (key: string) => number): LotRow | undefined {
  const { receipt, countedAt, movements, recalled, withdrawn } = state;
  if (!receipt || withdrawn) return undefined;
  const reserved = total(reservedOf(state.id));
  return {
    ...basis(state),
    ...receipt,
    ...(countedAt === undefined ? {} : { countedAt }),
    movements,
    ...(recalled ? { recalled } : {}),
    onHand: total(stockOf(state.id)),
    ...(reserved > 0 ? { reserved } : {}),
  };
}

export const giftRow = (state: GiftStockState): GiftRow => ({
  ...basis(state),
  movements: state.movements,
});
