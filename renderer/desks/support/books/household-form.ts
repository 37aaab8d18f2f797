/** The situation of a household while it is written down. */
import { z } from 'zod';
import { type Household, householdSchema } from '#shared/domain/savings-book/household.ts';
import type { VisitSummary } from '#shared/rows.ts';

const text = (most: number) => z.string().trim().max(most, 'too-long');
const { monthlyIncomeVnd, members, dependants } = householdSchema.shape;

/** A number that has to be there; an empty field is none. */
const count = ({ minValue, maxValue }: { minValue: number | null; maxValue: number | null }) =>
  z
    .number()
    .int('whole-number')
    .min(minValue ?? 0, 'too-small')
    .max(maxValue ?? 0, 'too-big')
    .optional()
    .transform((value, context) => {
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: 'required' });
      return z.NEVER;
    });

export const householdFormSchema = z
  .object({
    monthlyIncomeVnd: count(monthlyIncomeVnd),
    members: count(members),
    dependants: count(dependants),
    earner: text(200),
    certificateNumber: text(60),
    certificateYear: z.number().int('year').min(1990, 'year').max(2200, 'year').optional(),
    certificateCommune: text(120),
    dwelling: text(300),
    notes: text(1000),
  })
  .refine((form) => form.dependants <= form.members, { error: 'more-than-members', path: ['dependants'] });
export type HouseholdForm = z.input<typeof householdFormSchema>;
type HouseholdValues = z.output<typeof householdFormSchema>;

/** As it was written down; the certificate at first as the visit has it. */
export function householdFormOf(
  household: Household | undefined,
  { certificate }: Pick<VisitSummary['opened'], 'certificate'>,
): HouseholdForm {
  const { number = '', year, commune = '' } = (household ? household.certificate : certificate) ?? {};
  return {
    monthlyIncomeVnd: household?.monthlyIncomeVnd,
    members: household?.members,
    dependants: household?.dependants,
    earner: household?.earner ?? '',
    certificateNumber: number,
    certificateYear: year,
    certificateCommune: commune,
    dwelling: household?.dwelling ?? '',
    notes: household?.notes ?? '',
  };
}

/** What is empty is not known. */
export function householdOf(values: HouseholdValues): Household {
  const { earner, certificateNumber, certificateYear, certificateCommune, dwelling, notes } = values;
  const certificate = {
    ...(certificateNumber ? { number: certificateNumber } : {}),
    ...(certificateYear === undefined ? {} : { year: certificateYear }),
    ...(certificateCommune ? { commune: certificateCommune } : {}),
  };
  return {
    monthlyIncomeVnd: values.monthlyIncomeVnd,
    members: values.members,
    dependants: values.dependants,
    ...(earner ? { earner } : {}),
    ...(Object.keys(certificate).length > 0 ? { certificate } : {}),
    ...(dwelling ? { dwelling } : {}),
    ...(notes ? { notes } : {}),
  };
}
