/** The categories of a visit, as reception corrects them. */
import { z } from 'zod';
import { categories, type certificateSchema } from '#shared/domain/visit/category.ts';
import type { VisitSummary } from '#shared/rows.ts';

export const categoryFormSchema = z.object({
  category: z.enum(categories, 'required'),
  otherCategories: z.array(z.enum(categories)),
  certificateNumber: z.string().trim().max(60, 'too-long'),
  certificateYear: z.number('year').int('year').min(1990, 'year').max(2200, 'year').optional(),
  certificateCommune: z.string().trim().max(120, 'too-long'),
});
export type CategoryInput = z.input<typeof categoryFormSchema>;
export type CategoryOutput = z.output<typeof categoryFormSchema>;

export function categoryInput({
  category,
  otherCategories = [],
  certificate,
}: Pick<VisitSummary['opened'], 'category' | 'otherCategories' | 'certificate'>): CategoryInput {
  return {
    category,
    otherCategories,
    certificateNumber: certificate?.number ?? '',
    certificateYear: certificate?.year,
    certificateCommune: certificate?.commune ?? '',
  };
}

/** Data of `visit.correct-category`; the main category is none of the others, and what was left empty is left out. */
export function categoryOf(form: CategoryOutput) {
  const { category, certificateNumber, certificateYear, certificateCommune } = form;
  const otherCategories = form.otherCategories.filter((each) => each !== category);
  const certificate: z.infer<typeof certificateSchema> = {
    ...(certificateNumber ? { number: certificateNumber } : {}),
    ...(certificateYear === undefined ? {} : { year: certificateYear }),
    ...(certificateCommune ? { commune: certificateCommune } : {}),
  };
  return {
    category,
    ...(otherCategories.length > 0 ? { otherCategories } : {}),
    ...(Object.keys(certificate).length > 0 ? { certificate } : {}),
  };
}
