/** Whether a day can be opened: what is missing or odd, from the record and from the computer it is opened on. */
import { dateOf } from '../calendar.ts';
import { expiryMark } from '../lot/expiry.ts';
import { printedName } from '../medicine/medicine.ts';
import type { Role } from '../roles.ts';
import { mayExamine } from './examiners.ts';
import { type Finding, finding, named } from './finding.ts';
import { isDeskPlace } from './places.ts';
import { doesTests } from './services.ts';
import type { DaySetup, StaffMember } from './setup.ts';

export const openingCodes = [
  'no-place',
  'no-facility',
  'no-doctor',
  'no-room',
  'no-pharmacist',
  'date-ahead',
  'date-past',
  'no-programme',
  'not-approved',
  'nobody-at-reception',
  'without-licence',
  'without-pin',
  'no-committee',
  'specialty-without-room',
  'specialty-without-doctor',
  'service-without-room',
  'service-without-person',
  'room-without-person',
  'no-medicine',
  'without-lot',
  'lot-expired',
  'lot-expires-soon',
  'formulary-not-reviewed',
  'no-signatory',
  'budget-below-a-book',
  'no-spooler',
  'no-printer',
  'printer-stopped',
  'clock-off',
  'clock-odd',
  'disk-full',
  'disk-nearly-full',
  'no-backup',
  'backup-failing',
] as const;
export type OpeningCode = (typeof openingCodes)[number];

/** What a computer says of itself before its day is opened. */
export interface StationFacts {
  /** Bytes free where the record is kept; left out where the system does not say. */
  freeBytes?: number;
  /** Left out: there is no spooler. */
  printers?: { name: string; stopped: boolean }[];
  /** How far this clock is ahead of the hub's, when there is one. */
  clockAheadMs?: number;
  /** ISO instant of the last thing that any computer recorded of the day. */
  lastRecordedAt?: string;
  backup?: { problem?: string };
}

/** The set-up as a screen may know it. */
type KnownSetup = Omit<DaySetup, 'staff' | 'examForms'> & { staff: readonly StaffMember[] };

export interface OpeningFacts {
  setup: KnownSetup;
  lots: readonly { medicine: string; number: string; expiry: string; onHand: number }[];
  /** ISO instant of the computer's clock. */
  now: string;
  station: StationFacts;
}

interface Somebody {
  roles: readonly Role[];
  revoked?: boolean | undefined;
}
type Setup = Pick<DaySetup, 'site' | 'facility' | 'rooms' | 'formulary'> & { staff: readonly Somebody[] };

const present = <Member extends Somebody>({ staff }: { staff: readonly Member[] }) =>
  staff.filter(({ revoked }) => !revoked);
const countOf = (setup: { staff: readonly Somebody[] }, role: Role) =>
  present(setup).filter(({ roles }) => roles.includes(role)).length;
const has = (setup: { staff: readonly Somebody[] }, role: Role) => countOf(setup, role) > 0;

/**
 * What nobody can do without on the day: a place, whose prescriptions these are, a doctor with a room, and somebody who
 * hands out what is prescribed. Our rules, not the law's.
 */
export function vitalGaps(setup: Setup): Finding<OpeningCode>[] {
  const vital = (mendedAt: Finding['mendedAt']) => finding<OpeningCode>('vital', mendedAt);
  const { site, facility, rooms, formulary } = setup;
  return [
    ...vital('day')(!site.name || !site.commune || !site.province, 'no-place'),
    ...vital('day')(!facility.name || !facility.code, 'no-facility'),
    ...vital('people')(!has(setup, 'doctor'), 'no-doctor'),
    ...vital('people')(formulary.length > 0 && !has(setup, 'pharmacist'), 'no-pharmacist'),
    ...vital('rooms')(!rooms.some(({ specialty }) => !isDeskPlace(specialty)), 'no-room'),
  ];
}

const day = 86_400_000;
const daysUntil = (date: string, now: string) => (Date.parse(date) - Date.parse(dateOf(now))) / day;

/** An hour of a full day's record is a few megabytes; below the first nothing is sure, below the second it may end. */
const tooLittleBytes = 100_000_000;
const littleBytes = 1_000_000_000;

const oddClockMs = 120_000;

/** No right clock is before this edition of the program was written: moved on with each release. */
const writtenAt = '2026-11-01T00:00:00.000Z';
const farDays = 60;

/** Whether a clock cannot be right, without another to ask: an empty battery takes it years back. */
function isClockOdd(now: string, until: number, lastRecordedAt = ''): boolean {
  const isBeforeRecord = Date.parse(lastRecordedAt) - Date.parse(now) > day;
  return now < writtenAt || isBeforeRecord || Math.abs(until) > farDays;
}

/** Everything missing or odd, what is vital first. */
export function checkBeforeOpening({ setup, lots, now, station }: OpeningFacts): Finding<OpeningCode>[] {
  const until = daysUntil(setup.date, now);
  const vitals = [
    ...vitalGaps(setup),
    ...finding<OpeningCode>('vital', 'day')(until > 0, 'date-ahead', { date: setup.date }),
    ...finding<OpeningCode>('vital', 'station')(
      station.freeBytes !== undefined && station.freeBytes < tooLittleBytes,
      'disk-full',
    ),
  ];
  return [
    ...vitals,
    ...ofTheDay(setup, until),
    ...ofPeople(setup),
    ...ofRooms(setup),
    ...ofMedicines(setup, lots),
    ...ofGifts(setup),
    ...finding<OpeningCode>('odd', 'station')(isClockOdd(now, until, station.lastRecordedAt), 'clock-odd', {
      date: dateOf(now),
    }),
    ...ofStation(station),
  ];
}

function ofTheDay({ date, programme, campaign }: KnownSetup, until: number): Finding<OpeningCode>[] {
  const odd = finding<OpeningCode>('odd', 'day');
  return [
    ...odd(until < 0, 'date-past', { date }),
    ...odd(!programme.name || !programme.sponsor, 'no-programme'),
    ...odd(!campaign.approval, 'not-approved'),
  ];
}

function ofPeople(setup: KnownSetup): Finding<OpeningCode>[] {
  const odd = finding<OpeningCode>('odd', 'people');
  const practising = ['doctor', 'ultrasound', 'pharmacist'] as const;
  const unlicensed = present(setup)
    .filter(({ roles, licence }) => !licence && practising.some((role) => roles.includes(role)))
    .map(({ name }) => name);
  const withoutPin = present(setup).filter(({ pin }) => pin === 'none');
  return [
    ...odd(!has(setup, 'reception'), 'nobody-at-reception'),
    ...odd(unlicensed.length > 0, 'without-licence', named(unlicensed)),
    ...odd(withoutPin.length > 0, 'without-pin', named(withoutPin.map(({ name }) => name))),
    ...odd(setup.savingsBooks.budgetVnd > 0 && countOf(setup, 'committee') < 2, 'no-committee'),
  ];
}

function ofRooms(setup: KnownSetup): Finding<OpeningCode>[] {
  const odd = finding<OpeningCode>('odd', 'rooms');
  const { specialties, services, rooms } = setup;
  const hasRoom = (id: string) => rooms.some(({ specialty }) => specialty === id);
  const hasSomebody = (id: string) => present(setup).some((each) => mayExamine(each, id));
  // Of a place that does tests it is said which tests nobody can ask for.
  const examined = specialties.filter(({ id }) => !doesTests(setup, id));
  const roomless = examined.filter(({ id }) => !hasRoom(id));
  const unattended = examined.filter(({ id }) => !hasSomebody(id));
  const placed = services.flatMap(({ name, place }) => (place === undefined ? [] : [{ name, place }]));
  const nowhere = placed.filter(({ place }) => !hasRoom(place));
  const byNobody = placed.filter(({ place }) => hasRoom(place) && !hasSomebody(place));
  const empty = rooms.filter(({ id }) => !present(setup).some(({ room }) => room === id));
  return [
    ...odd(roomless.length > 0, 'specialty-without-room', named(roomless.map(({ name }) => name.vi))),
    ...odd(unattended.length > 0, 'specialty-without-doctor', named(unattended.map(({ name }) => name.vi))),
    ...odd(nowhere.length > 0, 'service-without-room', named(nowhere.map(({ name }) => name.vi))),
    ...finding<OpeningCode>('odd', 'people')(
      byNobody.length > 0,
      'service-without-person',
      named(byNobody.map(({ name }) => name.vi)),
    ),
    ...odd(empty.length > 0, 'room-without-person', named(empty.map(({ name }) => name))),
  ];
}

function ofMedicines(
  { formulary, formularyReviewed, date }: KnownSetup,
  lots: OpeningFacts['lots'],
): Finding<OpeningCode>[] {
  const odd = finding<OpeningCode>('odd', 'medicines');
  const stocked = lots.filter(({ onHand }) => onHand > 0);
  const expired = stocked.filter(({ expiry }) => expiryMark(expiry, date) === 'expired');
  const soon = stocked.filter(({ expiry }) => expiryMark(expiry, date) === 'near');
  const missing = formulary.filter(({ id }) => !stocked.some(({ medicine }) => medicine === id));
  const nameOf = ({ medicine, number }: (typeof stocked)[number]) => {
    const known = formulary.find(({ id }) => id === medicine);
    return known ? `${printedName(known)} (${number})` : number;
  };
  return [
    ...odd(formulary.length === 0, 'no-medicine'),
    ...odd(missing.length > 0, 'without-lot', named(missing.map(printedName))),
    ...odd(expired.length > 0, 'lot-expired', named(expired.map(nameOf))),
    ...odd(soon.length > 0, 'lot-expires-soon', named(soon.map(nameOf))),
    ...odd(formulary.length > 0 && !formularyReviewed, 'formulary-not-reviewed'),
  ];
}

function ofGifts({ savingsBooks }: KnownSetup): Finding<OpeningCode>[] {
  const odd = finding<OpeningCode>('odd', 'gifts');
  const { amountVnd, budgetVnd, signatories } = savingsBooks;
  const isPlanned = budgetVnd > 0;
  return [
    ...odd(isPlanned && budgetVnd < amountVnd, 'budget-below-a-book'),
    ...odd(isPlanned && !signatories.some(({ name }) => name), 'no-signatory'),
  ];
}

function ofStation({ freeBytes, printers, clockAheadMs = 0, backup }: StationFacts): Finding<OpeningCode>[] {
  const odd = finding<OpeningCode>('odd', 'station');
  const isLow = freeBytes !== undefined && freeBytes >= tooLittleBytes && freeBytes < littleBytes;
  const stopped = printers?.filter((printer) => printer.stopped).map(({ name }) => name) ?? [];
  return [
    ...odd(!printers, 'no-spooler'),
    ...odd(printers?.length === 0, 'no-printer'),
    ...odd(stopped.length > 0, 'printer-stopped', named(stopped)),
    ...odd(Math.abs(clockAheadMs) > oddClockMs, 'clock-off', {
      minutes: Math.round(Math.abs(clockAheadMs) / 60_000),
    }),
    ...odd(isLow, 'disk-nearly-full', { megabytes: Math.round((freeBytes ?? 0) / 1_000_000) }),
    ...odd(!backup, 'no-backup'),
    ...odd(backup?.problem !== undefined, 'backup-failing'),
  ];
}
