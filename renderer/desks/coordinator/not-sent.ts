import { prescriptionsHandedOver, prescriptionsIssued } from '#shared/domain/outbox/outbox.ts';

/** How many issued prescriptions nobody has handed over yet. */
export const notSent = (totals: ReadonlyMap<string, number>): number =>
  (totals.get(prescriptionsIssued) ?? 0) - (totals.get(prescriptionsHandedOver) ?? 0);
