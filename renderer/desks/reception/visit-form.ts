/** What somebody came for today, as reception asks it. */
import { z } from 'zod';
import { type Category, categories, type certificateSchema } from '#shared/domain/visit/category.ts';

/** Households whose category the commune certifies. */
const certified: readonly Category[] = ['poor', 'near-poor'];
export const needsCertificate = (category: Category | undefined) =>
  category !== undefined && certified.includes(category);

export const visitFormSchema = z.object({
  category: z.enum(categories, 'required'),
  certificateNumber: z.string().trim().max(60, 'too-long'),
  certificateYear: z.number('year').int('year').min(1990, 'year').max(2200, 'year').optional(),
  certificateCommune: z.string().trim().max(120, 'too-long'),
  specialties: z.array(z.string()).min(1, 'required'),
  emergency: z.boolean(),
});
export type VisitInput = z.input<typeof visitFormSchema>;
export type VisitForm = z.output<typeof visitFormSchema>;

export const emptyVisit: Omit<VisitInput, 'category'> = {
  certificateNumber: '',
  certificateCommune: '',
  specialties: [],
  emergency: false,
};

/** Data of `visit.open`; a certificate goes along only where the category has one and something was written. */
export function openingOf(form: VisitForm, patientId: string) {
  const { category, certificateNumber, certificateYear, certificateCommune, specialties, emergency } = form;
  const certificate: z.infer<typeof certificateSchema> = {
    ...(certificateNumber ? { number: certificateNumber } : {}),
    ...(certificateYear === undefined ? {} : { year: certificateYear }),
    ...(certificateCommune ? { commune: certificateCommune } : {}),
  };
  const written = needsCertificate(category) && Object.keys(certificate).length > 0;
  return { patientId, category, specialties, emergency, ...(written ? { certificate } : {}) };
}
