/** What somebody came for today, as reception asks it. */
import { z } from 'zod';
import { hasDesk } from '#shared/domain/day/places.ts';
import type { Expected } from '#shared/domain/patient/expected.ts';
import { type Category, categories, type certificateSchema } from '#shared/domain/visit/category.ts';
import type { DayRow } from '#shared/rows.ts';

/** Households whose category the commune certifies. */
const certified: readonly Category[] = ['poor', 'near-poor'];
export const needsCertificate = (category: Category | undefined) =>
  category !== undefined && certified.includes(category);

/** Of the day, what decides where somebody goes first. */
export type Doors = Pick<DayRow, 'rooms' | 'specialties' | 'emergencySpecialty'>;

/** Whether the specialties are found in triage; then none has to be chosen at the door. */
export const hasTriage = (day: Doors) => hasDesk(day, 'triage');

/** Where an emergency goes when nobody says where: `undefined` on a day without any room. */
export function emergencySpecialty(day: Doors): string | undefined {
  const withRoom = day.specialties.find(({ id }) => day.rooms.some((room) => room.specialty === id));
  return day.emergencySpecialty ?? withRoom?.id;
}

const fields = z.object({
  category: z.enum(categories, 'required'),
  otherCategories: z.array(z.enum(categories)),
  certificateNumber: z.string().trim().max(60, 'too-long'),
  certificateYear: z.number('year').int('year').min(1990, 'year').max(2200, 'year').optional(),
  certificateCommune: z.string().trim().max(120, 'too-long'),
  specialties: z.array(z.string()),
  emergency: z.boolean(),
});
export type VisitInput = z.input<typeof fields>;
export type VisitForm = z.output<typeof fields>;

/** Without triage, and for nobody's emergency, a specialty has to be chosen. */
export const visitFormSchema = (day: Doors): z.ZodType<VisitForm, VisitInput> =>
  fields.superRefine(({ specialties, emergency }, context) => {
    if (specialties.length > 0 || emergency || hasTriage(day)) return;
    context.addIssue({ code: 'custom', message: 'required', path: ['specialties'] });
  });

export const emptyVisit: Omit<VisitInput, 'category'> = {
  otherCategories: [],
  certificateNumber: '',
  certificateCommune: '',
  specialties: [],
  emergency: false,
};

/** What a list prepared by the commune says of them, as the form begins with it. */
export function visitInputOf(expected: Expected | undefined, day: Doors): Partial<VisitInput> {
  if (!expected) return emptyVisit;
  const { category, otherCategories = [], certificate, specialties = [] } = expected;
  return {
    ...emptyVisit,
    ...(category ? { category } : {}),
    otherCategories,
    certificateNumber: certificate?.number ?? '',
    ...(certificate?.year === undefined ? {} : { certificateYear: certificate.year }),
    certificateCommune: certificate?.commune ?? '',
    // A list may be older than the day's set-up.
    specialties: specialties.filter((id) => day.specialties.some((each) => each.id === id)),
  };
}

/** Data of `visit.open`; a certificate goes along only where the main category has one and something was written. */
export function openingOf(form: VisitForm, patientId: string, day: Doors) {
  const { category, certificateNumber, certificateYear, certificateCommune, emergency } = form;
  const certificate: z.infer<typeof certificateSchema> = {
    ...(certificateNumber ? { number: certificateNumber } : {}),
    ...(certificateYear === undefined ? {} : { year: certificateYear }),
    ...(certificateCommune ? { commune: certificateCommune } : {}),
  };
  const written = needsCertificate(category) && Object.keys(certificate).length > 0;
  const otherCategories = form.otherCategories.filter((each) => each !== category);
  const urgent = emergency && form.specialties.length === 0 ? emergencySpecialty(day) : undefined;
  return {
    patientId,
    category,
    specialties: urgent === undefined ? form.specialties : [urgent],
    emergency,
    ...(otherCategories.length > 0 ? { otherCategories } : {}),
    ...(written ? { certificate } : {}),
  };
}
