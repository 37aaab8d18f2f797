/** What a pharmacist does with a prescription: prepare it, hand it out, take back, and say what will not be given. */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import { currentPrescription } from '../prescription/issued.ts';
import { command } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import {
  accountOf,
  checksSchema,
  counsellingSchema,
  dispensingEvents,
  type HandedOutItem,
  type PickedItem,
  type PickInput,
  pickSchema,
  restReasons,
  returnSchema,
  stillHeld,
} from './dispensing.ts';
import { pickItems } from './pick-items.ts';

const reason = z.string().trim().min(1, 'required').max(300);

const pickingSchema = z.object({
  /** Code of the prescription the pharmacist sees. */
  prescription: z.string(),
  items: z.array(pickSchema).min(1).max(60),
});

const closingSchema = z
  .object({
    medicine: z.string().max(80),
    reason: z.enum(restReasons),
    note: z.string().trim().min(1).max(300).optional(),
  })
  .refine((data) => data.reason !== 'other' || data.note !== undefined, {
    path: ['note'],
    message: 'required',
  });

/**
 * All but putting back are refused `changed-meanwhile` when somebody handed out, took back, prepared or closed something
 * since what the pharmacist sees (`basis`).
 */
export const dispensingCommands = {
  /**
   * Puts together what will be handed over: the units are reserved, so that no other window offers them. Whoever hands
   * over need not be the one who prepared. Refused: what `visit.dispense` is refused for, `already-prepared` (by whom),
   * `visit-closed`.
   */
  'visit.prepare-medicines': command(pickingSchema, (visit: VisitState, data, context): Decision => {
    if (visit.closed) return refuse('visit-closed');
    if (visit.prepared) return refuse('already-prepared', { name: visit.prepared.by.name });
    const items = picked(visit, data, context);
    return 'refusal' in items
      ? items
      : happened({ type: 'dispensing.prepared', data: { prescription: data.prescription, items } });
  }),
  /** What stands prepared is put back on the shelf, also after the day was closed. Refused: `not-prepared`. */
  'visit.put-back-medicines': command(
    z.object({}),
    (visit: VisitState): Decision =>
      visit.prepared ? happened({ type: 'dispensing.put-back', data: {} }) : refuse('not-prepared'),
  ),
  /**
   * Hands out units from lots, part of the prescription or all of it; what stood prepared and is not handed over is free
   * again. `checks` says that the five legal checks were made: the screen always sends it, and what is entered from
   * paper may lack it. Refused: `no-prescription`, `prescription-replaced`, `changed-meanwhile`, and as `pickItems` says.
   */
  'visit.dispense': command(
    pickingSchema.extend({ checks: checksSchema.optional(), counselling: counsellingSchema.optional() }),
    (visit: VisitState, data, context): Decision => {
      const items = picked(visit, data, context);
      return 'refusal' in items
        ? items
        : happened({ type: 'dispensing.handed-out', data: { ...data, items } });
    },
  ),
  /**
   * Takes back units that were handed out, to the shelf or to be destroyed; they are owed again.
   * Refused: `more-than-handed-out` (with what the patient still has of it).
   */
  'visit.return-medicine': command(
    z.object({ items: z.array(returnSchema).min(1).max(60), reason }),
    (visit: VisitState, data, context): Decision => {
      if (wasTouchedSince(visit, context)) return refuse('changed-meanwhile');
      const held = stillHeld(visit);
      const items: z.infer<(typeof dispensingEvents)['dispensing.returned']>['items'] = [];
      const taken = new Map<HandedOutItem, number>();
      for (const back of data.items) {
        const item = held.find(
          ({ event, lot, insteadOf }) =>
            event === back.handOut && lot === back.lot && insteadOf === back.insteadOf,
        );
        const left = item ? item.quantity - (taken.get(item) ?? 0) : 0;
        if (!item || back.quantity > left)
          return refuse('more-than-handed-out', { name: item?.name ?? '', left });
        taken.set(item, (taken.get(item) ?? 0) + back.quantity);
        const { medicine, name, lotNumber } = item;
        items.push({ ...back, medicine, name, lotNumber });
      }
      return happened({ type: 'dispensing.returned', data: { items, reason: data.reason } });
    },
  ),
  /**
   * What is left of a line will not be handed out: it is recorded as prescribed and not given, and what stood prepared
   * of it is free again.
   * Refused: `no-prescription`, `wrong-lot` (not prescribed), `nothing-owed`.
   */
  'visit.close-rest': command(closingSchema, (visit: VisitState, data, context): Decision => {
    if (wasTouchedSince(visit, context)) return refuse('changed-meanwhile');
    const prescription = currentPrescription(visit);
    if (!prescription) return refuse('no-prescription');
    const line = prescription.lines.find(({ medicine }) => medicine === data.medicine);
    if (!line) return refuse('wrong-lot', { name: data.medicine });
    const { owed: quantity } = accountOf(visit, prescription, line);
    if (quantity === 0) return refuse('nothing-owed', { name: line.name });
    return happened({
      type: 'dispensing.rest-closed',
      data: { ...data, prescription: prescription.code, name: line.name, quantity },
    });
  }),
  /**
   * Takes back a hand-out of today as a whole, or opens a closed rest again; any pharmacist may, also when other things
   * were done since. A hand-out stays in the record and everything that is left of it comes back to the shelf.
   * Refused: `undo-not-possible` (no such step, or not of today), `nothing-to-return`.
   */
  'visit.undo-dispensing': command(
    z.object({ event: z.string().max(60), reason }),
    (visit: VisitState, data, context): Decision => {
      if (wasTouchedSince(visit, context)) return refuse('changed-meanwhile');
      if (visit.closedRests.some(({ event }) => event === data.event))
        return happened({ type: 'dispensing.rest-reopened', data });
      const { rows, now } = context;
      const day = rows.day();
      const given = visit.dispensed.find(({ event }) => event === data.event);
      if (!day || !given || today(day, given.at) < today(day, now)) return refuse('undo-not-possible');
      const items = stillHeld(visit)
        .filter(({ event }) => event === data.event)
        .map(({ event: handOut, lot, insteadOf, medicine, name, lotNumber, quantity }) => ({
          handOut,
          lot,
          medicine,
          name,
          lotNumber,
          quantity,
          ...(insteadOf === undefined ? {} : { insteadOf }),
          backOnShelf: true,
        }));
      if (items.length === 0) return refuse('nothing-to-return');
      return happened({
        type: 'dispensing.returned',
        data: { items, reason: data.reason, undone: true },
      });
    },
  ),
};

/** The items of a hand-out or a preparation, unless something stands against it. */
function picked(
  visit: VisitState,
  data: { prescription: string; items: readonly PickInput[] },
  context: Context,
): PickedItem[] | Extract<Decision, { refusal: unknown }> {
  const day = context.rows.day();
  const prescription = currentPrescription(visit);
  if (!day) return { refusal: { code: 'day-not-open' } };
  if (!prescription) return { refusal: { code: 'no-prescription' } };
  if (prescription.code !== data.prescription)
    return { refusal: { code: 'prescription-replaced', params: { code: prescription.code } } };
  if (wasTouchedSince(visit, context)) return { refusal: { code: 'changed-meanwhile' } };
  return pickItems(visit, prescription, day, data.items, context);
}

/**
 * Whether another window did something with the medicines after what the author saw, an undo among that: two that saw the
 * same never both hand out or take back, also where each did only a part. What is entered from paper names nothing seen.
 */
function wasTouchedSince({ recorded }: VisitState, { basis }: Context): boolean {
  if (basis === undefined) return false;
  const seen = recorded.findLastIndex(({ id }) => id === basis);
  return seen < 0 || recorded.slice(seen + 1).some(({ type }) => Object.hasOwn(dispensingEvents, type));
}
