/** Beneficiary categories (Đối tượng). A certificate is kept as the commune wrote it, never computed. */
import { z } from 'zod';

export const categories = ['worker', 'poor', 'near-poor', 'policy', 'merit', 'hardship', 'other'] as const;
export type Category = (typeof categories)[number];

export const certificateSchema = z.object({
  number: z.string().trim().max(60).optional(),
  year: z.number().int().min(1990).max(2200).optional(),
  commune: z.string().trim().max(120).optional(),
});

/** Categories to which the programme grants savings books. */
export const savingsBookCategories: readonly Category[] = ['poor', 'near-poor', 'hardship'];
