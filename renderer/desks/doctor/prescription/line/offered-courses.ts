/** What is offered for a line at one key: what this specialty prescribed before, then the usual regimens of the tables. */
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { timesFor } from '#shared/domain/prescription/day-times.ts';
import { isSameCourse, type UsedCourse } from '#shared/domain/prescription/favourites.ts';
import type { DayTime } from '#shared/domain/prescription/issued.ts';
import { quantityFor } from '#shared/domain/prescription/quantity.ts';
import type { Regimen, Regimens } from '#shared/domain/prescription/regimens.ts';
import { isImpossiblePart, type WritingLine } from '../prescription-draft.ts';

export interface Offer extends Pick<Regimen, 'dose' | 'timesPerDay' | 'when' | 'for' | 'arithmetic'> {
  times: DayTime[];
  days: number | undefined;
  /** Prescribed here before. */
  used: boolean;
}

/** As many as there are digits to take them with. */
const most = 9;

/** Why there is none, or not every one. `over-limit`: each is more than the most for this person. */
export type Missing = Regimens['missing'] | 'over-limit';

/** `within` leaves out what the checks would stop. */
export function offersFor(
  medicine: Medicine,
  used: readonly UsedCourse[],
  { regimens, missing }: Regimens,
  within: (offers: readonly Offer[]) => readonly Offer[],
): { offers: Offer[]; missing: Missing } {
  const favourites = used
    // The list may say by now that the tablet cannot be broken.
    .filter(({ dose }) => !isImpossiblePart(dose, medicine))
    .map((course): Offer => ({ ...course, used: true }));
  const usual = regimens.map((regimen): Offer => {
    const { dose, timesPerDay, when, days, for: what, arithmetic } = regimen;
    return {
      dose,
      timesPerDay,
      when,
      days,
      times: timesFor({ timesPerDay, when }),
      used: false,
      ...(what ? { for: what } : {}),
      ...(arithmetic ? { arithmetic } : {}),
    };
  });
  const isNew = ({ days, ...offer }: Offer) =>
    !favourites.some(
      (each) => days !== undefined && isSameCourse({ ...each, days: each.days ?? 0 }, { ...offer, days }),
    );
  const all = [...favourites, ...usual.filter(isNew)];
  const offers = within(all).slice(0, most);
  const isEmptied = all.length > 0 && offers.length === 0;
  return { offers, missing: missing ?? (isEmptied ? 'over-limit' : undefined) };
}

/** The line as an offer fills it; the quantity is counted. */
export function filledBy(medicine: Medicine, offer: Offer): WritingLine {
  const { dose, timesPerDay, times, days, when } = offer;
  const quantity = quantityFor({ dose, timesPerDay, days }, medicine);
  return { medicine: medicine.id, dose, timesPerDay, times, days, when, quantity };
}
