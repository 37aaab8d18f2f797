import { useDay } from '#renderer/mirror/index.ts';
import { printedName } from '#shared/domain/medicine/medicine.ts';
import type { PrescriptionLine } from '#shared/domain/prescription/issued.ts';

/** Names and strengths of the medicines of lines, as the day's formulary has them. */
export function useMedicineNames(): (lines: readonly Pick<PrescriptionLine, 'medicine'>[]) => string {
  const day = useDay();
  return (lines) =>
    lines
      .map(({ medicine: id }) => {
        const medicine = day?.formulary.find((each) => each.id === id);
        return medicine ? `${printedName(medicine)} ${medicine.strength}` : id;
      })
      .join(', ');
}
