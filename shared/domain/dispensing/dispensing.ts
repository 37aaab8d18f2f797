/** What the record holds of a visit's medicines: prepared, handed out, returned, and what will not be handed out. */
import { z } from 'zod';
import type { Actor } from '../event.ts';
import { reservedOf, stockOf } from '../lot/lot.ts';
import { currentPrescription, type IssuedLine } from '../prescription/issued.ts';
import type { VisitState } from '../visit/visit.ts';

const reason = z.string().trim().min(1).max(300);
const units = z.number().int().positive().max(9999);

export const pickSchema = z.object({
  lot: z.string().min(1).max(60),
  quantity: units,
  /** The prescribed medicine that this lot's medicine is handed out in place of. */
  insteadOf: z.string().max(60).optional(),
  /** Why this lot, or why another medicine. */
  reason: reason.optional(),
  /** The units are really there, although the book says there are fewer. */
  beyondBook: z.literal(true).optional(),
});
export type PickInput = z.infer<typeof pickSchema>;

const pickedSchema = pickSchema.extend({
  medicine: z.string(),
  name: z.string(),
  lotNumber: z.string(),
  expiry: z.string(),
});
/** Units of one lot as they were picked, with the words of that day. */
export type PickedItem = z.infer<typeof pickedSchema>;

/** How it was made sure that the medicine is handed to the right person. */
const patientProofs = ['ticket-scanned', 'asked-name-and-year'] as const;
export type PatientProof = (typeof patientProofs)[number];

/**
 * That name, strength, expiry, quantity and patient were checked before the medicine was handed over.
 * Source: Thông tư 26/2025/TT-BYT.
 */
export const checksSchema = z.object({ checked: z.literal(true), patient: z.enum(patientProofs) });

/** What the patient was told: ids of the points that were ticked, and a note. */
export const counsellingSchema = z.object({
  ticked: z.array(z.string().max(60)).max(20),
  note: z.string().trim().min(1).max(500).optional(),
});

/** Why the rest of a line will not be handed out. */
export const restReasons = ['out-of-stock', 'declined', 'elsewhere', 'other'] as const;
export type RestReason = (typeof restReasons)[number];

export const returnSchema = z.object({
  /** Id of the event that handed it out. */
  handOut: z.string().max(60),
  lot: z.string().min(1).max(60),
  /** The prescribed medicine it was handed out in place of, where it was. */
  insteadOf: z.string().max(60).optional(),
  quantity: units,
  /** Whether it goes back on the shelf; otherwise it is destroyed. */
  backOnShelf: z.boolean(),
});

export const dispensingEvents = {
  'dispensing.prepared': z.object({ prescription: z.string(), items: z.array(pickedSchema) }),
  'dispensing.put-back': z.object({}),
  'dispensing.handed-out': z.object({
    prescription: z.string(),
    items: z.array(pickedSchema),
    checks: checksSchema.optional(),
    counselling: counsellingSchema.optional(),
  }),
  'dispensing.returned': z.object({
    items: z.array(returnSchema.extend({ medicine: z.string(), name: z.string(), lotNumber: z.string() })),
    reason,
    /** A hand-out was taken back as a whole: it should not have been. */
    undone: z.literal(true).optional(),
  }),
  'dispensing.rest-closed': z.object({
    prescription: z.string(),
    medicine: z.string(),
    name: z.string(),
    quantity: units,
    reason: z.enum(restReasons),
    note: z.string().optional(),
  }),
  'dispensing.rest-reopened': z.object({ event: z.string(), reason }),
};

export const dispensingUndoable = Object.keys(dispensingEvents);

interface Recorded {
  /** Id of the event. */
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
}

/** Medicine that stands ready for somebody: its units are reserved, but still on the shelf. */
export interface Preparation extends Recorded {
  /** Code of the prescription it was prepared for. */
  prescription: string;
  items: PickedItem[];
}

export type HandedOutItem = Recorded & PickedItem;

/** What was checked and told when something was handed over. */
export interface HandOver {
  event: string;
  checks?: z.infer<typeof checksSchema>;
  counselling?: z.infer<typeof counsellingSchema>;
}

export interface ReturnedItem extends Recorded, z.infer<typeof returnSchema> {
  medicine: string;
  name: string;
  lotNumber: string;
  reason: string;
}

/** The rest of a line that will not be handed out any more, in units. */
export interface ClosedRest extends Recorded {
  /** Code of the prescription whose rest it is; a later one asks anew. */
  prescription: string;
  medicine: string;
  name: string;
  quantity: number;
  reason: RestReason;
  note?: string;
}

interface CountedItem {
  medicine: string;
  insteadOf?: string | undefined;
}

/**
 * The medicine that an item counts for among the lines of a prescription: the one it stands in for, or its own where a
 * later prescription has no such line any more.
 */
export const lineOf = ({ medicine, insteadOf }: CountedItem, lines: readonly { medicine: string }[]) =>
  lines.some((line) => line.medicine === insteadOf) ? (insteadOf ?? medicine) : medicine;

type Held = Pick<VisitState, 'dispensed' | 'returned'>;
type Pharmacy = Held & Pick<VisitState, 'prescriptions' | 'closedRests'>;

/** Whether something returned is of these units that were handed out. */
const isOf = (back: Omit<z.infer<typeof returnSchema>, 'quantity' | 'backOnShelf'>, item: HandedOutItem) =>
  back.handOut === item.event && back.lot === item.lot && back.insteadOf === item.insteadOf;

/** What the patient still holds of everything that was handed out, each lot of each hand-out with its units. */
export function stillHeld({ dispensed, returned }: Held): HandedOutItem[] {
  const back = returned.map((each) => ({ each, left: each.quantity }));
  return dispensed.flatMap((item) => {
    let quantity = item.quantity;
    for (const one of back) {
      if (!isOf(one.each, item)) continue;
      const taken = Math.min(quantity, one.left);
      quantity -= taken;
      one.left -= taken;
    }
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
}

/** Units that count for a medicine among the lines of a prescription (`lineOf`) and that the patient holds. */
export function handedOut(visit: Held, medicine: string, lines: readonly { medicine: string }[]): number {
  const sum = (items: readonly (CountedItem & { quantity: number })[]) =>
    items.reduce((total, item) => (lineOf(item, lines) === medicine ? total + item.quantity : total), 0);
  return sum(visit.dispensed) - sum(visit.returned);
}

/** Units of one line; `given + closed + owed` are the prescribed ones unless more was given. */
export interface LineAccount {
  /** Handed out and not returned. */
  given: number;
  /** Will not be handed out any more. */
  closed: number;
  owed: number;
}

/** How far a line of a prescription is: what was given goes before what was closed. */
export function accountOf(
  visit: Pick<Pharmacy, 'dispensed' | 'returned' | 'closedRests'>,
  { code, lines }: { code: string; lines: readonly { medicine: string }[] },
  { medicine, quantity }: Pick<IssuedLine, 'medicine' | 'quantity'>,
): LineAccount {
  const given = handedOut(visit, medicine, lines);
  const rest = Math.max(0, quantity - given);
  const closing = visit.closedRests
    .filter((each) => each.prescription === code && each.medicine === medicine)
    .reduce((sum, each) => sum + each.quantity, 0);
  const closed = Math.min(rest, closing);
  return { given, closed, owed: rest - closed };
}

/** `done`: nothing is owed any more, whether it was handed out or closed. */
export type PharmacyStatus = 'none' | 'waiting' | 'partly' | 'done';

/** How far the pharmacy is with a visit. */
export function pharmacyStatus(visit: Pharmacy): PharmacyStatus {
  const prescription = currentPrescription(visit);
  if (!prescription || prescription.lines.length === 0) return 'none';
  if (prescription.lines.every((line) => accountOf(visit, prescription, line).owed === 0)) return 'done';
  return stillHeld(visit).length > 0 ? 'partly' : 'waiting';
}

/** Key of the total of visits whose medicine stands prepared and was not handed over. */
export const standingPrepared = 'prescriptions/prepared';

/**
 * What a visit adds to the totals of stock (`stock/<lot>`), of what was given (`dispensed/<medicine>`) and of what stands
 * prepared (`reserved/<lot>`).
 */
export function dispensingTotals(visit: Held & Pick<VisitState, 'prepared'>): Record<string, number> {
  const totals: Record<string, number> = {};
  const add = (key: string, quantity: number) => {
    totals[key] = (totals[key] ?? 0) + quantity;
  };
  for (const { lot, medicine, quantity } of visit.dispensed) {
    add(stockOf(lot), -quantity);
    add(`dispensed/${medicine}`, quantity);
  }
  for (const { lot, medicine, quantity, backOnShelf } of visit.returned) {
    if (backOnShelf) add(stockOf(lot), quantity);
    add(`dispensed/${medicine}`, -quantity);
  }
  for (const { lot, quantity } of visit.prepared?.items ?? []) add(reservedOf(lot), quantity);
  if (visit.prepared) add(standingPrepared, 1);
  return totals;
}
