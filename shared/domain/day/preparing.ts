/** The part of the day that is prepared: what a coordinator writes down before the doors open, and mends afterwards. */

import { z } from 'zod';
import { type Decision, happened, type Rows, refuse } from '../context.ts';
import { examFormSchema } from '../exam-form/exam-form.ts';
import { latestForm, withForm } from '../exam-form/forms-of-day.ts';
import { movementsOf } from '../gift-stock/gift-stock.ts';
import { giftInSize, giftsGivenOf } from '../gift-stock/totals.ts';
import { hasSize, sizesOf } from '../gifts/rule.ts';
import { medicineSchema } from '../medicine/medicine.ts';
import type { Refusal } from '../refusal.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { hasCoordinator } from './coordinators.ts';
import type { DayState } from './day.ts';
import { isDeskPlace } from './places.ts';
import {
  campaignSchema,
  type DaySetup,
  dateSchema,
  daySetupSchema,
  expectedSchema,
  facilitySchema,
  giftSchema,
  hoursSchema,
  mostListed,
  personOfStaffSchema,
  programmeSchema,
  readSetup,
  roomSchema,
  type Staff,
  savingsBookPlanSchema,
  serviceSchema,
  siteSchema,
  specialtySchema,
} from './setup.ts';

/** What stands once; each may be written anew by itself, so that two screens do not undo each other's work. */
const changesSchema = z.object({
  date: dateSchema.optional(),
  programme: programmeSchema.optional(),
  site: siteSchema.optional(),
  hours: hoursSchema.optional(),
  facility: facilitySchema.optional(),
  campaign: campaignSchema.optional(),
  expected: expectedSchema.optional(),
  savingsBooks: savingsBookPlanSchema.optional(),
  /** Empty: the first specialty with a room. */
  emergencySpecialty: z.string().max(60).optional(),
});
export type Changes = z.infer<typeof changesSchema>;

const listed = {
  specialties: specialtySchema,
  rooms: roomSchema,
  staff: personOfStaffSchema,
  formulary: medicineSchema,
  gifts: giftSchema,
  services: serviceSchema,
} as const;
export type ListName = keyof typeof listed;
export const listNames = ['specialties', 'rooms', 'staff', 'formulary', 'gifts', 'services'] as const;

const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(mostListed);
const listedSchema = z.discriminatedUnion('list', [
  z.object({ list: z.literal('specialties'), items: some(listed.specialties) }),
  z.object({ list: z.literal('rooms'), items: some(listed.rooms) }),
  z.object({ list: z.literal('staff'), items: some(listed.staff) }),
  z.object({ list: z.literal('formulary'), items: some(listed.formulary) }),
  z.object({ list: z.literal('gifts'), items: some(listed.gifts) }),
  z.object({ list: z.literal('services'), items: some(listed.services) }),
]);
export type Listed = z.infer<typeof listedSchema>;
const unlistedSchema = z.object({ list: z.enum(listNames), ids: some(z.string().max(60)) });

const setUpEvents = {
  'day.prepared': z.object({ setup: daySetupSchema }),
  'day.changed': changesSchema,
  'day.listed': listedSchema,
  'day.unlisted': unlistedSchema,
  'day.formulary-reviewed': z.object({}),
  'day.form-taken': z.object({ form: examFormSchema }),
};

export const setUpCommands = {
  /** Begins a day. Refused: `already-exists`. */
  'day.prepare': command(setUpEvents['day.prepared'], (day: DayState, data) =>
    day.setup ? refuse('already-exists') : happened({ type: 'day.prepared', data }),
  ),
  /**
   * Writes parts of the set-up anew. Refused: `day-not-open` (nothing was begun), `day-already-open` (its date stays),
   * `unknown-specialty`.
   */
  'day.change': command(changesSchema, ({ setup, opened }: DayState, data): Decision => {
    if (!setup) return refuse('day-not-open');
    if (opened && data.date !== undefined && data.date !== setup.date) return refuse('day-already-open');
    const emergency = data.emergencySpecialty;
    if (emergency && !setup.specialties.some(({ id }) => id === emergency)) {
      return refuse('unknown-specialty');
    }
    return happened({ type: 'day.changed', data });
  }),
  /**
   * Adds to a list, or writes anew what has the same id. Refused: `day-not-open`, `too-many-listed` (the most),
   * `unknown-specialty` (of a room), `last-coordinator` (nobody could go on), `gift-in-use` (a size that is in the books).
   */
  'day.list': command(listedSchema, ({ setup }: DayState, data, { rows }): Decision => {
    if (!setup) return refuse('day-not-open');
    const problem = listingProblem(setup, data) ?? resizingProblem(setup, data, rows);
    return problem ? { refusal: problem } : happened({ type: 'day.listed', data });
  }),
  /**
   * Takes off a list. Refused: `day-not-open`, `kept-after-opening` (papers and queues may name it by now), `in-use`
   * (what uses it), `gift-in-use`, `last-coordinator`.
   */
  'day.unlist': command(unlistedSchema, ({ setup, opened }: DayState, data, { rows }): Decision => {
    if (!setup) return refuse('day-not-open');
    if (opened) return refuse('kept-after-opening');
    const problem = unlistingProblem(setup, data, rows);
    return problem ? { refusal: problem } : happened({ type: 'day.unlisted', data });
  }),
  /** A pharmacist has gone through the formulary as it is now. Refused: `day-not-open`. */
  'day.review-formulary': command(setUpEvents['day.formulary-reviewed'], ({ setup }: DayState) =>
    setup ? happened({ type: 'day.formulary-reviewed', data: {} }) : refuse('day-not-open'),
  ),
  /**
   * Exams are written down in this form from now on; those that were made keep theirs.
   * Refused: `day-not-open`, `form-not-newer` (the version there is).
   */
  'day.take-form': command(setUpEvents['day.form-taken'], ({ setup }: DayState, data): Decision => {
    if (!setup) return refuse('day-not-open');
    const known = latestForm(setup.examForms, data.form.id);
    if (known && known.version >= data.form.version)
      return refuse('form-not-newer', { version: known.version });
    return happened({ type: 'day.form-taken', data });
  }),
};

function listingProblem(setup: DaySetup, data: Listed): Refusal | undefined {
  const next = withListed(setup, data);
  if (next[data.list].length > mostListed) {
    return { code: 'too-many-listed', params: { most: mostListed } };
  }
  if (data.list === 'rooms') {
    const isKnown = (id: string) => isDeskPlace(id) || setup.specialties.some((each) => each.id === id);
    if (!data.items.every(({ specialty }) => isKnown(specialty))) return { code: 'unknown-specialty' };
  }
  return hasCoordinator(next.staff) ? undefined : { code: 'last-coordinator' };
}

/**
 * A size of a gift that is in the books stays, also where as many came back as went: nobody could say whence what is left of
 * it.
 */
function resizingProblem(
  setup: DaySetup,
  data: Listed,
  { total, giftStock }: Pick<Rows, 'total' | 'giftStock'>,
): Refusal | undefined {
  if (data.list !== 'gifts') return undefined;
  for (const gift of data.items) {
    const before = setup.gifts.find(({ id }) => id === gift.id);
    const gone = before ? sizesOf(before).filter(({ size }) => !hasSize(gift, size)) : [];
    for (const { size } of gone) {
      const isMoved = movementsOf(giftStock(gift.id)?.movements ?? [], size).length > 0;
      if (isMoved || total(giftsGivenOf(gift.id, size)) > 0)
        return { code: 'gift-in-use', params: { name: giftInSize(gift.name, size) } };
    }
  }
  return undefined;
}

function unlistingProblem(
  setup: DaySetup,
  { list, ids }: z.infer<typeof unlistedSchema>,
  rows: Pick<Rows, 'lotsOf' | 'giftStock'>,
): Refusal | undefined {
  const inUse = (by: string): Refusal => ({ code: 'in-use', params: { by } });
  const isGone = (id: string | undefined) => id !== undefined && ids.includes(id);
  if (list === 'specialties') {
    const room = setup.rooms.find(({ specialty }) => isGone(specialty));
    return room && inUse(room.name);
  }
  if (list === 'formulary') {
    const lot = ids.flatMap((id) => rows.lotsOf(id)).at(0);
    return lot?.receipt && inUse(lot.receipt.number);
  }
  if (list === 'gifts') {
    const gift = setup.gifts.find(({ id }) => isGone(id) && rows.giftStock(id)?.movements.length);
    return gift && { code: 'gift-in-use', params: { name: gift.name } };
  }
  const { staff } = withoutListed(setup, list, ids);
  return hasCoordinator(staff) ? undefined : { code: 'last-coordinator' };
}

function withChanges(
  { emergencySpecialty, ...setup }: DaySetup,
  { emergencySpecialty: chosen = emergencySpecialty, ...changes }: Changes,
): DaySetup {
  return {
    ...setup,
    date: changes.date ?? setup.date,
    programme: changes.programme ?? setup.programme,
    site: changes.site ?? setup.site,
    hours: changes.hours ?? setup.hours,
    facility: changes.facility ?? setup.facility,
    campaign: changes.campaign ?? setup.campaign,
    expected: changes.expected ?? setup.expected,
    savingsBooks: changes.savingsBooks ?? setup.savingsBooks,
    ...(chosen ? { emergencySpecialty: chosen } : {}),
  };
}

function put<Item extends { id: string }>(items: readonly Item[], written: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of written) byId.set(item.id, item);
  return [...byId.values()];
}

function accessOf(member: Staff | undefined): Pick<Staff, 'pinHash' | 'oneTimePin' | 'revoked'> {
  const { pinHash, oneTimePin, revoked } = member ?? {};
  return {
    ...(pinHash === undefined ? {} : { pinHash }),
    ...(oneTimePin === undefined ? {} : { oneTimePin }),
    ...(revoked === undefined ? {} : { revoked }),
  };
}

/** The set-up with items added, or written anew in their places. Who somebody is does not change their PIN. */
function withListed(setup: DaySetup, data: Listed): DaySetup {
  switch (data.list) {
    case 'specialties':
      return { ...setup, specialties: put(setup.specialties, data.items) };
    case 'rooms':
      return { ...setup, rooms: put(setup.rooms, data.items) };
    case 'gifts':
      return { ...setup, gifts: put(setup.gifts, data.items) };
    case 'services':
      return { ...setup, services: put(setup.services, data.items) };
    case 'formulary':
      return { ...setup, formulary: put(setup.formulary, data.items), formularyReviewed: false };
    case 'staff': {
      const known = new Map(setup.staff.map((member) => [member.id, member]));
      const items = data.items.map((item) => ({ ...accessOf(known.get(item.id)), ...item }));
      return { ...setup, staff: put(setup.staff, items) };
    }
  }
}

function withoutListed(setup: DaySetup, list: ListName, ids: readonly string[]): DaySetup {
  const remaining = <Item extends { id: string }>(items: readonly Item[]) =>
    items.filter(({ id }) => !ids.includes(id));
  switch (list) {
    case 'specialties': {
      const specialties = remaining(setup.specialties);
      const staff = setup.staff.map((member) =>
        member.specialties
          ? { ...member, specialties: member.specialties.filter((id) => !ids.includes(id)) }
          : member,
      );
      const { emergencySpecialty, ...others } = setup;
      const isKept = emergencySpecialty !== undefined && !ids.includes(emergencySpecialty);
      return { ...others, specialties, staff, ...(isKept ? { emergencySpecialty } : {}) };
    }
    case 'rooms': {
      const staff = setup.staff.map(({ room, ...member }) =>
        room === undefined || ids.includes(room) ? member : { ...member, room },
      );
      return { ...setup, rooms: remaining(setup.rooms), staff };
    }
    case 'staff':
      return { ...setup, staff: remaining(setup.staff) };
    case 'formulary':
      return { ...setup, formulary: remaining(setup.formulary), formularyReviewed: false };
    case 'gifts':
      return { ...setup, gifts: remaining(setup.gifts) };
    case 'services':
      return { ...setup, services: remaining(setup.services) };
  }
}

const changed = (state: DayState, change: (setup: DaySetup) => DaySetup): DayState =>
  state.setup ? { ...state, setup: change(state.setup) } : state;

export const evolveSetUp: Evolver<DayState> = evolver<DayState, typeof setUpEvents>(setUpEvents, {
  'day.prepared': (state, { data }) => ({ ...state, setup: state.setup ?? readSetup(data.setup) }),
  'day.changed': (state, { data }) => changed(state, (setup) => withChanges(setup, data)),
  'day.listed': (state, { data }) => changed(state, (setup) => withListed(setup, data)),
  'day.unlisted': (state, { data }) => changed(state, (setup) => withoutListed(setup, data.list, data.ids)),
  'day.form-taken': (state, { data }) =>
    changed(state, (setup) => ({ ...setup, examForms: withForm(setup.examForms, data.form) })),
  'day.formulary-reviewed': (state) => changed(state, (setup) => ({ ...setup, formularyReviewed: true })),
});
