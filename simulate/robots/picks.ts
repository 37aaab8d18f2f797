/** What a pharmacist takes from the shelf: the first to expire first, and of a medicine that is gone another brand. */
import { accountOf, type PickInput } from '#shared/domain/dispensing/dispensing.ts';
import { firstExpiredFirstOut } from '#shared/domain/dispensing/first-expired-first-out.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { mayReplace } from '#shared/domain/medicine/substitute.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';

type Prescription = VisitRow['prescriptions'][number];

/** What is read of a prescription. */
interface Prescribed extends Pick<Prescription, 'code'> {
  lines: readonly Pick<Prescription['lines'][number], 'medicine' | 'name' | 'quantity' | 'days'>[];
}

export interface Shelf {
  lots: readonly LotRow[];
  formulary: readonly Medicine[];
  /** `yyyy-MM-dd` */
  today: string;
}

/** What can be handed out for a prescription now, and the medicines of which there is nothing at all. */
export function picksFor(
  visit: Pick<VisitRow, 'dispensed' | 'returned' | 'closedRests'>,
  prescription: Prescribed,
  { lots, formulary, today }: Shelf,
): { items: PickInput[]; missing: string[] } {
  const items: PickInput[] = [];
  const missing: string[] = [];
  for (const line of prescription.lines) {
    const { owed, given } = accountOf(visit, prescription, line);
    const prescribed = formulary.find(({ id }) => id === line.medicine);
    const brands = prescribed ? formulary.filter((other) => mayReplace(other, prescribed)) : [];
    const before = items.length;
    let left = owed;
    for (const medicine of prescribed ? [prescribed, ...brands] : []) {
      const own = lots.filter((lot) => lot.medicine === medicine.id).map((lot) => without(lot, items));
      const found = firstExpiredFirstOut(own, left, today, line.days);
      const instead =
        medicine === prescribed
          ? {}
          : {
              insteadOf: line.medicine,
              reason: `Hết ${line.name}, người bệnh đồng ý ${printedName(medicine)}`,
            };
      items.push(...found.picks.map((pick) => ({ ...pick, ...instead })));
      left = found.missing;
    }
    if (owed > 0 && given === 0 && items.length === before) missing.push(line.medicine);
  }
  return { items, missing };
}

/** A lot without what was taken of it for the lines before. */
function without(lot: LotRow, items: readonly PickInput[]): LotRow {
  const taken = items.reduce((sum, item) => (item.lot === lot.id ? sum + item.quantity : sum), 0);
  return { ...lot, onHand: lot.onHand - taken };
}
