/** What a list that was read becomes: commands with ids that follow from what they bring. */
import { v5 as uuidv5 } from 'uuid';
import type { LotReceipt } from '#shared/domain/lot/lot.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { lotKey, type MedicineList } from '#shared/domain/medicine-list/read-medicine-list.ts';
import type { DayRow } from '#shared/rows.ts';
import { newId } from '../../../mirror/send.ts';
import { inParts } from '../../in-parts.ts';

/** `commandId`: what is sent again because its reply was lost is recorded once. */
export type Step = { commandId: string } & (
  | { kind: 'medicines'; items: Medicine[] }
  | { kind: 'lot'; row: number; name: string; id: string; receipt: LotReceipt }
);

const namespace = '0d6a4a0c-53a1-4a53-9b1e-6a5f5c1f8f3d';

/**
 * First the medicines that the day lacks, then the lots. A lot's id follows from its medicine and number: the same file
 * taken at two computers, or again after a power cut, brings each lot once. Who may not add medicines brings only lots of those
 * that the day has.
 */
export function stepsOf(
  { missing, rows }: MedicineList,
  day: Pick<DayRow, 'id' | 'formulary'>,
  mayAddMedicines = true,
): Step[] {
  const added = mayAddMedicines ? missing : [];
  const medicines = new Map([...day.formulary, ...added].map((medicine) => [medicine.id, medicine]));
  const lots = rows.flatMap((row): Step[] => {
    if (!row.isTaken || !row.lot) return [];
    const id = row.medicine.kind === 'new' ? row.medicine.medicine.id : row.medicine.id;
    const medicine = medicines.get(id);
    if (!medicine) return [];
    const name = `${printedName(medicine)} ${medicine.strength}`;
    const lotId = uuidv5(`${day.id} ${lotKey(id, row.lot.number)}`, namespace);
    const commandId = newId();
    return [{ commandId, kind: 'lot', row: row.row, name, id: lotId, receipt: { medicine: id, ...row.lot } }];
  });
  const parts = inParts(added).map((items): Step => ({ commandId: newId(), kind: 'medicines', items }));
  return [...parts, ...lots];
}

/** How many medicines and lots a step brings. */
export const sizeOf = (step: Step): number => (step.kind === 'medicines' ? step.items.length : 1);
