/** The part of a visit that holds what the patient was handed, and from which lot. */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import { withDispute } from '../dispute.ts';
import type { Actor } from '../event.ts';
import { stockOf } from '../lot/lot.ts';
import { printedName } from '../medicine/medicine.ts';
import { currentPrescription } from '../prescription/prescription.ts';
import { finishEntry } from '../queue/entry.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';

const itemSchema = z.object({
  lot: z.string().min(1).max(60),
  quantity: z.number().int().positive().max(9999),
});

const dispenseSchema = z.object({
  /** Code of the prescription the pharmacist sees. */
  prescription: z.string(),
  items: z.array(itemSchema).min(1).max(60),
});

const handedOutItemSchema = itemSchema.extend({
  medicine: z.string(),
  name: z.string(),
  lotNumber: z.string(),
  expiry: z.string(),
});

export interface HandedOutItem extends z.infer<typeof handedOutItemSchema> {
  event: string;
  at: string;
  by: Actor;
}

const dispensingEvents = {
  'dispensing.handed-out': z.object({ prescription: z.string(), items: z.array(handedOutItemSchema) }),
};

export const dispensingUndoable = ['dispensing.handed-out'];

type Pharmacy = Pick<VisitState, 'prescriptions' | 'dispensed'>;

/** Units of a medicine that the patient has been handed so far. */
export function handedOut(visit: Pick<VisitState, 'dispensed'>, medicine: string): number {
  return visit.dispensed.reduce((sum, item) => (item.medicine === medicine ? sum + item.quantity : sum), 0);
}

/** Units of each medicine still owed under the prescription that counts now. */
function remaining(visit: Pharmacy): Map<string, number> {
  const lines = currentPrescription(visit)?.lines ?? [];
  return new Map(
    lines.map((line) => [line.medicine, Math.max(0, line.quantity - handedOut(visit, line.medicine))]),
  );
}

export type PharmacyStatus = 'none' | 'waiting' | 'partly' | 'done';

/** How far the pharmacy is with a visit. */
export function pharmacyStatus(visit: Pharmacy): PharmacyStatus {
  const left = [...remaining(visit).values()];
  if (left.length === 0) return 'none';
  if (left.every((units) => units === 0)) return 'done';
  return visit.dispensed.length > 0 ? 'partly' : 'waiting';
}

export const dispensingCommands = {
  /**
   * Hands out units from lots, part of the prescription or all of it.
   * Refused: `no-prescription`, `prescription-replaced`, `unknown-lot`, `wrong-lot`, `lot-expired`,
   * `more-than-prescribed`, `not-enough-stock` (with what is left).
   */
  'visit.dispense': command(dispenseSchema, (visit: VisitState, data, { rows, now }): Decision => {
    const day = rows.day();
    const prescription = currentPrescription(visit);
    if (!day) return refuse('day-not-open');
    if (!prescription) return refuse('no-prescription');
    if (prescription.code !== data.prescription)
      return refuse('prescription-replaced', { code: prescription.code });
    const left = remaining(visit);
    const taken = new Map<string, number>();
    const items: z.infer<typeof handedOutItemSchema>[] = [];
    for (const { lot: lotId, quantity } of data.items) {
      const receipt = rows.lot(lotId)?.receipt;
      const medicine = day.formulary.find((each) => each.id === receipt?.medicine);
      if (!receipt || !medicine) return refuse('unknown-lot');
      const name = printedName(medicine);
      const owed = left.get(medicine.id);
      if (owed === undefined) return refuse('wrong-lot', { name });
      if (receipt.expiry < today(day, now)) return refuse('lot-expired', { name, lot: receipt.number });
      if (quantity > owed) return refuse('more-than-prescribed', { name, left: owed });
      const wanted = (taken.get(lotId) ?? 0) + quantity;
      const stock = rows.total(stockOf(lotId));
      if (wanted > stock) return refuse('not-enough-stock', { name, lot: receipt.number, left: stock });
      left.set(medicine.id, owed - quantity);
      taken.set(lotId, wanted);
      items.push({
        lot: lotId,
        quantity,
        medicine: medicine.id,
        name,
        lotNumber: receipt.number,
        expiry: receipt.expiry,
      });
    }
    return happened({ type: 'dispensing.handed-out', data: { prescription: prescription.code, items } });
  }),
};

export const evolveDispensing: Evolver<VisitState> = evolver<VisitState, typeof dispensingEvents>(
  dispensingEvents,
  {
    'dispensing.handed-out': (visit, event) => {
      const given = event.data.items.map((item) => ({
        ...item,
        event: event.id,
        at: event.at,
        by: event.by,
      }));
      const handed = {
        ...visit,
        dispensed: [...visit.dispensed, ...given],
        handOuts: [...visit.handOuts, event.id],
      };
      const next = pharmacyStatus(handed) === 'done' ? finishEntry(handed, 'pharmacy', event.at) : handed;
      // Two pharmacies that could not see each other gave the same lines: both stay, a person settles it.
      const over = tooMuch(next, event.data);
      const before = visit.dispensed.findLast(({ medicine }) => over.includes(medicine))?.event;
      if (before === undefined) return next;
      const gave = (id: string) =>
        next.dispensed
          .filter((item) => item.event === id && over.includes(item.medicine))
          .map(({ name, quantity }) => `${name} × ${quantity}`)
          .join(', ');
      const values = [gave(before), gave(event.id)];
      return withDispute(next, 'dispensed-twice', [before, event.id], { values });
    },
  },
);

/** The medicines that a hand-out took beyond what its prescription says. */
function tooMuch(
  visit: VisitState,
  given: { prescription: string; items: readonly { medicine: string }[] },
): string[] {
  const lines = visit.prescriptions.find((each) => each.code === given.prescription)?.lines ?? [];
  return lines
    .filter(
      (line) =>
        given.items.some((item) => item.medicine === line.medicine) &&
        handedOut(visit, line.medicine) > line.quantity,
    )
    .map(({ medicine }) => medicine);
}
