/** Beneficiary categories (Đối tượng). A certificate is kept as the commune wrote it, never computed. */
import { z } from 'zod';

export const categories = ['worker', 'poor', 'near-poor', 'policy', 'merit', 'hardship', 'other'] as const;
export type Category = (typeof categories)[number];

export const certificateSchema = z.object({
  number: z.string().trim().max(60).optional(),
  year: z.number().int().min(1990).max(2200).optional(),
  commune: z.string().trim().max(120).optional(),
});

/** Several may hold, one is the main one. The certificate is the main one's. */
export const categoryFields = {
  category: z.enum(categories, 'required'),
  otherCategories: z.array(z.enum(categories)).max(categories.length).optional(),
  certificate: certificateSchema.optional(),
};

/** The main category and the others. */
export function allCategories(of: {
  category: Category;
  otherCategories?: readonly Category[] | undefined;
}): Category[] {
  return [...new Set([of.category, ...(of.otherCategories ?? [])])];
}

/** Categories to which the programme grants savings books. */
const savingsBookCategories: readonly Category[] = ['poor', 'near-poor', 'hardship'];

/** Whether one of somebody's categories, the main one or another, is one of them. */
export function mayHaveSavingsBook(of: Parameters<typeof allCategories>[0]): boolean {
  return allCategories(of).some((category) => savingsBookCategories.includes(category));
}
